resource "aws_s3_bucket" "handed_out" {}

output "id" {
  value = aws_s3_bucket.handed_out.id
}

output "bucket" {
  value = aws_s3_bucket.handed_out
}
