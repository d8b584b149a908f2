variable "guests" {
  type = bool
}

resource "aws_cognito_identity_pool" "guests" {
  identity_pool_name               = "guests"
  allow_unauthenticated_identities = true # want "identity pool \"guests\" gives credentials to guests"
}

resource "aws_cognito_identity_pool" "users" {
  identity_pool_name               = "users"
  allow_unauthenticated_identities = false
}

resource "aws_cognito_identity_pool" "left_out" {
  identity_pool_name = "left_out"
}

resource "aws_cognito_identity_pool" "unset_variable" {
  identity_pool_name               = "unset_variable"
  allow_unauthenticated_identities = var.guests # maybe "gives credentials to guests"
}
