variable "source_cidr" {
  type = string
}

resource "aws_security_group" "balancer" {
  name = "balancer"
  ingress {
    from_port   = 443
    to_port     = 443
    protocol    = "tcp"
    cidr_blocks = ["0.0.0.0/0"]
  }
}

resource "aws_lb" "web" {
  load_balancer_type = "application"
  security_groups    = [aws_security_group.balancer.id]
  subnets            = ["subnet-0123456789abcdef0", "subnet-0123456789abcdef1"]
}

resource "aws_security_group" "instance" {
  name = "instance"
  ingress {
    from_port   = 80
    to_port     = 80
    protocol    = "tcp"
    cidr_blocks = ["0.0.0.0/0"] # want "security group \"instance\" admits the internet to tcp port 80 of something other than a load balancer"
  }
}

resource "aws_instance" "web" {
  ami                    = "ami-0123456789abcdef0"
  instance_type          = "t3.micro"
  vpc_security_group_ids = [aws_security_group.instance.id]
}

# Attached to both.
resource "aws_security_group" "shared" {
  name = "shared"
}

resource "aws_vpc_security_group_ingress_rule" "shared" {
  security_group_id = aws_security_group.shared.id
  from_port         = 443
  to_port           = 443
  ip_protocol       = "tcp"
  cidr_ipv6         = "::/0" # want "tcp port 443"
}

resource "aws_elb" "classic" {
  security_groups = [aws_security_group.shared.id]
  subnets         = ["subnet-0123456789abcdef0"]
  listener {
    instance_port     = 80
    instance_protocol = "http"
    lb_port           = 80
    lb_protocol       = "http"
  }
}

resource "aws_ecs_service" "web" {
  name = "web"
  network_configuration {
    subnets         = ["subnet-0123456789abcdef0"]
    security_groups = [aws_security_group.shared.id]
  }
}

# Nothing in this configuration is in the group.
resource "aws_security_group" "unattached" {
  name = "unattached"
  ingress {
    from_port   = 443
    to_port     = 443
    protocol    = "tcp"
    cidr_blocks = ["0.0.0.0/0"] # maybe "tcp port 443"
  }
}

resource "aws_security_group_rule" "elsewhere" {
  type              = "ingress"
  security_group_id = "sg-0123456789abcdef0"
  from_port         = 443
  to_port           = 443
  protocol          = "tcp"
  cidr_blocks       = ["0.0.0.0/0"] # maybe "tcp port 443"
}

resource "aws_security_group" "unknown_source" {
  name = "unknown-source"
  ingress {
    from_port   = 443
    to_port     = 443
    protocol    = "tcp"
    cidr_blocks = [var.source_cidr] # maybe "tcp port 443"
  }
}

resource "aws_instance" "unknown_source" {
  ami                    = "ami-0123456789abcdef0"
  instance_type          = "t3.micro"
  vpc_security_group_ids = [aws_security_group.unknown_source.id]
}

# Other ports are other rules' findings.
resource "aws_security_group" "more_than_web" {
  name = "more-than-web"
  ingress {
    from_port   = 80
    to_port     = 443
    protocol    = "tcp"
    cidr_blocks = ["0.0.0.0/0"]
  }
}

resource "aws_instance" "more_than_web" {
  ami                    = "ami-0123456789abcdef0"
  instance_type          = "t3.micro"
  vpc_security_group_ids = [aws_security_group.more_than_web.id]
}

# Only the balancer comes in.
resource "aws_security_group" "behind" {
  name = "behind"
  ingress {
    from_port       = 80
    to_port         = 80
    protocol        = "tcp"
    security_groups = [aws_security_group.balancer.id]
  }
}

resource "aws_instance" "behind" {
  ami                    = "ami-0123456789abcdef0"
  instance_type          = "t3.micro"
  vpc_security_group_ids = [aws_security_group.behind.id]
}
