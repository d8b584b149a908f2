variable "name" {
  type = string
}

resource "aws_s3_bucket" "this" { # want[module.open] "does not keep versions"
  bucket = var.name
}

output "bucket" {
  value = aws_s3_bucket.this.id
}
