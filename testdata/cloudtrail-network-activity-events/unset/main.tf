variable "category" {
  type = string
}

resource "aws_cloudtrail" "main" { # maybe "interface endpoints"
  name                  = "main"
  s3_bucket_name        = "example-trail"
  is_multi_region_trail = true

  advanced_event_selector {
    name = "management"

    field_selector {
      field  = "eventCategory"
      equals = ["Management"]
    }
  }

  advanced_event_selector {
    name = "refused by endpoints"

    field_selector {
      field  = "eventCategory"
      equals = [var.category]
    }

    field_selector {
      field  = "eventSource"
      equals = ["kms.amazonaws.com"]
    }

    field_selector {
      field  = "errorCode"
      equals = ["VpceAccessDenied"]
    }
  }
}

resource "aws_vpc_endpoint" "kms" {
  vpc_id            = "vpc-0123456789abcdef0"
  service_name      = "com.amazonaws.eu-west-1.kms"
  vpc_endpoint_type = "Interface"

  depends_on = [aws_cloudtrail.main]
}
