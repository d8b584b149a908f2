variable "key" {
  type = string
}

resource "aws_kms_key" "own" {
  enable_key_rotation = true
}

resource "aws_connect_instance_storage_config" "own_key" {
  instance_id   = "i"
  resource_type = "CALL_RECORDINGS"

  storage_config {
    storage_type = "S3"

    s3_config {
      bucket_name   = "b"
      bucket_prefix = "p"

      encryption_config {
        encryption_type = "KMS"
        key_id          = aws_kms_key.own.arn
      }
    }
  }
}

resource "aws_connect_instance_storage_config" "left_out" {
  instance_id   = "i"
  resource_type = "CHAT_TRANSCRIPTS"

  storage_config {
    storage_type = "S3"

    s3_config { # want "not encrypted with a key of the account"
      bucket_name   = "b"
      bucket_prefix = "p"
    }
  }
}

# What goes to a stream is encrypted there.
resource "aws_connect_instance_storage_config" "stream" {
  instance_id   = "i"
  resource_type = "CONTACT_TRACE_RECORDS"

  storage_config {
    storage_type = "KINESIS_STREAM"

    kinesis_stream_config {
      stream_arn = "arn:aws:kinesis:eu-west-1:111122223333:stream/s"
    }
  }
}

resource "aws_connect_instance_storage_config" "unset_key" {
  instance_id   = "i"
  resource_type = "MEDIA_STREAMS"

  storage_config {
    storage_type = "KINESIS_VIDEO_STREAM"

    kinesis_video_stream_config {
      prefix                 = "p"
      retention_period_hours = 24

      encryption_config {
        encryption_type = "KMS"
        key_id          = var.key # which cannot be null
      }
    }
  }
}

resource "aws_appflow_flow" "own_key" {
  name = "f"

  destination_flow_config {
    connector_type = "S3"

    destination_connector_properties {
      s3 {
        bucket_name = "b"
      }
    }
  }

  source_flow_config {
    connector_type = "S3"

    source_connector_properties {
      s3 {
        bucket_name   = "a"
        bucket_prefix = "p"
      }
    }
  }

  task {
    task_type = "Map_all"
  }

  trigger_config {
    trigger_type = "OnDemand"
  }
  kms_arn = aws_kms_key.own.arn
}

resource "aws_appflow_flow" "unset_key" {
  name = "f"

  destination_flow_config {
    connector_type = "S3"

    destination_connector_properties {
      s3 {
        bucket_name = "b"
      }
    }
  }

  source_flow_config {
    connector_type = "S3"

    source_connector_properties {
      s3 {
        bucket_name   = "a"
        bucket_prefix = "p"
      }
    }
  }

  task {
    task_type = "Map_all"
  }

  trigger_config {
    trigger_type = "OnDemand"
  }
  kms_arn = var.key # maybe "not encrypted with a key of the account"
}

resource "aws_appflow_flow" "left_out" { # want "not encrypted with a key of the account"
  name = "f"

  destination_flow_config {
    connector_type = "S3"

    destination_connector_properties {
      s3 {
        bucket_name = "b"
      }
    }
  }

  source_flow_config {
    connector_type = "S3"

    source_connector_properties {
      s3 {
        bucket_name   = "a"
        bucket_prefix = "p"
      }
    }
  }

  task {
    task_type = "Map_all"
  }

  trigger_config {
    trigger_type = "OnDemand"
  }
}

resource "aws_appflow_connector_profile" "own_key" {
  name            = "p"
  connection_mode = "Public"
  connector_type  = "Redshift"

  connector_profile_config {
    connector_profile_credentials {}
    connector_profile_properties {}
  }
  kms_arn = aws_kms_key.own.arn
}

resource "aws_appflow_connector_profile" "left_out" { # want "not encrypted with a key of the account"
  name            = "p"
  connection_mode = "Public"
  connector_type  = "Redshift"

  connector_profile_config {
    connector_profile_credentials {}
    connector_profile_properties {}
  }
}

resource "aws_dms_replication_instance" "own_key" {
  replication_instance_class = "dms.t3.micro"
  replication_instance_id    = "i"
  kms_key_arn                = aws_kms_key.own.arn
}

resource "aws_dms_replication_instance" "left_out" { # want "not encrypted with a key of the account"
  replication_instance_class = "dms.t3.micro"
  replication_instance_id    = "i"
}

resource "aws_dms_endpoint" "own_key" {
  endpoint_id   = "e"
  endpoint_type = "source"
  engine_name   = "aurora"
  kms_key_arn   = aws_kms_key.own.arn
}

resource "aws_dms_endpoint" "left_out" { # want "not encrypted with a key of the account"
  endpoint_id   = "e"
  endpoint_type = "source"
  engine_name   = "aurora"
}

resource "aws_dms_s3_endpoint" "own_key" {
  endpoint_id             = "e"
  endpoint_type           = "target"
  bucket_name             = "b"
  service_access_role_arn = "arn:aws:iam::111122223333:role/e"
  kms_key_arn             = aws_kms_key.own.arn
}

resource "aws_dms_s3_endpoint" "left_out" { # want "not encrypted with a key of the account"
  endpoint_id             = "e"
  endpoint_type           = "target"
  bucket_name             = "b"
  service_access_role_arn = "arn:aws:iam::111122223333:role/e"
}
