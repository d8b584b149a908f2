variable "period" {
  type = number
}

# A year is what KMS takes where nothing is said.
resource "aws_kms_key" "left_out" {
  description         = "orders"
  enable_key_rotation = true
}

resource "aws_kms_key" "quarterly" {
  description             = "orders"
  enable_key_rotation     = true
  rotation_period_in_days = 90
}

resource "aws_kms_key" "seldom" {
  description             = "orders"
  enable_key_rotation     = true
  rotation_period_in_days = 730 # want "key \"seldom\" is rotated less often than once a year"
}

resource "aws_kms_key" "unset_variable" {
  description             = "orders"
  enable_key_rotation     = true
  rotation_period_in_days = var.period # maybe "is rotated less often than once a year"
}

resource "aws_kms_external_key" "named" {
  description = "imported"
}

resource "aws_kms_alias" "named" {
  name          = "alias/imported"
  target_key_id = aws_kms_external_key.named.id
}

resource "aws_kms_external_key" "bare" { # want "key \"bare\", which nothing rotates by itself, has no alias"
  description = "imported"
}

# Whoever is given the key may give it an alias.
resource "aws_kms_external_key" "shared" { # maybe "has no alias"
  description = "imported"
}

output "key" {
  value = aws_kms_external_key.shared.arn
}

resource "aws_kms_key" "store" {
  description         = "in a CloudHSM cluster"
  custom_key_store_id = "cks-0123456789abcdef0"
}

resource "aws_kms_alias" "store" {
  name          = "alias/store"
  target_key_id = aws_kms_key.store.key_id
}

resource "aws_kms_key" "bare_store" { # want "has no alias"
  description         = "in a CloudHSM cluster"
  custom_key_store_id = "cks-0123456789abcdef0"
}
