provider "aws" {
  region = "eu-west-1"

  default_tags {
    tags = {
      purpose = "backups"
    }
  }
}

resource "aws_s3_bucket" "tagged" { # want "bucket \"tagged\" for logs or backups has no object lock"
  bucket = "example-tagged"
}

# Its own tag wins.
resource "aws_s3_bucket" "other" {
  bucket = "example-other"

  tags = {
    purpose = "assets"
  }
}
