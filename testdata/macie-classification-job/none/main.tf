# Without Macie there is nothing to schedule.
resource "aws_s3_bucket" "people" {
  bucket = "example-people"

  tags = {
    pii = "true"
  }
}
