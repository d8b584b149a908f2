resource "aws_s3_bucket" "o" { bucket = "o" }
output "name" { value = aws_s3_bucket.o.bucket }
output "static" { value = "s" }
