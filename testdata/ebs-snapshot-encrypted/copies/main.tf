resource "aws_ebs_volume" "secret" {
  availability_zone = "eu-west-1a"
  size              = 8
  encrypted         = true
}

resource "aws_ebs_volume" "clear" {
  availability_zone = "eu-west-1a"
  size              = 8
}

resource "aws_ebs_snapshot" "secret" {
  volume_id = aws_ebs_volume.secret.id
}

resource "aws_ebs_snapshot" "clear" { # want "of a volume that is not encrypted"
  volume_id = aws_ebs_volume.clear.id
}

resource "aws_ebs_snapshot_copy" "encrypted" {
  source_snapshot_id = aws_ebs_snapshot.clear.id
  source_region      = "eu-west-1"
  encrypted          = true
}

# The copy of an encrypted snapshot is encrypted too.
resource "aws_ebs_snapshot_copy" "of_encrypted" {
  source_snapshot_id = aws_ebs_snapshot.secret.id
  source_region      = "eu-west-1"
}

resource "aws_ebs_snapshot_copy" "plain" { # want "snapshot copy \"plain\" is not encrypted"
  source_snapshot_id = aws_ebs_snapshot.clear.id
  source_region      = "eu-west-1"
}

resource "aws_ebs_snapshot_copy" "of_elsewhere" {
  source_snapshot_id = "snap-0123456789abcdef0" # maybe "snapshot copy \"of_elsewhere\" is not encrypted"
  source_region      = "eu-west-1"
}
