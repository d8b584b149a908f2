variable "on" {
  type = bool
}

resource "aws_kms_key" "left_out" {
  description = "k"
}

resource "aws_kms_key" "on" {
  is_enabled = true
}

resource "aws_kms_key" "off" {
  is_enabled = false # want "key \"off\" is disabled"
}

resource "aws_kms_key" "unset_variable" {
  is_enabled = var.on # maybe "is disabled"
}

resource "aws_kms_external_key" "off" {
  key_material_base64 = "bm90IGEga2V5"
  enabled             = false # want "is disabled"
}

# Without material it cannot be enabled.
resource "aws_kms_external_key" "waits" {
  enabled = false
}

resource "aws_kms_replica_key" "off" {
  primary_key_arn = "arn:aws:kms:eu-west-1:111122223333:key/mrk-1"
  enabled         = false # want "is disabled"
}

resource "aws_kms_replica_key" "left_out" {
  primary_key_arn = "arn:aws:kms:eu-west-1:111122223333:key/mrk-1"
}
