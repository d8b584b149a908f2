variable "text" {
  type = string
}

resource "aws_lb_target_group" "plain" {
  name     = "plain"
  port     = 80
  protocol = "HTTP" # want "target group \"plain\" sends plain HTTP to its targets"
  vpc_id   = "vpc-0a1b2c3d"
}

resource "aws_alb_target_group" "old" {
  name     = "old"
  port     = 80
  protocol = "HTTP" # want "sends plain HTTP"
  vpc_id   = "vpc-0a1b2c3d"
}

resource "aws_lb_target_group" "encrypted" {
  name     = "encrypted"
  port     = 80
  protocol = "HTTPS"
  vpc_id   = "vpc-0a1b2c3d"
}

resource "aws_lb_target_group" "tcp" {
  name     = "tcp"
  port     = 80
  protocol = "TCP"
  vpc_id   = "vpc-0a1b2c3d"
}

resource "aws_lb_target_group" "unset" {
  name     = "unset"
  port     = 80
  protocol = var.text # maybe "target group \"unset\" sends plain HTTP to its targets"
  vpc_id   = "vpc-0a1b2c3d"
}

resource "aws_lb_target_group" "function" {
  name        = "function"
  target_type = "lambda"
}
