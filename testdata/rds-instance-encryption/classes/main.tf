# What cannot be encrypted needs more than storage_encrypted.
resource "aws_db_instance" "small" { # want "not encrypted at rest"
  identifier     = "small"
  engine         = "mysql"
  instance_class = "db.t2.micro"
}

resource "aws_db_instance" "express" {
  identifier        = "express"
  engine            = "sqlserver-ex"
  instance_class    = "db.t3.medium"
  storage_encrypted = false # want "not encrypted at rest"
}

resource "aws_db_instance" "current" { # want "not encrypted at rest"
  identifier     = "current"
  engine         = "mysql"
  instance_class = "db.t3.micro"
}
