variable "text" {
  type = string
}

resource "aws_launch_configuration" "old" {
  image_id      = "ami-0a1b2c3d4e5f60718"
  instance_type = "t3.micro"
}

resource "aws_autoscaling_group" "old" {
  max_size             = 2
  min_size             = 1
  availability_zones   = ["eu-west-1a"]
  launch_configuration = aws_launch_configuration.old.name # want "group \"old\" uses a launch configuration"
}

resource "aws_autoscaling_group" "template" {
  max_size           = 2
  min_size           = 1
  availability_zones = ["eu-west-1a"]

  launch_template {
    name = "web"
  }
}

resource "aws_autoscaling_group" "unset" {
  max_size             = 2
  min_size             = 1
  availability_zones   = ["eu-west-1a"]
  launch_configuration = var.text # maybe "group \"unset\" uses a launch configuration"
}
