# The plan deletes the object that an earlier replacement left behind, and nothing else.

resource "aws_ebs_volume" "v" {
  availability_zone = "eu-central-1a"
  encrypted         = true
  size              = 10

  lifecycle {
    create_before_destroy = true
  }
}
