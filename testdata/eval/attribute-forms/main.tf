# Nested blocks, attributes that hold objects, null and empty values side by side.
resource "aws_instance" "i" {
  ami                    = "ami-1"
  instance_type          = null
  vpc_security_group_ids = []
  tags                   = {}
  user_data              = ""
  ebs_optimized          = "true"
  credit_specification {}
  network_interface {
    device_index         = "0"
    network_interface_id = "eni-1"
  }
}

resource "aws_s3_bucket" "b" {
  bucket = ""
  versioning {}
  lifecycle_rule {
    enabled = true
    transition {
      days          = 30
      storage_class = "GLACIER"
    }
    transition {
      days          = 60
      storage_class = "DEEP_ARCHIVE"
    }
  }
  server_side_encryption_configuration {
    rule {
      apply_server_side_encryption_by_default {
        sse_algorithm = "AES256"
      }
    }
  }
}

resource "aws_db_instance" "d" {
  instance_class    = "db.t3.micro"
  allocated_storage = null
  storage_encrypted = null
  multi_az          = "false"
  port              = "5432"
}

resource "aws_route53_record" "r" {
  zone_id = "z"
  name    = "n"
  type    = "A"
  ttl     = 300.0
  records = toset(["10.0.0.2", "10.0.0.1", "10.0.0.2"])
}

resource "aws_ecs_service" "s" {
  name          = "s"
  desired_count = 2
  network_configuration {
    subnets          = tolist(["b", "a"])
    assign_public_ip = null
  }
  dynamic "load_balancer" {
    for_each = { web = 80 }
    content {
      container_name   = load_balancer.key
      container_port   = load_balancer.value
      target_group_arn = null
    }
  }
  dynamic "ordered_placement_strategy" {
    for_each = [for f in ["cpu", "memory"] : { type = "binpack", field = f } if f != "memory"]
    content {
      type  = ordered_placement_strategy.value["type"]
      field = ordered_placement_strategy.value.field
    }
  }
}
