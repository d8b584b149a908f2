variable "interval" {
  type = number
}

resource "aws_iam_role" "monitoring" {
  name = "monitoring"

  assume_role_policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Allow"
      Action    = "sts:AssumeRole"
      Principal = { Service = "monitoring.rds.amazonaws.com" }
    }]
  })
}

resource "aws_db_instance" "watched" {
  identifier     = "watched"
  engine         = "postgres"
  instance_class = "db.m6g.large"

  monitoring_interval          = 60
  monitoring_role_arn          = aws_iam_role.monitoring.arn
  performance_insights_enabled = true
}

resource "aws_db_instance" "left_out" { # want "database \"left_out\" has no enhanced monitoring"
  identifier     = "left-out"
  engine         = "postgres"
  instance_class = "db.m6g.large"
}

resource "aws_db_instance" "no_insights" { # want "database \"no_insights\" does not use Performance Insights"
  identifier     = "no-insights"
  engine         = "postgres"
  instance_class = "db.m6g.large"

  monitoring_interval = 60
  monitoring_role_arn = aws_iam_role.monitoring.arn
}

resource "aws_db_instance" "unset_interval" {
  identifier     = "unset-interval"
  engine         = "postgres"
  instance_class = "db.m6g.large"

  monitoring_interval          = var.interval # maybe "has no enhanced monitoring"
  monitoring_role_arn          = aws_iam_role.monitoring.arn
  performance_insights_enabled = true
}

resource "aws_rds_cluster" "watched" {
  cluster_identifier = "watched"
  engine             = "aurora-mysql"

  monitoring_interval          = 30
  monitoring_role_arn          = aws_iam_role.monitoring.arn
  performance_insights_enabled = true
}

# The cluster has the settings for all its instances.
resource "aws_rds_cluster_instance" "of_watched" {
  cluster_identifier = aws_rds_cluster.watched.id
  engine             = "aurora-mysql"
  instance_class     = "db.r6g.large"
}

resource "aws_rds_cluster" "quiet" {
  cluster_identifier = "quiet"
  engine             = "aurora-mysql"
}

resource "aws_rds_cluster_instance" "of_quiet" { # want "has no enhanced monitoring"
  cluster_identifier = aws_rds_cluster.quiet.id
  engine             = "aurora-mysql"
  instance_class     = "db.r6g.large"
}
