variable "tag" {
  type = string
}

resource "aws_backup_selection" "named" {
  name         = "named"
  plan_id      = "plan"
  iam_role_arn = "arn:aws:iam::111122223333:role/backup"

  resources = [
    aws_db_instance.named.arn,
    "arn:aws:rds:eu-west-1:111122223333:cluster:prod-*",
  ]
}

resource "aws_backup_selection" "tagged" {
  name         = "tagged"
  plan_id      = "plan"
  iam_role_arn = "arn:aws:iam::111122223333:role/backup"

  selection_tag {
    type  = "STRINGEQUALS"
    key   = "backup"
    value = "daily"
  }
}

resource "aws_backup_selection" "conditional" {
  name         = "conditional"
  plan_id      = "plan"
  iam_role_arn = "arn:aws:iam::111122223333:role/backup"
  resources    = ["arn:aws:elasticfilesystem:*:*:file-system/*"]

  condition {
    string_equals {
      key   = "aws:ResourceTag/tier"
      value = "gold"
    }

    string_not_equals {
      key   = "aws:ResourceTag/scratch"
      value = "true"
    }
  }
}

resource "aws_db_instance" "named" {
  identifier     = "named"
  engine         = "postgres"
  instance_class = "db.m6g.large"
}

resource "aws_db_instance" "tagged" {
  identifier     = "tagged"
  engine         = "postgres"
  instance_class = "db.m6g.large"

  tags = {
    backup = "daily"
  }
}

resource "aws_db_instance" "forgotten" { # want "\"forgotten\" is in no backup plan"
  identifier     = "forgotten"
  engine         = "postgres"
  instance_class = "db.m6g.large"

  tags = {
    backup = "weekly"
  }
}

resource "aws_db_instance" "unset_tag" { # maybe "is in no backup plan"
  identifier     = "unset-tag"
  engine         = "postgres"
  instance_class = "db.m6g.large"

  tags = {
    backup = var.tag
  }
}

# Its source has the data.
resource "aws_db_instance" "replica" {
  identifier          = "replica"
  instance_class      = "db.m6g.large"
  replicate_source_db = aws_db_instance.named.identifier
}

resource "aws_rds_cluster" "by_pattern" {
  cluster_identifier = "prod-orders"
  engine             = "aurora-mysql"
}

resource "aws_rds_cluster" "outside" { # want "is in no backup plan"
  cluster_identifier = "dev-orders"
  engine             = "aurora-mysql"
}

resource "aws_efs_file_system" "gold" {
  tags = {
    tier = "gold"
  }
}

resource "aws_efs_file_system" "scratch" { # want "is in no backup plan"
  tags = {
    tier    = "gold"
    scratch = "true"
  }
}

resource "aws_efs_file_system" "own_policy" {
}

resource "aws_efs_backup_policy" "own_policy" {
  file_system_id = aws_efs_file_system.own_policy.id

  backup_policy {
    status = "ENABLED"
  }
}

resource "aws_efs_file_system" "switched_off" { # want "is in no backup plan"
}

resource "aws_efs_backup_policy" "switched_off" {
  file_system_id = aws_efs_file_system.switched_off.id

  backup_policy {
    status = "DISABLED"
  }
}

# File systems in one zone are backed up unless they are told otherwise.
resource "aws_efs_file_system" "one_zone" {
  availability_zone_name = "eu-west-1a"
}

resource "aws_ebs_volume" "forgotten" { # want "is in no backup plan"
  availability_zone = "eu-west-1a"
  size              = 10
}

resource "aws_ebs_volume" "in_lifecycle" {
  availability_zone = "eu-west-1a"
  size              = 10

  tags = {
    snapshots = "nightly"
  }
}

resource "aws_dlm_lifecycle_policy" "nightly" {
  description        = "nightly"
  execution_role_arn = "arn:aws:iam::111122223333:role/dlm"

  policy_details {
    resource_types = ["VOLUME"]
    target_tags    = { snapshots = "nightly" }

    schedule {
      name = "nightly"

      create_rule {
        interval = 24
      }

      retain_rule {
        count = 14
      }
    }
  }
}

# The machine that it belongs to is backed up with it.
resource "aws_ebs_volume" "of_machine" {
  availability_zone = "eu-west-1a"
  size              = 10
}

resource "aws_instance" "machine" {
  ami           = "ami-0a1b2c3d"
  instance_type = "m7g.large"

  tags = {
    backup = "daily"
  }
}

resource "aws_volume_attachment" "of_machine" {
  device_name = "/dev/sdf"
  instance_id = aws_instance.machine.id
  volume_id   = aws_ebs_volume.of_machine.id
}

# A selection may be declared where the volume goes.
resource "aws_ebs_volume" "shared" { # maybe "is in no backup plan"
  availability_zone = "eu-west-1a"
  size              = 10
}

output "volume" {
  value = aws_ebs_volume.shared.arn
}
