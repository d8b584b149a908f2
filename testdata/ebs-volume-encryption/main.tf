variable "encrypt" {
  type = bool
}

variable "snapshot" {
  type = string
}

resource "aws_ebs_volume" "encrypted" {
  availability_zone = "eu-west-1a"
  size              = 8
  encrypted         = true
}

resource "aws_ebs_volume" "left_out" { # want "\"left_out\" is not encrypted"
  availability_zone = "eu-west-1a"
  size              = 8
}

resource "aws_ebs_volume" "off" {
  availability_zone = "eu-west-1a"
  size              = 8
  encrypted         = false # want "not encrypted"
}

resource "aws_ebs_volume" "on" {
  availability_zone = "eu-west-1a"
  size              = 8
  encrypted         = true
}

resource "aws_ebs_volume" "unset_variable" {
  availability_zone = "eu-west-1a"
  size              = 8
  encrypted         = var.encrypt # maybe "not encrypted"
}

resource "aws_ebs_snapshot" "of_encrypted" {
  volume_id = aws_ebs_volume.on.id
}

resource "aws_ebs_snapshot" "of_plain" {
  volume_id = aws_ebs_volume.off.id
}

resource "aws_ebs_snapshot_copy" "encrypted" {
  source_region      = "eu-west-1"
  source_snapshot_id = aws_ebs_snapshot.of_plain.id
  encrypted          = true
}

resource "aws_ebs_snapshot_copy" "of_encrypted" {
  source_region      = "eu-west-1"
  source_snapshot_id = aws_ebs_snapshot.of_encrypted.id
}

resource "aws_ebs_volume" "from_encrypted" {
  availability_zone = "eu-west-1a"
  snapshot_id       = aws_ebs_snapshot.of_encrypted.id
}

resource "aws_ebs_volume" "from_plain" { # want "not encrypted"
  availability_zone = "eu-west-1a"
  snapshot_id       = aws_ebs_snapshot.of_plain.id
}

resource "aws_ebs_volume" "from_encrypted_copy" {
  availability_zone = "eu-west-1a"
  snapshot_id       = aws_ebs_snapshot_copy.encrypted.id
}

resource "aws_ebs_volume" "from_copy_of_encrypted" {
  availability_zone = "eu-west-1a"
  snapshot_id       = aws_ebs_snapshot_copy.of_encrypted.id
}

resource "aws_ebs_volume" "from_elsewhere" { # maybe "not encrypted"
  availability_zone = "eu-west-1a"
  snapshot_id       = "snap-0123456789abcdef0"
}

resource "aws_ebs_volume" "from_variable" { # maybe "not encrypted"
  availability_zone = "eu-west-1a"
  snapshot_id       = var.snapshot
}

resource "aws_ebs_volume" "encrypted_from_elsewhere" {
  availability_zone = "eu-west-1a"
  snapshot_id       = "snap-0123456789abcdef0"
  encrypted         = true
}

resource "aws_ebs_volume" "counted" {
  count             = 2
  availability_zone = "eu-west-1a"
  size              = 8
  encrypted         = count.index == 0 # want[aws_ebs_volume.counted[1]] "not encrypted"
}
