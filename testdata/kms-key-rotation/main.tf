variable "rotate" {
  type = bool
}

resource "aws_kms_key" "left_out" { # want "\"left_out\" is not rotated"
  description = "a"
}

resource "aws_kms_key" "off" {
  enable_key_rotation = false # want "not rotated"
}

resource "aws_kms_key" "spelled_out" { # want "not rotated"
  key_usage                = "ENCRYPT_DECRYPT"
  customer_master_key_spec = "SYMMETRIC_DEFAULT"
}

resource "aws_kms_key" "on" {
  enable_key_rotation = true
}

resource "aws_kms_key" "multi_region" {
  multi_region            = true
  enable_key_rotation     = true
  rotation_period_in_days = 180
}

resource "aws_kms_key" "asymmetric" {
  key_usage                = "SIGN_VERIFY"
  customer_master_key_spec = "ECC_NIST_P256"
}

resource "aws_kms_key" "asymmetric_encryption" {
  customer_master_key_spec = "RSA_4096"
}

resource "aws_kms_key" "hmac" {
  key_usage                = "GENERATE_VERIFY_MAC"
  customer_master_key_spec = "HMAC_256"
}

resource "aws_kms_custom_key_store" "hsm" {
  cloud_hsm_cluster_id     = "cluster-1"
  custom_key_store_name    = "hsm"
  key_store_password       = "not-a-secret"
  trust_anchor_certificate = "certificate"
}

resource "aws_kms_key" "custom_store" {
  custom_key_store_id = aws_kms_custom_key_store.hsm.id
}

resource "aws_kms_external_key" "imported" {
  description = "material comes from elsewhere"
}

resource "aws_kms_key" "unset_variable" {
  enable_key_rotation = var.rotate # maybe "not rotated"
}

locals {
  keys = {
    data    = { rotate = true, spec = null }
    tokens  = { rotate = null, spec = "HMAC_256" }
    archive = { rotate = null, spec = null }
  }
}

resource "aws_kms_key" "each" {
  for_each                 = local.keys
  enable_key_rotation      = each.value.rotate # want[aws_kms_key.each["archive"]] "not rotated"
  customer_master_key_spec = each.value.spec
}
