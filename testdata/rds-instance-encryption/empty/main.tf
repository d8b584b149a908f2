# As modules write it: an empty string for "none".
variable "source_of" {
  type    = string
  default = ""
}

resource "aws_db_instance" "from_nothing" { # want "not encrypted"
  instance_class      = "db.t4g.medium"
  engine              = "postgres"
  allocated_storage   = 20
  snapshot_identifier = var.source_of
  replicate_source_db = var.source_of
}

resource "aws_db_instance" "at_no_point" { # want "not encrypted"
  instance_class = "db.t4g.medium"

  restore_to_point_in_time {
    source_dbi_resource_id = var.source_of
  }
}

resource "aws_db_instance" "from_elsewhere" {
  instance_class      = "db.t4g.medium"
  snapshot_identifier = "orders-2026-11-01" # maybe "not encrypted"
}
