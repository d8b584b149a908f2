resource "aws_default_vpc" "default" { # want "default VPC \"default\" is in use"
  tags = { Name = "default" }
}

resource "aws_default_subnet" "zone" { # want "default subnet \"zone\" is in use"
  for_each          = toset(["eu-west-1a", "eu-west-1b"])
  availability_zone = each.key
}

resource "aws_security_group" "web" {
  vpc_id = aws_default_vpc.default.id
}

resource "aws_lb" "web" {
  subnets         = [for s in aws_default_subnet.zone : s.id]
  security_groups = [aws_security_group.web.id]
}
