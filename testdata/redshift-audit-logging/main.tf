variable "logs" {
  type = list(string)
}

resource "aws_redshift_cluster" "logged" {
  cluster_identifier = "logged"
  node_type          = "ra3.large"
}

resource "aws_redshift_logging" "logged" {
  cluster_identifier   = aws_redshift_cluster.logged.id
  log_destination_type = "cloudwatch"
  log_exports          = ["connectionlog", "userlog"]
}

resource "aws_redshift_cluster" "silent" { # want "\"silent\" does not export its audit logs"
  cluster_identifier = "silent"
  node_type          = "ra3.large"
}

resource "aws_redshiftserverless_namespace" "logged" {
  namespace_name = "logged"
  log_exports    = ["connectionlog"]
}

resource "aws_redshiftserverless_namespace" "silent" { # want "does not export its audit logs"
  namespace_name = "silent"
}

resource "aws_redshiftserverless_namespace" "unset_variable" {
  namespace_name = "unset-variable"
  log_exports    = var.logs # maybe "does not export its audit logs"
}

module "warehouse" {
  source   = "./warehouse"
  for_each = toset(["sales", "web"])
  name     = each.key
}

resource "aws_redshift_logging" "sales" {
  cluster_identifier   = module.warehouse["sales"].id
  log_destination_type = "cloudwatch"
  log_exports          = ["connectionlog"]
}
