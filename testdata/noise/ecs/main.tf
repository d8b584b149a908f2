variable "name" {
  type    = string
  default = "shop"
}

variable "vpc_id" {
  type = string
}

variable "public_subnet_ids" {
  type = list(string)
}

variable "private_subnet_ids" {
  type = list(string)
}

variable "certificate_arn" {
  type = string
}

variable "image_tag" {
  type    = string
  default = "1.4.2"
}

data "aws_region" "current" {}

data "aws_elb_service_account" "main" {}

resource "aws_s3_bucket" "logs" {
  bucket_prefix = "${var.name}-alb-logs-"
}

resource "aws_s3_bucket_public_access_block" "logs" {
  bucket                  = aws_s3_bucket.logs.id
  block_public_acls       = true
  block_public_policy     = true
  ignore_public_acls      = true
  restrict_public_buckets = true
}

data "aws_iam_policy_document" "logs" {
  statement {
    sid       = "Delivery"
    actions   = ["s3:PutObject"]
    resources = ["${aws_s3_bucket.logs.arn}/*"]

    principals {
      type        = "AWS"
      identifiers = [data.aws_elb_service_account.main.arn]
    }
  }

  statement {
    sid       = "TLS"
    effect    = "Deny"
    actions   = ["s3:*"]
    resources = [aws_s3_bucket.logs.arn, "${aws_s3_bucket.logs.arn}/*"]

    principals {
      type        = "*"
      identifiers = ["*"]
    }

    condition {
      test     = "Bool"
      variable = "aws:SecureTransport"
      values   = ["false"]
    }
  }
}

resource "aws_s3_bucket_policy" "logs" {
  bucket = aws_s3_bucket.logs.id
  policy = data.aws_iam_policy_document.logs.json
}

resource "aws_security_group" "alb" {
  name_prefix = "${var.name}-alb-"
  description = "Public load balancer"
  vpc_id      = var.vpc_id

  ingress {
    description = "redirect"
    protocol    = "tcp"
    from_port   = 80
    to_port     = 80
    cidr_blocks = ["0.0.0.0/0"]
  }

  ingress {
    description      = "TLS"
    protocol         = "tcp"
    from_port        = 443
    to_port          = 443
    cidr_blocks      = ["0.0.0.0/0"]
    ipv6_cidr_blocks = ["::/0"]
  }

  egress {
    description     = "services"
    protocol        = "tcp"
    from_port       = 8080
    to_port         = 8080
    security_groups = [aws_security_group.service.id]
  }
}

resource "aws_security_group" "service" {
  name_prefix = "${var.name}-service-"
  description = "Tasks behind the load balancer"
  vpc_id      = var.vpc_id
}

resource "aws_vpc_security_group_ingress_rule" "service" {
  security_group_id            = aws_security_group.service.id
  description                  = "from the load balancer"
  ip_protocol                  = "tcp"
  from_port                    = 8080
  to_port                      = 8080
  referenced_security_group_id = aws_security_group.alb.id
}

resource "aws_vpc_security_group_egress_rule" "service" {
  security_group_id = aws_security_group.service.id
  description       = "TLS to anywhere"
  ip_protocol       = "tcp"
  from_port         = 443
  to_port           = 443
  cidr_ipv4         = "0.0.0.0/0"
}

resource "aws_lb" "this" {
  name                       = var.name
  load_balancer_type         = "application"
  security_groups            = [aws_security_group.alb.id]
  subnets                    = var.public_subnet_ids
  drop_invalid_header_fields = true
  enable_deletion_protection = true

  access_logs {
    bucket  = aws_s3_bucket.logs.id
    enabled = true
  }
}

resource "aws_lb_listener" "http" {
  load_balancer_arn = aws_lb.this.arn
  port              = 80
  protocol          = "HTTP"

  default_action {
    type = "redirect"

    redirect {
      port        = "443"
      protocol    = "HTTPS"
      status_code = "HTTP_301"
    }
  }
}

resource "aws_lb_listener" "https" {
  load_balancer_arn = aws_lb.this.arn
  port              = 443
  protocol          = "HTTPS"
  ssl_policy        = "ELBSecurityPolicy-TLS13-1-2-2021-06"
  certificate_arn   = var.certificate_arn

  default_action {
    type = "fixed-response"

    fixed_response {
      content_type = "text/plain"
      status_code  = "404"
    }
  }
}

resource "aws_ecs_cluster" "this" {
  name = var.name

  setting {
    name  = "containerInsights"
    value = "enabled"
  }
}

resource "aws_efs_file_system" "assets" {
  encrypted = true
}

resource "aws_sqs_queue" "orders_dead" {
  name = "${var.name}-orders-dead"
}

resource "aws_sqs_queue" "orders" {
  name           = "${var.name}-orders"
  redrive_policy = jsonencode({ deadLetterTargetArn = aws_sqs_queue.orders_dead.arn, maxReceiveCount = 5 })
}

resource "aws_secretsmanager_secret" "payment" {
  name_prefix = "${var.name}/payment-"
}

module "service" {
  source   = "./modules/service"
  for_each = { web = "/*", orders = "/orders/*" }

  name              = "${var.name}-${each.key}"
  path              = each.value
  priority          = each.key == "web" ? 200 : 100
  image_tag         = var.image_tag
  region            = data.aws_region.current.region
  cluster_id        = aws_ecs_cluster.this.id
  vpc_id            = var.vpc_id
  subnet_ids        = var.private_subnet_ids
  security_group_id = aws_security_group.service.id
  listener_arn      = aws_lb_listener.https.arn
  file_system_id    = aws_efs_file_system.assets.id
  queue_arn         = aws_sqs_queue.orders.arn
  secret_arn        = aws_secretsmanager_secret.payment.arn
}
