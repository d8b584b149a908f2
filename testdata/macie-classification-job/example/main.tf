resource "aws_macie2_account" "this" {}

resource "aws_s3_bucket" "people" {
  bucket = "example-people"

  tags = {
    pii = "true"
  }
}

resource "aws_macie2_classification_job" "people" {
  name     = "people"
  job_type = "SCHEDULED"

  schedule_frequency {
    weekly_schedule = "MONDAY"
  }

  s3_job_definition {
    bucket_definitions {
      account_id = "111122223333"
      buckets    = [aws_s3_bucket.people.bucket]
    }
  }
}

resource "aws_s3_bucket" "patients" { # want "no classification job covers"
  bucket = "example-patients"

  tags = {
    pii = "true"
  }
}
