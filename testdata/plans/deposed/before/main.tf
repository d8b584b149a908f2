# What exists before the plan, besides an object that an earlier replacement left behind.

resource "aws_ebs_volume" "v" {
  availability_zone = "eu-central-1a"
  encrypted         = true
  size              = 10

  lifecycle {
    create_before_destroy = true
  }
}
