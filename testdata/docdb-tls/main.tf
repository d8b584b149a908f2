variable "parameters" {
  type = map(string)
}

variable "tls" {
  type = string
}

resource "aws_docdb_cluster_parameter_group" "left_out" {
  family = "docdb5.0"
}

resource "aws_docdb_cluster_parameter_group" "disabled" {
  family = "docdb5.0"

  parameter {
    name  = "audit_logs"
    value = "enabled"
  }

  parameter {
    name  = "tls"
    value = "disabled" # want "\"disabled\" switches TLS off"
  }
}

resource "aws_docdb_cluster_parameter_group" "enabled" {
  family = "docdb5.0"

  parameter {
    name  = "audit_logs"
    value = "disabled"
  }

  parameter {
    name  = "tls"
    value = "tls1.2+"
  }
}

resource "aws_docdb_cluster_parameter_group" "dynamic" { # want "switches TLS off"
  family = "docdb5.0"

  dynamic "parameter" {
    for_each = { tls = "disabled", ttl_monitor = "enabled" }
    content {
      name  = parameter.key
      value = parameter.value
    }
  }
}

resource "aws_docdb_cluster_parameter_group" "unset_value" {
  family = "docdb5.0"

  parameter {
    name  = "tls"
    value = var.tls # maybe "switches TLS off"
  }
}

resource "aws_docdb_cluster_parameter_group" "unset_parameters" { # maybe "switches TLS off"
  family = "docdb5.0"

  dynamic "parameter" {
    for_each = var.parameters
    content {
      name  = parameter.key
      value = parameter.value
    }
  }
}
