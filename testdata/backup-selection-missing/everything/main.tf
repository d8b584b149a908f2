resource "aws_backup_selection" "everything" {
  name          = "everything"
  plan_id       = "plan"
  iam_role_arn  = "arn:aws:iam::111122223333:role/backup"
  resources     = ["*"]
  not_resources = [aws_ebs_volume.cache.arn]
}

resource "aws_ebs_volume" "data" {
  availability_zone = "eu-west-1a"
  size              = 10
}

resource "aws_ebs_volume" "cache" { # want "\"cache\" is in no backup plan"
  availability_zone = "eu-west-1a"
  size              = 10
}
