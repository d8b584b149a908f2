resource "aws_lambda_function" "api" {
  function_name = "api"
  role          = "arn:aws:iam::123456789012:role/api"
  handler       = "index.handler"
  runtime       = "nodejs22.x"
  filename      = "api.zip"
}

resource "aws_cloudtrail" "left_out" { # want "\"left_out\" does not record who invokes functions"
  name           = "left-out"
  s3_bucket_name = "guardlint-logs"
}

# To invoke a function is a write.
resource "aws_cloudtrail" "reads" { # want "\"reads\" does not record who invokes functions"
  name           = "reads"
  s3_bucket_name = "guardlint-logs"

  event_selector {
    read_write_type = "ReadOnly"

    data_resource {
      type   = "AWS::Lambda::Function"
      values = ["arn:aws:lambda"]
    }
  }
}

resource "aws_cloudtrail" "objects" { # want "\"objects\" does not record who invokes functions"
  name           = "objects"
  s3_bucket_name = "guardlint-logs"

  event_selector {
    data_resource {
      type   = "AWS::S3::Object"
      values = ["arn:aws:s3"]
    }
  }
}
