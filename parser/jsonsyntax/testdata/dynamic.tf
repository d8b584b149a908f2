resource "aws_security_group" "dyn" {
  dynamic "ingress" {
    for_each = [22, 443]
    iterator = rule
    content {
      from_port   = rule.value
      to_port     = rule.value
      protocol    = "tcp"
      cidr_blocks = ["0.0.0.0/0"]
    }
  }
  dynamic "egress" {
    for_each = var.list
    content {
      protocol = egress.value
    }
  }
  dynamic "egress" {
    for_each = []
    content {}
  }
}

resource "aws_security_group" "list" {
  ingress = [{ from_port = 22, to_port = 22, protocol = "tcp", cidr_blocks = ["0.0.0.0/0"] }]
}

resource "aws_s3_bucket_lifecycle_configuration" "nested" {
  bucket = "b"
  dynamic "rule" {
    for_each = { a = 1 }
    content {
      id     = rule.key
      status = "Enabled"
      dynamic "transition" {
        for_each = [1]
        content {
          days          = transition.value
          storage_class = "GLACIER"
        }
      }
      expiration {
        days = 90
      }
    }
  }
}

resource "null_resource" "unknown_provider" {
  triggers = { a = var.name }
  nested   = [{ a = 1 }]
  dynamic "thing" {
    for_each = [1]
    content {
      x = thing.value
    }
  }
  lifecycle {
    prevent_destroy = true
  }
}
