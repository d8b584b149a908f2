variable "encrypt" {
  type = bool
}

variable "encrypt_by_default" {
  type    = bool
  default = true
}

resource "aws_efs_file_system" "on" {
  creation_token = "shared"
  encrypted      = true
}

resource "aws_efs_file_system" "left_out" { # want "\"left_out\" is not encrypted"
  creation_token = "a"
}

resource "aws_efs_file_system" "off" {
  encrypted = false # want "not encrypted"
}

resource "aws_efs_file_system" "null" {
  encrypted = null # want "not encrypted"
}

resource "aws_efs_file_system" "text" {
  encrypted = "true"
}

resource "aws_efs_file_system" "default_of_variable" {
  encrypted = var.encrypt_by_default
}

resource "aws_efs_file_system" "unset_variable" {
  encrypted = var.encrypt # maybe "\"unset_variable\" is not encrypted"
}

resource "aws_efs_file_system" "keyed" {
  for_each  = { logs = true, scratch = false }
  encrypted = each.value # want[aws_efs_file_system.keyed["scratch"]] "not encrypted"
}

resource "aws_efs_file_system" "none" {
  count     = 0
  encrypted = false
}
