resource "aws_backup_selection" "daily" {
  name         = "daily"
  plan_id      = "plan"
  iam_role_arn = "arn:aws:iam::111122223333:role/backup"
  resources    = [aws_efs_file_system.selected.arn]
}

resource "aws_efs_file_system" "selected" {
  encrypted = true
}

resource "aws_efs_file_system" "forgotten" { # want "is in no backup plan"
  encrypted = true
}
