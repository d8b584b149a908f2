variable "encrypt" {
  type = bool
}

variable "sources" {
  type = list(string)
}

resource "aws_kinesis_firehose_delivery_stream" "encrypted" {
  name        = "encrypted"
  destination = "extended_s3"

  server_side_encryption {
    enabled = true
  }

  extended_s3_configuration {
    role_arn   = "arn:aws:iam::111122223333:role/firehose"
    bucket_arn = "arn:aws:s3:::guardlint-logs"
  }
}

resource "aws_kinesis_firehose_delivery_stream" "left_out" { # want "\"left_out\" is not encrypted"
  name        = "left-out"
  destination = "extended_s3"

  extended_s3_configuration {
    role_arn   = "arn:aws:iam::111122223333:role/firehose"
    bucket_arn = "arn:aws:s3:::guardlint-logs"
  }
}

# The destination's key encrypts the objects, not the stream.
resource "aws_kinesis_firehose_delivery_stream" "key_of_destination" { # want "not encrypted"
  name        = "key-of-destination"
  destination = "extended_s3"

  extended_s3_configuration {
    role_arn    = "arn:aws:iam::111122223333:role/firehose"
    bucket_arn  = "arn:aws:s3:::guardlint-logs"
    kms_key_arn = "arn:aws:kms:eu-west-1:111122223333:key/11111111-2222-3333-4444-555555555555"
  }
}

resource "aws_kinesis_firehose_delivery_stream" "off" {
  name        = "off"
  destination = "extended_s3"

  server_side_encryption {
    enabled = false # want "not encrypted"
  }

  extended_s3_configuration {
    role_arn   = "arn:aws:iam::111122223333:role/firehose"
    bucket_arn = "arn:aws:s3:::guardlint-logs"
  }
}

resource "aws_kinesis_firehose_delivery_stream" "key_but_not_enabled" { # want "not encrypted"
  name        = "key-but-not-enabled"
  destination = "extended_s3"

  server_side_encryption {
    key_type = "CUSTOMER_MANAGED_CMK"
    key_arn  = "arn:aws:kms:eu-west-1:111122223333:key/11111111-2222-3333-4444-555555555555"
  }

  extended_s3_configuration {
    role_arn   = "arn:aws:iam::111122223333:role/firehose"
    bucket_arn = "arn:aws:s3:::guardlint-logs"
  }
}

# Streams with a source store nothing themselves.
resource "aws_kinesis_firehose_delivery_stream" "from_kinesis" {
  name        = "from-kinesis"
  destination = "extended_s3"

  kinesis_source_configuration {
    kinesis_stream_arn = "arn:aws:kinesis:eu-west-1:111122223333:stream/clicks"
    role_arn           = "arn:aws:iam::111122223333:role/firehose"
  }

  extended_s3_configuration {
    role_arn   = "arn:aws:iam::111122223333:role/firehose"
    bucket_arn = "arn:aws:s3:::guardlint-logs"
  }
}

resource "aws_kinesis_firehose_delivery_stream" "from_msk" {
  name        = "from-msk"
  destination = "extended_s3"

  msk_source_configuration {
    msk_cluster_arn = "arn:aws:kafka:eu-west-1:111122223333:cluster/orders/1"
    topic_name      = "orders"
    authentication_configuration {
      connectivity = "PRIVATE"
      role_arn     = "arn:aws:iam::111122223333:role/firehose"
    }
  }

  extended_s3_configuration {
    role_arn   = "arn:aws:iam::111122223333:role/firehose"
    bucket_arn = "arn:aws:s3:::guardlint-logs"
  }
}

resource "aws_kinesis_firehose_delivery_stream" "unset_variable" {
  name        = "unset"
  destination = "extended_s3"

  server_side_encryption {
    enabled = var.encrypt # maybe "not encrypted"
  }

  extended_s3_configuration {
    role_arn   = "arn:aws:iam::111122223333:role/firehose"
    bucket_arn = "arn:aws:s3:::guardlint-logs"
  }
}

resource "aws_kinesis_firehose_delivery_stream" "perhaps_from_kinesis" { # maybe "not encrypted"
  name        = "perhaps"
  destination = "extended_s3"

  dynamic "kinesis_source_configuration" {
    for_each = var.sources
    content {
      kinesis_stream_arn = kinesis_source_configuration.value
      role_arn           = "arn:aws:iam::111122223333:role/firehose"
    }
  }

  extended_s3_configuration {
    role_arn   = "arn:aws:iam::111122223333:role/firehose"
    bucket_arn = "arn:aws:s3:::guardlint-logs"
  }
}
