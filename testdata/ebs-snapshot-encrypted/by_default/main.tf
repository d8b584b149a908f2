# The region encrypts what is new.
resource "aws_ebs_encryption_by_default" "on" {
}

resource "aws_ebs_volume" "left_out" {
  availability_zone = "eu-west-1a"
  size              = 8
}

resource "aws_ebs_snapshot" "left_out" {
  volume_id = aws_ebs_volume.left_out.id
}
