variable "size" {
  default = "medium"
}

variable "typed" {
  type = number
}

locals {
  replaced = "a_override"
}

resource "aws_instance" "web" {
  tags = { a = "a_override" }

  ebs_block_device {
    device_name = "/dev/sdz"
    volume_size = var.typed + 1
  }

  lifecycle {
    prevent_destroy = false
  }
}

resource "aws_eip" "n" {
  count = 2
}

data "aws_iam_policy_document" "d" {
  statement {
    effect    = "Deny"
    actions   = ["s3:Put*"]
    resources = ["*"]
  }
}
