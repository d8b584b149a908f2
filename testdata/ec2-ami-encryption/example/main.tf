resource "aws_ami_copy" "left_out" { # want "not encrypted"
  name              = "base"
  source_ami_id     = "ami-0123456789abcdef0"
  source_ami_region = "eu-west-1"
}

resource "aws_ami_copy" "encrypted" {
  name              = "base"
  source_ami_id     = "ami-0123456789abcdef0"
  source_ami_region = "eu-west-1"
  encrypted         = true
}
