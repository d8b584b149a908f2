resource "aws_db_security_group" "office" { # want "EC2-Classic"
  name = "office"

  ingress {
    cidr = "198.51.100.0/28"
  }
}

resource "aws_db_instance" "main" {
  identifier                  = "main"
  engine                      = "postgres"
  instance_class              = "db.t4g.micro"
  allocated_storage           = 20
  username                    = "main"
  manage_master_user_password = true
  storage_encrypted           = true
  deletion_protection         = true
  backup_retention_period     = 7
  vpc_security_group_ids      = ["sg-0123456789abcdef0"]
}
