resource "terraform_data" "later" {
  input = "x"
}

resource "aws_kms_key" "new" {
  description         = "new"
  enable_key_rotation = true
}

resource "aws_ebs_volume" "v" {
  availability_zone = "eu-west-1a"
  size              = 10
  encrypted         = false # want "ebs volume \"v\" is no longer encrypted"
}

resource "aws_sqs_queue" "plain" {
  name                    = "plain"
  sqs_managed_sse_enabled = false # want "sqs queue \"plain\" is no longer encrypted$"
}

resource "aws_sqs_queue" "managed" { # want "sqs queue \"managed\" is no longer encrypted with a customer key"
  name                    = "managed"
  sqs_managed_sse_enabled = true
}

resource "aws_sqs_queue" "other_key" {
  name              = "other-key"
  kms_master_key_id = aws_kms_key.new.arn
}

resource "aws_sns_topic" "t" { # want "sns topic \"t\" is no longer encrypted"
  name = "t"
}

resource "aws_sns_topic" "never" {
  name         = "never"
  display_name = "Never encrypted"
}

resource "aws_kinesis_stream" "s" {
  name            = "s"
  shard_count     = 1
  encryption_type = "NONE" # want "kinesis stream \"s\" is no longer encrypted"
}

resource "aws_kms_key" "k" {
  description         = "k"
  enable_key_rotation = false # want "kms key \"k\" is no longer rotated"
}

resource "aws_kms_key" "perhaps" {
  description         = "perhaps"
  enable_key_rotation = terraform_data.later.id == "x" # maybe "kms key \"perhaps\""
}

resource "aws_lb_listener" "l" {
  load_balancer_arn = "arn:aws:elasticloadbalancing:eu-west-1:123456789012:loadbalancer/app/a/50dc6c495c0c9188"
  port              = 80
  protocol          = "HTTP" # want "no longer requires TLS"
  default_action {
    type             = "forward"
    target_group_arn = "arn:aws:elasticloadbalancing:eu-west-1:123456789012:targetgroup/t/50dc6c495c0c9188"
  }
}

resource "aws_elasticache_replication_group" "r" {
  replication_group_id       = "r"
  description                = "r"
  transit_encryption_enabled = false # want "no longer requires TLS"
  at_rest_encryption_enabled = true
}

resource "aws_s3_bucket" "stays" {
  bucket = "stays"
}

resource "aws_s3_bucket_server_side_encryption_configuration" "weaker" { # want "no longer encrypted with a customer key"
  bucket = "weaker"
  rule {
    apply_server_side_encryption_by_default {
      sse_algorithm = "AES256"
    }
  }
}

resource "aws_s3_bucket_server_side_encryption_configuration" "new_name" {
  bucket = "moved"
  rule {
    apply_server_side_encryption_by_default {
      sse_algorithm     = "aws:kms"
      kms_master_key_id = "arn:aws:kms:eu-west-1:123456789012:key/11111111-2222-3333-4444-555555555555"
    }
  }
}

resource "aws_ebs_volume" "default_key" { # maybe "no longer encrypted with a customer key"
  availability_zone = "eu-west-1b"
  size              = 10
  encrypted         = true
}

resource "aws_ebs_volume" "plain" {
  availability_zone = "eu-west-1b"
  size              = 10
}
