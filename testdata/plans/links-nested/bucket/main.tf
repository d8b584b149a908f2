resource "aws_s3_bucket" "up" {}

output "id" {
  value = aws_s3_bucket.up.id
}
