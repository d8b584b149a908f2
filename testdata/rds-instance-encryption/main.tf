provider "aws" {
  region = "eu-west-1"
}

provider "aws" {
  alias  = "frankfurt"
  region = "eu-central-1"
}

variable "encrypt" {
  type = bool
}

variable "snapshot" {
  type = string
}

resource "aws_kms_key" "frankfurt" {
  provider            = aws.frankfurt
  enable_key_rotation = true
}

resource "aws_db_instance" "encrypted" {
  identifier        = "orders"
  instance_class    = "db.t4g.medium"
  engine            = "postgres"
  allocated_storage = 20
  storage_encrypted = true
}

resource "aws_db_instance" "left_out" { # want "\"left_out\" is not encrypted"
  identifier        = "left-out"
  instance_class    = "db.t4g.medium"
  engine            = "postgres"
  allocated_storage = 20
}

resource "aws_db_instance" "off" {
  instance_class    = "db.t4g.medium"
  engine            = "postgres"
  allocated_storage = 20
  storage_encrypted = false # want "not encrypted"
}

# A key alone does not encrypt.
resource "aws_db_instance" "key_only" { # want "not encrypted"
  instance_class    = "db.t4g.medium"
  engine            = "postgres"
  allocated_storage = 20
  kms_key_id        = "arn:aws:kms:eu-west-1:111122223333:key/11111111-2222-3333-4444-555555555555"
}

resource "aws_db_instance" "on" {
  identifier        = "on"
  instance_class    = "db.t4g.medium"
  engine            = "postgres"
  allocated_storage = 20
  storage_encrypted = true
}

resource "aws_db_instance" "unset_variable" {
  instance_class    = "db.t4g.medium"
  engine            = "postgres"
  allocated_storage = 20
  storage_encrypted = var.encrypt # maybe "not encrypted"
}

resource "aws_db_instance" "replica_of_encrypted" {
  instance_class      = "db.t4g.medium"
  replicate_source_db = aws_db_instance.on.identifier
}

resource "aws_db_instance" "replica_by_name" {
  instance_class      = "db.t4g.medium"
  replicate_source_db = "on"
}

resource "aws_db_instance" "replica_of_plain" { # want "not encrypted"
  instance_class      = "db.t4g.medium"
  replicate_source_db = aws_db_instance.left_out.identifier
}

resource "aws_db_instance" "replica_of_elsewhere" { # maybe "not encrypted"
  instance_class      = "db.t4g.medium"
  replicate_source_db = "not-declared-here"
}

resource "aws_db_instance" "far_replica_with_key" {
  provider            = aws.frankfurt
  instance_class      = "db.t4g.medium"
  replicate_source_db = aws_db_instance.on.arn
  kms_key_id          = aws_kms_key.frankfurt.arn
}

resource "aws_db_instance" "far_replica_without_key" { # want "not encrypted"
  provider            = aws.frankfurt
  instance_class      = "db.t4g.medium"
  replicate_source_db = aws_db_instance.on.arn
}

resource "aws_db_instance" "far_replica_by_arn" { # want "not encrypted"
  instance_class      = "db.t4g.medium"
  replicate_source_db = "arn:aws:rds:us-east-1:111122223333:db:elsewhere"
}

resource "aws_db_instance" "far_replica_by_arn_with_key" {
  instance_class      = "db.t4g.medium"
  replicate_source_db = "arn:aws:rds:us-east-1:111122223333:db:elsewhere"
  kms_key_id          = "arn:aws:kms:eu-west-1:111122223333:key/11111111-2222-3333-4444-555555555555"
}

resource "aws_db_snapshot" "of_encrypted" {
  db_instance_identifier = aws_db_instance.on.identifier
  db_snapshot_identifier = "of-encrypted"
}

resource "aws_db_snapshot" "of_plain" {
  db_instance_identifier = aws_db_instance.left_out.identifier
  db_snapshot_identifier = "of-plain"
}

resource "aws_db_snapshot_copy" "encrypted" {
  source_db_snapshot_identifier = aws_db_snapshot.of_plain.db_snapshot_arn
  target_db_snapshot_identifier = "copied"
  kms_key_id                    = "arn:aws:kms:eu-west-1:111122223333:key/11111111-2222-3333-4444-555555555555"
}

resource "aws_db_instance" "from_encrypted_snapshot" {
  instance_class      = "db.t4g.medium"
  snapshot_identifier = aws_db_snapshot.of_encrypted.db_snapshot_identifier
}

resource "aws_db_instance" "from_plain_snapshot" { # want "not encrypted"
  instance_class      = "db.t4g.medium"
  snapshot_identifier = aws_db_snapshot.of_plain.id
}

resource "aws_db_instance" "from_encrypted_copy" {
  instance_class      = "db.t4g.medium"
  snapshot_identifier = aws_db_snapshot_copy.encrypted.id
}

data "aws_db_snapshot" "latest" {
  db_instance_identifier = "elsewhere"
  most_recent            = true
}

resource "aws_db_instance" "from_snapshot_elsewhere" { # maybe "not encrypted"
  instance_class      = "db.t4g.medium"
  snapshot_identifier = data.aws_db_snapshot.latest.id
}

resource "aws_db_instance" "from_snapshot_of_variable" { # maybe "not encrypted"
  instance_class      = "db.t4g.medium"
  snapshot_identifier = var.snapshot
}

resource "aws_db_instance" "restored_encrypted" {
  instance_class = "db.t4g.medium"

  restore_to_point_in_time {
    source_db_instance_identifier = aws_db_instance.on.identifier
    use_latest_restorable_time    = true
  }
}

resource "aws_db_instance" "restored_plain" { # want "not encrypted"
  instance_class = "db.t4g.medium"

  restore_to_point_in_time {
    source_db_instance_identifier = aws_db_instance.left_out.identifier
    use_latest_restorable_time    = true
  }
}

resource "aws_db_instance" "restored_from_backups" { # maybe "not encrypted"
  instance_class = "db.t4g.medium"

  restore_to_point_in_time {
    source_db_instance_automated_backups_arn = "arn:aws:rds:us-east-1:111122223333:auto-backup:ab-1"
    use_latest_restorable_time               = true
  }
}
