variable "duration" {
  type = string
}

variable "policy_arn" {
  type = string
}

locals {
  instance = "arn:aws:sso:::instance/ssoins-1234567890abcdef"
}

resource "aws_ssoadmin_permission_set" "left_out" {
  name         = "left-out"
  instance_arn = local.instance
}

resource "aws_ssoadmin_permission_set" "day" {
  name             = "day"
  instance_arn     = local.instance
  session_duration = "PT12H" # want "permission set \"day\" keeps sessions open for long"
}

resource "aws_ssoadmin_permission_set" "morning" {
  name             = "morning"
  instance_arn     = local.instance
  session_duration = "PT4H"
}

resource "aws_ssoadmin_permission_set" "minutes" {
  name             = "minutes"
  instance_arn     = local.instance
  session_duration = "PT4H30M" # want "\"minutes\" keeps sessions open"
}

resource "aws_ssoadmin_permission_set" "unset" {
  name             = "unset"
  instance_arn     = local.instance
  session_duration = var.duration # maybe "\"unset\" keeps sessions open"
}

resource "aws_ssoadmin_permission_set" "admin" {
  name             = "admin"
  instance_arn     = local.instance
  session_duration = "PT2H" # want "\"admin\" keeps sessions open"
}

resource "aws_ssoadmin_managed_policy_attachment" "admin" {
  instance_arn       = local.instance
  permission_set_arn = aws_ssoadmin_permission_set.admin.arn
  managed_policy_arn = "arn:aws:iam::aws:policy/AdministratorAccess"
}

resource "aws_ssoadmin_permission_set" "admin_hour" {
  name             = "admin-hour"
  instance_arn     = local.instance
  session_duration = "PT60M"
}

resource "aws_ssoadmin_managed_policy_attachment" "admin_hour" {
  instance_arn       = local.instance
  permission_set_arn = aws_ssoadmin_permission_set.admin_hour.arn
  managed_policy_arn = "arn:aws:iam::aws:policy/AdministratorAccess"
}

resource "aws_ssoadmin_permission_set" "inline" {
  name             = "inline"
  instance_arn     = local.instance
  session_duration = "PT90M" # want "\"inline\" keeps sessions open"
}

resource "aws_ssoadmin_permission_set_inline_policy" "inline" {
  instance_arn       = local.instance
  permission_set_arn = aws_ssoadmin_permission_set.inline.arn
  inline_policy      = jsonencode({ Version = "2012-10-17", Statement = [{ Effect = "Allow", Action = "*", Resource = "*" }] })
}

resource "aws_ssoadmin_permission_set" "perhaps_admin" {
  name             = "perhaps-admin"
  instance_arn     = local.instance
  session_duration = "PT2H" # maybe "\"perhaps_admin\" keeps sessions open"
}

resource "aws_ssoadmin_managed_policy_attachment" "perhaps_admin" {
  instance_arn       = local.instance
  permission_set_arn = aws_ssoadmin_permission_set.perhaps_admin.arn
  managed_policy_arn = var.policy_arn
}

resource "aws_ssoadmin_permission_set" "reader" {
  name             = "reader"
  instance_arn     = local.instance
  session_duration = "PT2H"
}

resource "aws_ssoadmin_managed_policy_attachment" "reader" {
  instance_arn       = local.instance
  permission_set_arn = aws_ssoadmin_permission_set.reader.arn
  managed_policy_arn = "arn:aws:iam::aws:policy/ReadOnlyAccess"
}
