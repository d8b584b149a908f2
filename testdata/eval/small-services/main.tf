variable "queues" {
  type = map(object({
    fifo      = optional(bool)
    retention = optional(number)
    dlq       = optional(object({ max = number }))
  }))
  default = {
    plain = {}
    fifo  = { fifo = true, retention = 86400, dlq = { max = 5 } }
  }
}

resource "aws_sqs_queue" "dlq" {
  for_each = { for k, q in var.queues : k => q.dlq if q.dlq != null }
  name     = "${each.key}-dlq"
}

resource "aws_sqs_queue" "q" {
  for_each                  = var.queues
  name                      = each.value.fifo == true ? "${each.key}.fifo" : each.key
  fifo_queue                = each.value.fifo
  message_retention_seconds = each.value.retention
  redrive_policy            = each.value.dlq == null ? null : jsonencode({ deadLetterTargetArn = aws_sqs_queue.dlq[each.key].arn, maxReceiveCount = each.value.dlq.max })
}

resource "aws_dynamodb_table" "t" {
  name         = "t"
  hash_key     = "id"
  billing_mode = "PAY_PER_REQUEST"
  dynamic "attribute" {
    for_each = { id = "S", range = "N" }
    content {
      name = attribute.key
      type = attribute.value
    }
  }
  global_secondary_index {
    name            = "g"
    hash_key        = "range"
    projection_type = "ALL"
  }
  server_side_encryption {
    enabled = true
  }
  ttl {
    attribute_name = "expires"
    enabled        = true
  }
}

resource "aws_lambda_function" "f" {
  function_name = "f"
  role          = aws_iam_role.r.arn
  handler       = "index.handler"
  runtime       = "nodejs20.x"
  filename      = "f.zip"
  environment {
    variables = { for k, q in aws_sqs_queue.q : upper(k) => q.name }
  }
  dynamic "vpc_config" {
    for_each = length([]) > 0 ? [1] : []
    content {
      subnet_ids         = []
      security_group_ids = []
    }
  }
  dynamic "dead_letter_config" {
    for_each = values(aws_sqs_queue.dlq)
    content {
      target_arn = dead_letter_config.value.arn
    }
  }
  layers = [for i in range(2) : "arn:aws:lambda:eu-west-1:123456789012:layer:l:${i}"]
}

resource "aws_iam_role" "r" {
  name                 = "r"
  assume_role_policy   = jsonencode({ Version = "2012-10-17", Statement = [{ Action = "sts:AssumeRole", Effect = "Allow", Principal = { Service = ["lambda.amazonaws.com", "ec2.amazonaws.com"] } }] })
  max_session_duration = "7200"
  inline_policy {
    name   = "in"
    policy = jsonencode({ Statement = [{ Resource = values(aws_sqs_queue.q)[*].arn }] })
  }
}

resource "aws_iam_role_policy_attachment" "a" {
  for_each   = toset(["AmazonS3ReadOnlyAccess", "service-role/AWSLambdaBasicExecutionRole"])
  role       = aws_iam_role.r.name
  policy_arn = "arn:aws:iam::aws:policy/${each.value}"
}

resource "aws_cloudwatch_log_group" "l" {
  name              = "/aws/lambda/${aws_lambda_function.f.function_name}"
  retention_in_days = "14"
  kms_key_id        = aws_kms_key.k.arn
}

resource "aws_kms_key" "k" {
  enable_key_rotation     = "true"
  deletion_window_in_days = 7
  policy                  = <<-POLICY
    {"Version": "2012-10-17", "Statement": [{"Sid": "root", "Effect": "Allow", "Principal": {"AWS": "${aws_iam_role.r.arn}"}, "Action": "kms:*", "Resource": "*"}]}
  POLICY
}

resource "aws_db_instance" "db" {
  identifier                      = "db"
  engine                          = "postgres"
  instance_class                  = "db.t3.micro"
  allocated_storage               = "20"
  username                        = "u"
  password                        = random_password.p.result
  storage_encrypted               = "true"
  enabled_cloudwatch_logs_exports = toset(["postgresql"])
  performance_insights_enabled    = null
  backup_window                   = var.queues["plain"].fifo == null ? "01:00-02:00" : null
}

resource "random_password" "p" {
  length = 16
}

resource "aws_ecs_task_definition" "t" {
  family = "t"
  container_definitions = jsonencode([
    {
      name         = "app"
      image        = "nginx:${1.25}"
      essential    = true
      portMappings = [{ containerPort = 80 }]
      environment  = [for k, v in { A = 1, B = "x" } : { name = k, value = tostring(v) }]
      secrets      = null
    },
  ])
  dynamic "volume" {
    for_each = [{ name = "v", efs = { id = "fs-1" } }, { name = "w" }]
    content {
      name = volume.value.name
      dynamic "efs_volume_configuration" {
        for_each = lookup(volume.value, "efs", null) != null ? [volume.value.efs] : []
        content {
          file_system_id = efs_volume_configuration.value.id
        }
      }
    }
  }
}

resource "aws_lb" "lb" {
  name               = "lb"
  internal           = false
  load_balancer_type = "application"
  subnets            = ["subnet-b", "subnet-a"]
  access_logs {
    bucket = "logs"
  }
}

resource "aws_lb_listener" "l" {
  load_balancer_arn = aws_lb.lb.arn
  port              = "443"
  protocol          = "HTTPS"
  default_action {
    type = "redirect"
    redirect {
      port        = 443
      protocol    = "HTTPS"
      status_code = "HTTP_301"
    }
  }
}

resource "aws_elasticache_replication_group" "r" {
  replication_group_id       = "r"
  description                = "r"
  at_rest_encryption_enabled = true
  transit_encryption_enabled = true
  log_delivery_configuration {
    destination      = aws_cloudwatch_log_group.l.name
    destination_type = "cloudwatch-logs"
    log_format       = "text"
    log_type         = "slow-log"
  }
}

resource "aws_route53_record" "r" {
  zone_id = "Z1"
  name    = "www"
  type    = "A"
  alias {
    name                   = aws_lb.lb.dns_name
    zone_id                = aws_lb.lb.zone_id
    evaluate_target_health = true
  }
}

resource "aws_cloudtrail" "t" {
  name           = "t"
  s3_bucket_name = "b"
  event_selector {
    data_resource {
      type   = "AWS::S3::Object"
      values = ["arn:aws:s3"]
    }
  }
}

resource "aws_autoscaling_policy" "p" {
  name                   = "p"
  autoscaling_group_name = "g"
  target_tracking_configuration {
    target_value = 40.5
    predefined_metric_specification {
      predefined_metric_type = "ASGAverageCPUUtilization"
    }
  }
}
