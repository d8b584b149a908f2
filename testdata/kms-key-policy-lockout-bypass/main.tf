variable "bypass" {
  type = bool
}

resource "aws_kms_key" "bypassed" {
  enable_key_rotation                = true
  bypass_policy_lockout_safety_check = true # want "\"bypassed\" bypasses the check that its policy locks nobody out"
}

resource "aws_kms_key_policy" "bypassed" {
  count                              = 2
  key_id                             = aws_kms_key.default.id
  policy                             = jsonencode({ Version = "2012-10-17", Statement = [{ Effect = "Allow", Principal = { AWS = "arn:aws:iam::123456789012:root" }, Action = "kms:*", Resource = "*" }] })
  bypass_policy_lockout_safety_check = true # want "\"bypassed\" bypasses the check"
}

resource "aws_kms_key" "default" {
  enable_key_rotation = true
}

resource "aws_kms_key" "off" {
  enable_key_rotation                = true
  bypass_policy_lockout_safety_check = false
}

resource "aws_kms_key" "unset" {
  enable_key_rotation                = true
  bypass_policy_lockout_safety_check = var.bypass # maybe "\"unset\" bypasses the check"
}
