variable "internal" {
  type = bool
}

resource "aws_shield_subscription" "main" {
  auto_renew = "ENABLED"
}

resource "aws_lb" "web" {
  load_balancer_type = "application"
  subnets            = ["subnet-0123456789abcdef0", "subnet-0123456789abcdef1"]
}

resource "aws_shield_protection" "web" {
  name         = "web"
  resource_arn = aws_lb.web.arn
}

# Protected by an ARN that is put together.
resource "aws_eip" "nat" {
  domain = "vpc"
}

resource "aws_shield_protection" "nat" {
  name         = "nat"
  resource_arn = "arn:aws:ec2:eu-west-1:123456789012:eip-allocation/${aws_eip.nat.id}"
}

# What the internet does not reach.
resource "aws_lb" "internal" {
  internal = true
}

resource "aws_route53_zone" "private" {
  name = "internal.example.com"
  vpc {
    vpc_id = "vpc-0123456789abcdef0"
  }
}

resource "aws_cloudfront_distribution" "retired" {
  enabled = false
}

# A network load balancer is protected by its addresses.
resource "aws_lb" "network" {
  load_balancer_type = "network"
}

resource "aws_lb" "open" { # want "aws_lb.open is not protected by Shield Advanced"
  load_balancer_type = "application"
}

resource "aws_elb" "open" { # want "aws_elb.open"
  name = "open"
}

resource "aws_cloudfront_distribution" "open" { # want "aws_cloudfront_distribution.open"
  enabled = true
}

resource "aws_globalaccelerator_accelerator" "open" { # want "aws_globalaccelerator_accelerator.open"
  name = "open"
}

resource "aws_eip" "open" { # want "aws_eip.open"
  domain = "vpc"
}

resource "aws_route53_zone" "open" { # want "aws_route53_zone.open"
  name = "example.com"
}

resource "aws_lb" "unknown" {
  internal = var.internal # maybe "aws_lb.unknown"
}
