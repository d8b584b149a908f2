variable "encrypt" {
  type = bool
}

provider "aws" {
  region = "eu-west-1"
}

# Declared is on.
resource "aws_ebs_encryption_by_default" "left_out" {
}

resource "aws_ebs_encryption_by_default" "on" {
  region  = "eu-west-2"
  enabled = true
}

resource "aws_ebs_encryption_by_default" "off" {
  region  = "eu-west-3"
  enabled = false # want "\"off\" is switched off"
}

resource "aws_ebs_encryption_by_default" "unset_variable" {
  region  = "eu-north-1"
  enabled = var.encrypt # maybe "is switched off"
}

resource "aws_ebs_encryption_by_default" "keyed" {
  for_each = { "us-east-1" = true, "us-west-2" = false }
  region   = each.key
  enabled  = each.value # want[aws_ebs_encryption_by_default.keyed["us-west-2"]] "is switched off"
}
