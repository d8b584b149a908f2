resource "aws_macie2_account" "this" {}

resource "aws_s3_bucket" "guests" { # maybe "no classification job covers bucket \"guests\" for personal data"
  bucket = "example-guests"

  tags = {
    pii = "true"
  }
}

resource "aws_macie2_classification_job" "tagged" {
  name     = "tagged"
  job_type = "SCHEDULED"

  schedule_frequency {
    daily_schedule = true
  }

  s3_job_definition {
    bucket_criteria {
      includes {
        and {
          tag_criterion {
            comparator = "EQ"

            tag_values {
              key   = "pii"
              value = "true"
            }
          }
        }
      }
    }
  }
}
