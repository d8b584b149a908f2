variable "group" {
  type = string
}

variable "state" {
  type = string
}

resource "aws_ami_launch_permission" "everybody" {
  image_id = "ami-0a1b2c3d4e5f60718"
  group    = "all" # want "launch permission \"everybody\" shares an image with everybody"
}

resource "aws_ami_launch_permission" "account" {
  image_id   = "ami-0a1b2c3d4e5f60718"
  account_id = "123456789012"
}

resource "aws_ami_launch_permission" "organisation" {
  image_id         = "ami-0a1b2c3d4e5f60718"
  organization_arn = "arn:aws:organizations::123456789012:organization/o-123example"
}

resource "aws_ami_launch_permission" "unset" {
  image_id = "ami-0a1b2c3d4e5f60718"
  group    = var.group # maybe "launch permission \"unset\" shares an image with everybody"
}

resource "aws_ec2_image_block_public_access" "off" {
  state = "unblocked" # want "block public access \"off\" lets images be shared with everybody"
}

resource "aws_ec2_image_block_public_access" "on" {
  state = "block-new-sharing"
}

resource "aws_ec2_image_block_public_access" "unset" {
  state = var.state # maybe "block public access \"unset\" lets images be shared with everybody"
}
