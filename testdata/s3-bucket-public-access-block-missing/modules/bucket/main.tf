variable "name" {
  type = string
}

resource "aws_s3_bucket" "this" { # want[module.open] "has no public access block"
  bucket = var.name
}

output "bucket" {
  value = aws_s3_bucket.this.id
}
