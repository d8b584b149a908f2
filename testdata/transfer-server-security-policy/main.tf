variable "policy" {
  type = string
}

resource "aws_transfer_server" "left_out" { # want "server \"left_out\" admits outdated ciphers"
  endpoint_type = "VPC"
}

resource "aws_transfer_server" "old" {
  endpoint_type        = "VPC"
  security_policy_name = "TransferSecurityPolicy-2020-06" # want "admits outdated ciphers"
}

resource "aws_transfer_server" "experimental" {
  endpoint_type        = "VPC"
  security_policy_name = "TransferSecurityPolicy-PQ-SSH-Experimental-2023-04" # want "admits outdated ciphers"
}

resource "aws_transfer_server" "old_fips" {
  endpoint_type        = "VPC"
  security_policy_name = "TransferSecurityPolicy-FIPS-2023-05" # want "admits outdated ciphers"
}

resource "aws_transfer_server" "new" {
  endpoint_type        = "VPC"
  security_policy_name = "TransferSecurityPolicy-2024-01"
}

resource "aws_transfer_server" "newest" {
  endpoint_type        = "VPC"
  security_policy_name = "TransferSecurityPolicy-2025-03"
}

resource "aws_transfer_server" "fips" {
  endpoint_type        = "VPC"
  security_policy_name = "TransferSecurityPolicy-FIPS-2024-05"
}

resource "aws_transfer_server" "unheard_of" {
  endpoint_type        = "VPC"
  security_policy_name = "TransferSecurityPolicy-2098-01" # maybe "admits outdated ciphers"
}

resource "aws_transfer_server" "unset_variable" {
  endpoint_type        = "VPC"
  security_policy_name = var.policy # maybe "admits outdated ciphers"
}
