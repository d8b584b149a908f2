variable "mfa" {
  type = string
}

variable "production" {
  type    = bool
  default = true
}

resource "aws_cognito_user_pool" "required" {
  name              = "staff"
  mfa_configuration = "ON"

  software_token_mfa_configuration {
    enabled = true
  }
}

resource "aws_cognito_user_pool" "left_out" { # want "user pool \"left_out\" knows no second factor"
  name = "customers"

  password_policy {
    minimum_length = 12
  }
}

resource "aws_cognito_user_pool" "off" {
  name              = "partners"
  mfa_configuration = "OFF" # want "\"off\" knows no second factor"

  software_token_mfa_configuration {
    enabled = false
  }
}

resource "aws_cognito_user_pool" "passwordless" {
  name              = "passwordless"
  mfa_configuration = "OFF" # want "\"passwordless\" knows no second factor"

  sign_in_policy {
    allowed_first_auth_factors = ["PASSWORD", "EMAIL_OTP"]
  }
}

resource "aws_cognito_user_pool" "optional" {
  name              = "shop"
  mfa_configuration = "OPTIONAL"

  software_token_mfa_configuration {
    enabled = true
  }
}

resource "aws_cognito_user_pool" "conditional" {
  name              = "conditional"
  mfa_configuration = var.production ? "ON" : "OFF"

  software_token_mfa_configuration {
    enabled = true
  }
}

resource "aws_cognito_user_pool" "unset" {
  name              = "unset"
  mfa_configuration = var.mfa # maybe "\"unset\" knows no second factor"
}

resource "aws_cognito_user_pool" "each" {
  for_each          = { staff = "ON", guests = "OFF" }
  name              = each.key
  mfa_configuration = each.value # want[aws_cognito_user_pool.each["guests"]] "knows no second factor"

  software_token_mfa_configuration {
    enabled = true
  }
}
