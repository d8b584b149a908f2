variable "tls" {
  type = bool
}

variable "acl" {
  type = string
}

resource "aws_memorydb_acl" "app" {
  name       = "app"
  user_names = ["app"]
}

resource "aws_memorydb_cluster" "left_out" {
  name      = "left-out"
  node_type = "db.t4g.small"
  acl_name  = aws_memorydb_acl.app.id
}

resource "aws_memorydb_cluster" "on" {
  name        = "on"
  node_type   = "db.t4g.small"
  acl_name    = "app"
  tls_enabled = true
}

resource "aws_memorydb_cluster" "off" {
  name        = "off"
  node_type   = "db.t4g.small"
  acl_name    = "open-access"
  tls_enabled = false # want "cluster \"off\" does not encrypt connections"
}

resource "aws_memorydb_cluster" "open" {
  name      = "open"
  node_type = "db.t4g.small"
  acl_name  = "open-access" # want "cluster \"open\" lets everybody"
}

resource "aws_memorydb_cluster" "unset_variable" {
  name        = "unset"
  node_type   = "db.t4g.small"
  acl_name    = "app"
  tls_enabled = var.tls # maybe "does not encrypt connections"
}

resource "aws_memorydb_cluster" "unset_acl" {
  name      = "unset-acl"
  node_type = "db.t4g.small"
  acl_name  = var.acl # maybe "lets everybody"
}
