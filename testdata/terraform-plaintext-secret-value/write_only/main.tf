# Write-only arguments are not in the state and not in a plan, but a literal is in the repository all the same.
resource "aws_db_instance" "write_only" { # not kept in the state, but in the repository
  allocated_storage   = 20
  engine              = "mysql"
  instance_class      = "db.t4g.micro"
  username            = "admin"
  password_wo         = "correct-horse-battery" # want "credential"
  password_wo_version = 1
}

ephemeral "aws_secretsmanager_secret_version" "db" {
  secret_id = "prod/db"
}

resource "aws_db_instance" "ephemeral" {
  allocated_storage   = 20
  engine              = "mysql"
  instance_class      = "db.t4g.micro"
  username            = "admin"
  password_wo         = ephemeral.aws_secretsmanager_secret_version.db.secret_string
  password_wo_version = 1
}
