resource "aws_cloudtrail" "management_off" {
  name           = "management-off"
  s3_bucket_name = "guardlint-logs"

  event_selector {
    include_management_events = false # want "\"management_off\" leaves management events out"

    data_resource {
      type   = "AWS::S3::Object"
      values = ["arn:aws:s3"]
    }
  }
}

resource "aws_cloudtrail" "writes_only" {
  name           = "writes-only"
  s3_bucket_name = "guardlint-logs"

  event_selector {
    read_write_type = "WriteOnly" # want "\"writes_only\" leaves management events out"
  }
}

resource "aws_cloudtrail" "reads_only" {
  name           = "reads-only"
  s3_bucket_name = "guardlint-logs"

  event_selector {
    read_write_type           = "ReadOnly" # want "\"reads_only\" leaves management events out"
    include_management_events = true

    data_resource {
      type   = "AWS::S3::Object"
      values = ["arn:aws:s3:::payments/"]
    }
  }
}

resource "aws_cloudtrail" "without_kms" {
  name           = "without-kms"
  s3_bucket_name = "guardlint-logs"

  event_selector {
    exclude_management_event_sources = ["kms.amazonaws.com"] # want "\"without_kms\" leaves management events out"
  }
}

resource "aws_cloudtrail" "without_global" {
  name                          = "without-global"
  s3_bucket_name                = "guardlint-logs"
  include_global_service_events = false # want "\"without_global\" leaves management events out"
}

resource "aws_cloudtrail" "several_reads" { # want "\"several_reads\" leaves management events out"
  name           = "several-reads"
  s3_bucket_name = "guardlint-logs"

  event_selector {
    read_write_type = "ReadOnly"
  }

  event_selector {
    read_write_type           = "WriteOnly"
    include_management_events = false

    data_resource {
      type   = "AWS::Lambda::Function"
      values = ["arn:aws:lambda"]
    }
  }
}

resource "aws_cloudtrail" "advanced_data_only" { # want "\"advanced_data_only\" leaves management events out"
  name           = "advanced-data-only"
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
  }
}

resource "aws_cloudtrail" "advanced_writes" { # want "\"advanced_writes\" leaves management events out"
  name           = "advanced-writes"
  s3_bucket_name = "guardlint-logs"

  advanced_event_selector {
    field_selector {
      field  = "eventCategory"
      equals = ["Management"]
    }

    field_selector {
      field  = "readOnly"
      equals = ["false"]
    }
  }
}

resource "aws_cloudtrail" "advanced_without_kms" { # want "\"advanced_without_kms\" leaves management events out"
  name           = "advanced-without-kms"
  s3_bucket_name = "guardlint-logs"

  advanced_event_selector {
    field_selector {
      field  = "eventCategory"
      equals = ["Management"]
    }

    field_selector {
      field      = "eventSource"
      not_equals = ["kms.amazonaws.com", "rdsdata.amazonaws.com"]
    }
  }
}
