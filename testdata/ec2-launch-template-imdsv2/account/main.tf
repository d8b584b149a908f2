resource "aws_ec2_instance_metadata_defaults" "here" {
  http_tokens = "required"
}

resource "aws_launch_template" "left_out" {
  image_id = "ami-0a1b2c3d4e5f60718"
}

resource "aws_launch_configuration" "left_out" {
  image_id      = "ami-0a1b2c3d4e5f60718"
  instance_type = "t3.micro"
}
