# What exists before the change; comments stand with what the plan deletes.
resource "aws_ebs_volume" "v" {
  availability_zone = "eu-west-1a"
  size              = 10
  encrypted         = true
}

resource "aws_ebs_volume" "gone" {
  availability_zone = "eu-west-1a"
  size              = 10
  encrypted         = true
}

resource "aws_sqs_queue" "plain" {
  name                    = "plain"
  sqs_managed_sse_enabled = true
}

resource "aws_sqs_queue" "managed" {
  name              = "managed"
  kms_master_key_id = "arn:aws:kms:eu-west-1:123456789012:key/11111111-2222-3333-4444-555555555555"
}

resource "aws_sqs_queue" "other_key" {
  name              = "other-key"
  kms_master_key_id = "arn:aws:kms:eu-west-1:123456789012:key/11111111-2222-3333-4444-555555555555"
}

resource "aws_sns_topic" "t" {
  name              = "t"
  kms_master_key_id = "alias/aws/sns"
}

resource "aws_sns_topic" "never" {
  name = "never"
}

resource "aws_kinesis_stream" "s" {
  name            = "s"
  shard_count     = 1
  encryption_type = "KMS"
  kms_key_id      = "alias/aws/kinesis"
}

resource "aws_kms_key" "k" {
  description         = "k"
  enable_key_rotation = true
}

resource "aws_kms_key" "perhaps" {
  description         = "perhaps"
  enable_key_rotation = true
}

resource "aws_lb_listener" "l" {
  load_balancer_arn = "arn:aws:elasticloadbalancing:eu-west-1:123456789012:loadbalancer/app/a/50dc6c495c0c9188"
  port              = 443
  protocol          = "HTTPS"
  certificate_arn   = "arn:aws:acm:eu-west-1:123456789012:certificate/11111111-2222-3333-4444-555555555555"
  default_action {
    type             = "forward"
    target_group_arn = "arn:aws:elasticloadbalancing:eu-west-1:123456789012:targetgroup/t/50dc6c495c0c9188"
  }
}

resource "aws_elasticache_replication_group" "r" {
  replication_group_id       = "r"
  description                = "r"
  transit_encryption_enabled = true
  at_rest_encryption_enabled = true
}

resource "aws_s3_bucket" "stays" {
  bucket = "stays"
}

resource "aws_s3_bucket_server_side_encryption_configuration" "stays" { # want "loses|no longer encrypted with a customer key"
  bucket = aws_s3_bucket.stays.bucket
  rule {
    apply_server_side_encryption_by_default {
      sse_algorithm     = "aws:kms"
      kms_master_key_id = "arn:aws:kms:eu-west-1:123456789012:key/11111111-2222-3333-4444-555555555555"
    }
  }
}

resource "aws_s3_bucket" "goes" {
  bucket = "goes"
}

resource "aws_s3_bucket_server_side_encryption_configuration" "goes" {
  bucket = aws_s3_bucket.goes.bucket
  rule {
    apply_server_side_encryption_by_default {
      sse_algorithm     = "aws:kms"
      kms_master_key_id = "arn:aws:kms:eu-west-1:123456789012:key/11111111-2222-3333-4444-555555555555"
    }
  }
}

resource "aws_s3_bucket_server_side_encryption_configuration" "weaker" {
  bucket = "weaker"
  rule {
    apply_server_side_encryption_by_default {
      sse_algorithm     = "aws:kms"
      kms_master_key_id = "arn:aws:kms:eu-west-1:123456789012:key/11111111-2222-3333-4444-555555555555"
    }
  }
}

resource "aws_s3_bucket_server_side_encryption_configuration" "old_name" {
  bucket = "moved"
  rule {
    apply_server_side_encryption_by_default {
      sse_algorithm     = "aws:kms"
      kms_master_key_id = "arn:aws:kms:eu-west-1:123456789012:key/11111111-2222-3333-4444-555555555555"
    }
  }
}

resource "aws_ebs_encryption_by_default" "e" { # want "no longer encrypts new volumes"
  enabled = true
}

resource "aws_ebs_volume" "default_key" {
  availability_zone = "eu-west-1a"
  size              = 10
  encrypted         = true
}

resource "aws_ebs_volume" "plain" {
  availability_zone = "eu-west-1a"
  size              = 10
}
