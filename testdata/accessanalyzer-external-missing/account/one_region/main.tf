# lacks "no analyzer for access from outside in us-east-1"
provider "aws" {
  region = "eu-west-1"
}

resource "aws_s3_bucket" "reports" {
  bucket = "example-reports"
  region = "us-east-1"
}

resource "aws_accessanalyzer_analyzer" "external" {
  analyzer_name = "external"
}
