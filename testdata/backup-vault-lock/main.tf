variable "lock" {
  type = bool
}

resource "aws_backup_vault" "locked" {
  name = "locked"
}

resource "aws_backup_vault_lock_configuration" "locked" {
  backup_vault_name   = aws_backup_vault.locked.name
  changeable_for_days = 3
  min_retention_days  = 35
}

# Governance mode is a lock too.
resource "aws_backup_vault" "governance" {
  name = "governance"
}

resource "aws_backup_vault_lock_configuration" "governance" {
  backup_vault_name  = "governance"
  min_retention_days = 35
}

resource "aws_backup_vault" "bare" { # want "vault \"bare\" is not locked"
  name = "bare"
}

resource "aws_backup_vault" "each" { # want[aws_backup_vault.each["weekly"]] "is not locked"
  for_each = toset(["daily", "weekly"])
  name     = each.key
}

resource "aws_backup_vault_lock_configuration" "each" {
  backup_vault_name  = aws_backup_vault.each["daily"].name
  min_retention_days = 7
}

resource "aws_backup_vault" "perhaps" { # maybe "is not locked"
  name = "perhaps"
}

resource "aws_backup_vault_lock_configuration" "perhaps" {
  count              = var.lock ? 1 : 0
  backup_vault_name  = aws_backup_vault.perhaps.name
  min_retention_days = 35
}
