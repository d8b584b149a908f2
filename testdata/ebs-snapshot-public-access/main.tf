variable "state" {
  type = string
}

resource "aws_ebs_snapshot_block_public_access" "off" {
  state = "unblocked" # want "block public access \"off\" lets snapshots be shared with everybody"
}

resource "aws_ebs_snapshot_block_public_access" "all" {
  state = "block-all-sharing"
}

resource "aws_ebs_snapshot_block_public_access" "new" {
  state = "block-new-sharing"
}

resource "aws_ebs_snapshot_block_public_access" "unset" {
  state = var.state # maybe "block public access \"unset\" lets snapshots be shared with everybody"
}
