# lacks "the account does not use Security Hub"

resource "aws_s3_bucket" "reports" {
  bucket = "example-reports"
}
