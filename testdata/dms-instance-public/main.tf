variable "public" {
  type = bool
}

resource "aws_dms_replication_instance" "private" {
  replication_instance_id    = "private"
  replication_instance_class = "dms.t3.medium"
  publicly_accessible        = false
}

# The provider sends false, although DMS itself would say true.
resource "aws_dms_replication_instance" "left_out" {
  replication_instance_id    = "left-out"
  replication_instance_class = "dms.t3.medium"
}

resource "aws_dms_replication_instance" "public" {
  replication_instance_id    = "public"
  replication_instance_class = "dms.t3.medium"
  publicly_accessible        = true # want "replication instance \"public\" has a public address"
}

resource "aws_dms_replication_instance" "null" {
  replication_instance_id    = "null"
  replication_instance_class = "dms.t3.medium"
  publicly_accessible        = null
}

resource "aws_dms_replication_instance" "unset_variable" {
  replication_instance_id    = "unset"
  replication_instance_class = "dms.t3.medium"
  publicly_accessible        = var.public # maybe "has a public address"
}
