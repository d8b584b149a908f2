# Without Macie there is nothing to schedule.
resource "aws_s3_bucket" "staff" {
  bucket = "example-staff"

  tags = {
    pii = "true"
  }
}
