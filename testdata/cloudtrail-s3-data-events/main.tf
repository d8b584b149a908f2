resource "aws_cloudtrail" "left_out" { # want "\"left_out\" does not record all data events of S3"
  name           = "left-out"
  s3_bucket_name = "guardlint-logs"
}

resource "aws_cloudtrail" "one_bucket" { # want "\"one_bucket\" does not record all data events of S3"
  name           = "one-bucket"
  s3_bucket_name = "guardlint-logs"

  event_selector {
    data_resource {
      type   = "AWS::S3::Object"
      values = ["arn:aws:s3:::payments/"]
    }
  }
}

resource "aws_cloudtrail" "writes" { # want "\"writes\" does not record all data events of S3"
  name           = "writes"
  s3_bucket_name = "guardlint-logs"

  event_selector {
    read_write_type = "WriteOnly"

    data_resource {
      type   = "AWS::S3::Object"
      values = ["arn:aws:s3"]
    }
  }
}

resource "aws_cloudtrail" "advanced_writes" { # want "\"advanced_writes\" does not record all data events of S3"
  name           = "advanced-writes"
  s3_bucket_name = "guardlint-logs"

  advanced_event_selector {
    field_selector {
      field  = "eventCategory"
      equals = ["Data"]
    }

    field_selector {
      field  = "resources.type"
      equals = ["AWS::S3::Object"]
    }

    field_selector {
      field  = "readOnly"
      equals = ["false"]
    }
  }
}

resource "aws_cloudtrail" "advanced_lambda" { # want "\"advanced_lambda\" does not record all data events of S3"
  name           = "advanced-lambda"
  s3_bucket_name = "guardlint-logs"

  advanced_event_selector {
    field_selector {
      field  = "eventCategory"
      equals = ["Data"]
    }

    field_selector {
      field  = "resources.type"
      equals = ["AWS::Lambda::Function"]
    }
  }
}
