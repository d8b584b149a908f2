variable "name" {
  type = string
}

variable "vpc_id" {
  type = string
}

variable "subnet_ids" {
  type = list(string)
}

variable "application_security_group_id" {
  type = string
}

variable "replicas" {
  type    = number
  default = 1
}

resource "aws_kms_key" "database" {
  description         = "Storage and performance data of ${var.name}"
  enable_key_rotation = true
}

resource "aws_kms_alias" "database" {
  name          = "alias/${var.name}-database"
  target_key_id = aws_kms_key.database.id
}

resource "aws_db_subnet_group" "this" {
  name_prefix = var.name
  subnet_ids  = var.subnet_ids
}

resource "aws_security_group" "database" {
  name_prefix = "${var.name}-database-"
  description = "PostgreSQL of ${var.name}"
  vpc_id      = var.vpc_id

  lifecycle {
    create_before_destroy = true
  }
}

resource "aws_security_group_rule" "from_application" {
  security_group_id        = aws_security_group.database.id
  type                     = "ingress"
  description              = "PostgreSQL from the application"
  protocol                 = "tcp"
  from_port                = 5432
  to_port                  = 5432
  source_security_group_id = var.application_security_group_id
}

resource "aws_db_parameter_group" "this" {
  name_prefix = var.name
  family      = "postgres16"

  parameter {
    name  = "rds.force_ssl"
    value = "1"
  }

  parameter {
    name  = "log_connections"
    value = "1"
  }
}

data "aws_iam_policy_document" "monitoring_trust" {
  statement {
    actions = ["sts:AssumeRole"]

    principals {
      type        = "Service"
      identifiers = ["monitoring.rds.amazonaws.com"]
    }
  }
}

resource "aws_iam_role" "monitoring" {
  name_prefix        = "${var.name}-monitoring-"
  assume_role_policy = data.aws_iam_policy_document.monitoring_trust.json
}

resource "aws_iam_role_policy_attachment" "monitoring" {
  role       = aws_iam_role.monitoring.name
  policy_arn = "arn:aws:iam::aws:policy/service-role/AmazonRDSEnhancedMonitoringRole"
}

resource "aws_db_instance" "primary" {
  identifier_prefix                   = var.name
  engine                              = "postgres"
  engine_version                      = "16.8"
  instance_class                      = "db.r7g.large"
  allocated_storage                   = 100
  max_allocated_storage               = 500
  storage_type                        = "gp3"
  storage_encrypted                   = true
  kms_key_id                          = aws_kms_key.database.arn
  db_name                             = "shop"
  username                            = "shop_admin"
  manage_master_user_password         = true
  master_user_secret_kms_key_id       = aws_kms_key.database.arn
  multi_az                            = true
  db_subnet_group_name                = aws_db_subnet_group.this.name
  vpc_security_group_ids              = [aws_security_group.database.id]
  parameter_group_name                = aws_db_parameter_group.this.name
  backup_retention_period             = 14
  deletion_protection                 = true
  copy_tags_to_snapshot               = true
  iam_database_authentication_enabled = true
  monitoring_interval                 = 60
  monitoring_role_arn                 = aws_iam_role.monitoring.arn
  performance_insights_enabled        = true
  performance_insights_kms_key_id     = aws_kms_key.database.arn
  enabled_cloudwatch_logs_exports     = ["postgresql", "upgrade"]
  final_snapshot_identifier           = "${var.name}-final"
}

resource "aws_db_instance" "replica" {
  count                  = var.replicas
  identifier_prefix      = "${var.name}-replica-"
  replicate_source_db    = aws_db_instance.primary.identifier
  instance_class         = "db.r7g.large"
  vpc_security_group_ids = [aws_security_group.database.id]
  parameter_group_name   = aws_db_parameter_group.this.name
  copy_tags_to_snapshot  = true
  deletion_protection    = true
  monitoring_interval    = 60
  monitoring_role_arn    = aws_iam_role.monitoring.arn
  skip_final_snapshot    = true
}

resource "aws_sns_topic" "alarms" {
  name              = "${var.name}-database-alarms"
  kms_master_key_id = "alias/aws/sns"
}

resource "aws_cloudwatch_metric_alarm" "storage" {
  alarm_name          = "${var.name}-free-storage"
  namespace           = "AWS/RDS"
  metric_name         = "FreeStorageSpace"
  statistic           = "Minimum"
  comparison_operator = "LessThanThreshold"
  threshold           = 10 * pow(1024, 3)
  period              = 300
  evaluation_periods  = 2
  alarm_actions       = [aws_sns_topic.alarms.arn]
  dimensions          = { DBInstanceIdentifier = aws_db_instance.primary.identifier }
}

resource "aws_ssm_parameter" "endpoint" {
  name  = "/${var.name}/database/host"
  type  = "String"
  value = aws_db_instance.primary.address
}

resource "aws_ssm_parameter" "secret_arn" {
  name  = "/${var.name}/database/secret_arn"
  type  = "String"
  value = aws_db_instance.primary.master_user_secret[0].secret_arn
}

output "security_group_id" {
  value = aws_security_group.database.id
}
