variable "rules" {
  type = list(object({ port = number, cidrs = optional(list(string), ["10.0.0.0/8"]), note = optional(string) }))
  default = [
    { port = 443, cidrs = ["0.0.0.0/0"] },
    { port = 22, note = "ssh" },
  ]
}

variable "disks" {
  default = { sdb = { size = 10, encrypted = true }, sdc = { size = 20, encrypted = false } }
}

resource "aws_security_group" "g" {
  name = "g"
  dynamic "ingress" {
    for_each = var.rules
    content {
      description = ingress.value.note
      from_port   = ingress.value.port
      to_port     = ingress.value.port
      protocol    = "tcp"
      cidr_blocks = ingress.value.cidrs
    }
  }
  egress {
    from_port   = 0
    to_port     = 0
    protocol    = "-1"
    cidr_blocks = ["0.0.0.0/0"]
  }
}

resource "aws_instance" "i" {
  ami           = "ami-1"
  instance_type = "t3.micro"
  root_block_device {
    encrypted = true
  }
  dynamic "ebs_block_device" {
    for_each = var.disks
    iterator = disk
    content {
      device_name = "/dev/${disk.key}"
      volume_size = disk.value.size
      encrypted   = disk.value.encrypted
    }
  }
  dynamic "metadata_options" {
    for_each = length(var.rules) > 5 ? [1] : []
    content {
      http_tokens = "required"
    }
  }
}

resource "aws_s3_bucket_lifecycle_configuration" "l" {
  bucket = "b"
  dynamic "rule" {
    for_each = { a = [30, 60], b = [90] }
    content {
      id     = rule.key
      status = "Enabled"
      filter {
        prefix = "${rule.key}/"
      }
      dynamic "transition" {
        for_each = rule.value
        content {
          days          = transition.value
          storage_class = transition.key == 0 ? "STANDARD_IA" : "GLACIER"
        }
      }
    }
  }
}

resource "aws_iam_role" "r" {
  name               = "r"
  assume_role_policy = data.aws_iam_policy_document.trust.json
  inline_policy {
    name   = "p"
    policy = jsonencode({ Version = "2012-10-17", Statement = [] })
  }
}

data "aws_iam_policy_document" "trust" {
  statement {
    actions = ["sts:AssumeRole"]
    principals {
      type        = "Service"
      identifiers = ["ec2.amazonaws.com", "lambda.amazonaws.com"]
    }
  }
}
