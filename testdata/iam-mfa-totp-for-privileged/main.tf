variable "path" {
  type = string
}

resource "aws_iam_virtual_mfa_device" "root" { # want "device .*root.* is a virtual one"
  virtual_mfa_device_name = "root"
}

resource "aws_iam_virtual_mfa_device" "admin" {
  virtual_mfa_device_name = "admin"
  path                    = "/people/" # want "is a virtual one"
}

resource "aws_iam_virtual_mfa_device" "emergency" {
  virtual_mfa_device_name = "emergency"
  path                    = "/break-glass/"
}

resource "aws_iam_virtual_mfa_device" "unset" {
  virtual_mfa_device_name = "unset"
  path                    = var.path # maybe "is a virtual one"
}
