# As modules write it: an empty string for "none".
variable "snapshot" {
  type    = string
  default = ""
}

resource "aws_ebs_volume" "from_nothing" { # want "not encrypted"
  availability_zone = "eu-west-1a"
  size              = 8
  snapshot_id       = var.snapshot
}

resource "aws_ebs_volume" "from_elsewhere" {
  availability_zone = "eu-west-1a"
  size              = 8
  snapshot_id       = "snap-0123456789abcdef0" # maybe "not encrypted"
}

resource "aws_ebs_volume" "on" {
  availability_zone = "eu-west-1a"
  size              = 8
  snapshot_id       = var.snapshot
  encrypted         = true
}
