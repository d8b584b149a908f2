variable "key" {
  type = string
}

resource "aws_kms_key" "own" {
  enable_key_rotation = true
}

resource "aws_efs_file_system" "own_key" {
  encrypted  = true
  kms_key_id = aws_kms_key.own.arn
}

resource "aws_efs_file_system" "managed" { # want "not encrypted with a key of the account"
  encrypted = true
}

resource "aws_efs_file_system" "unset_key" {
  encrypted  = true
  kms_key_id = var.key # maybe "not encrypted with a key of the account"
}

resource "aws_fsx_lustre_file_system" "own_key" {
  subnet_ids      = ["subnet-1"]
  deployment_type = "PERSISTENT_2"
  kms_key_id      = aws_kms_key.own.arn
}

resource "aws_fsx_lustre_file_system" "left_out" { # want "not encrypted with a key of the account"
  subnet_ids      = ["subnet-1"]
  deployment_type = "PERSISTENT_1"
}

# File systems for scratch data take no key.
resource "aws_fsx_lustre_file_system" "scratch" {
  subnet_ids = ["subnet-1"]
}

variable "deployment" {
  type = string
}

resource "aws_fsx_lustre_file_system" "unset_deployment" { # maybe "not encrypted with a key of the account"
  subnet_ids      = ["subnet-1"]
  deployment_type = var.deployment
}

resource "aws_fsx_ontap_file_system" "own_key" {
  storage_capacity    = 1024
  deployment_type     = "SINGLE_AZ_1"
  preferred_subnet_id = "subnet-1"
  subnet_ids          = ["subnet-1"]
  kms_key_id          = aws_kms_key.own.arn
}

resource "aws_fsx_ontap_file_system" "left_out" { # want "not encrypted with a key of the account"
  storage_capacity    = 1024
  deployment_type     = "SINGLE_AZ_1"
  preferred_subnet_id = "subnet-1"
  subnet_ids          = ["subnet-1"]
}

resource "aws_fsx_openzfs_file_system" "own_key" {
  deployment_type     = "SINGLE_AZ_1"
  subnet_ids          = ["subnet-1"]
  throughput_capacity = 64
  kms_key_id          = aws_kms_key.own.arn
}

resource "aws_fsx_openzfs_file_system" "left_out" { # want "not encrypted with a key of the account"
  deployment_type     = "SINGLE_AZ_1"
  subnet_ids          = ["subnet-1"]
  throughput_capacity = 64
}

resource "aws_fsx_windows_file_system" "own_key" {
  subnet_ids          = ["subnet-1"]
  throughput_capacity = 64
  kms_key_id          = aws_kms_key.own.arn
}

resource "aws_fsx_windows_file_system" "left_out" { # want "not encrypted with a key of the account"
  subnet_ids          = ["subnet-1"]
  throughput_capacity = 64
}

resource "aws_backup_vault" "own_key" {
  name        = "v"
  kms_key_arn = aws_kms_key.own.arn
}

resource "aws_backup_vault" "left_out" { # want "not encrypted with a key of the account"
  name = "v"
}

resource "aws_backup_vault" "managed" {
  name        = "v"
  kms_key_arn = "alias/aws/backup" # want "not encrypted with a key of the account"
}

resource "aws_backup_logically_air_gapped_vault" "own_key" {
  name               = "v"
  max_retention_days = 30
  min_retention_days = 7
  encryption_key_arn = aws_kms_key.own.arn
}

resource "aws_backup_logically_air_gapped_vault" "left_out" { # want "not encrypted with a key of the account"
  name               = "v"
  max_retention_days = 30
  min_retention_days = 7
}
