resource "aws_db_subnet_group" "main" {
  name       = var.name
  subnet_ids = [for subnet in aws_subnet.private : subnet.id]
}

resource "aws_db_parameter_group" "main" {
  name   = var.name
  family = "postgres17"

  parameter {
    name  = "rds.force_ssl"
    value = "1"
  }
}

resource "aws_db_instance" "orders" {
  identifier     = "${var.name}-orders"
  engine         = "postgres"
  engine_version = "17"
  instance_class = "db.t4g.medium"

  allocated_storage = 50
  storage_encrypted = true
  kms_key_id        = aws_kms_key.main.arn

  db_name                             = "orders"
  username                            = "orders"
  manage_master_user_password         = true
  iam_database_authentication_enabled = true

  db_subnet_group_name   = aws_db_subnet_group.main.name
  parameter_group_name   = aws_db_parameter_group.main.name
  vpc_security_group_ids = [aws_security_group.database.id]
  publicly_accessible    = false

  multi_az                        = true
  backup_retention_period         = 14
  copy_tags_to_snapshot           = true
  deletion_protection             = true
  final_snapshot_identifier       = "${var.name}-orders-final"
  enabled_cloudwatch_logs_exports = ["postgresql", "upgrade"]
}
