# Both values of a condition may say enough.
variable "production" {
  type = bool
}

resource "aws_db_instance" "long" {
  identifier              = "long"
  instance_class          = "db.t4g.medium"
  backup_retention_period = var.production ? 30 : 7
}

resource "aws_db_instance" "short" {
  identifier              = "short"
  instance_class          = "db.t4g.medium"
  backup_retention_period = var.production ? 5 : 1 # want "less than 7 days"
}

resource "aws_db_instance" "long_in_production" {
  identifier              = "long-in-production"
  instance_class          = "db.t4g.medium"
  backup_retention_period = var.production ? 30 : 1 # maybe "less than 7 days"
}

resource "aws_db_instance" "perhaps_left_out" {
  identifier              = "perhaps-left-out"
  instance_class          = "db.t4g.medium"
  backup_retention_period = var.production ? 30 : null # maybe "less than 7 days"
}
