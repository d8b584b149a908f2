terraform {
  required_version = ">= 1.0"
}

provider "aws" {
  region = "us-east-1"
  default_tags {
    tags = { layer = "base" }
  }
}

variable "size" {
  type    = string
  default = "small"
}

variable "typed" {
  type    = string
  default = "1"
}

locals {
  kept     = "kept"
  replaced = "base"
}

resource "aws_instance" "web" {
  ami           = "ami-1"
  instance_type = var.size
  tags          = { a = "base", b = "base" }

  root_block_device {
    volume_size = 8
    encrypted   = false
  }

  ebs_block_device {
    device_name = "/dev/sdb"
    volume_size = 1
  }

  ebs_block_device {
    device_name = "/dev/sdc"
    volume_size = 2
  }

  lifecycle {
    create_before_destroy = true
    ignore_changes        = [tags]
  }
}

resource "aws_security_group" "dynamic" {
  name = "dynamic"
  dynamic "ingress" {
    for_each = [22, 80]
    content {
      from_port   = ingress.value
      to_port     = ingress.value
      protocol    = "tcp"
      cidr_blocks = ["10.0.0.0/8"]
    }
  }
  timeouts {
    create = "1m"
  }
}

resource "aws_eip" "n" {
  count  = 1
  domain = "vpc"
}

module "m" {
  source = "./m"
  name   = "base"
  extra  = local.replaced
}

data "aws_iam_policy_document" "d" {
  statement {
    actions   = ["s3:Get*"]
    resources = ["*"]
  }
}

resource "aws_iam_policy" "p" {
  name   = local.kept
  policy = data.aws_iam_policy_document.d.json
}
