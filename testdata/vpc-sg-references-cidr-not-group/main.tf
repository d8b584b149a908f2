variable "more" {
  type = set(string)
}

resource "aws_vpc" "main" {
  cidr_block = "10.20.0.0/16"
}

resource "aws_subnet" "app" {
  vpc_id     = aws_vpc.main.id
  cidr_block = "10.20.1.0/24"
}

resource "aws_subnet" "edge" {
  vpc_id     = aws_vpc.main.id
  cidr_block = "10.20.2.0/24"
}

resource "aws_subnet" "perhaps" {
  vpc_id     = aws_vpc.main.id
  cidr_block = "10.20.3.0/24"
}

resource "aws_subnet" "machines" {
  vpc_id     = aws_vpc.main.id
  cidr_block = "10.20.4.0/24"
}

resource "aws_route_table_association" "app" {
  subnet_id      = aws_subnet.app.id
  route_table_id = "rtb-0123456789abcdef0"
}

resource "aws_security_group" "app" {
  name   = "app"
  vpc_id = aws_vpc.main.id
}

resource "aws_ecs_service" "app" {
  name = "app"
  network_configuration {
    subnets         = [aws_subnet.app.id]
    security_groups = [aws_security_group.app.id]
  }
}

# A network load balancer without groups sends from there, too.
resource "aws_lb" "edge" {
  load_balancer_type = "network"
  subnets            = [aws_subnet.edge.id]
}

resource "aws_instance" "edge" {
  subnet_id              = aws_subnet.edge.id
  vpc_security_group_ids = [aws_security_group.app.id]
}

resource "aws_instance" "perhaps" {
  for_each               = var.more
  subnet_id              = aws_subnet.perhaps.id
  vpc_security_group_ids = [aws_security_group.app.id]
}

resource "aws_launch_template" "machines" {
  vpc_security_group_ids = [aws_security_group.app.id]
}

resource "aws_autoscaling_group" "machines" {
  min_size            = 1
  max_size            = 2
  vpc_zone_identifier = [aws_subnet.machines.id]
  launch_template {
    id = aws_launch_template.machines.id
  }
}

resource "aws_security_group" "database" {
  name = "database"
  ingress {
    from_port       = 5432
    to_port         = 5432
    protocol        = "tcp"
    security_groups = [aws_security_group.app.id]
  }
  ingress {
    from_port   = 5432
    to_port     = 5432
    protocol    = "tcp"
    cidr_blocks = [aws_subnet.edge.cidr_block, "192.168.7.0/24"]
  }
}

resource "aws_security_group" "by_reference" {
  name = "by-reference"
  ingress {
    from_port   = 5432
    to_port     = 5432
    protocol    = "tcp"
    cidr_blocks = [aws_subnet.app.cidr_block] # want "security group \"by_reference\" admits a subnet where it could name the group of what is in it"
  }
}

resource "aws_security_group_rule" "literal" {
  type              = "ingress"
  security_group_id = aws_security_group.database.id
  from_port         = 6379
  to_port           = 6379
  protocol          = "tcp"
  cidr_blocks       = ["10.20.1.0/24"] # want "security group rule \"literal\""
}

resource "aws_vpc_security_group_ingress_rule" "machines" {
  security_group_id = aws_security_group.database.id
  ip_protocol       = "tcp"
  from_port         = 6379
  to_port           = 6379
  cidr_ipv4         = aws_subnet.machines.cidr_block # want "security group rule \"machines\""
}

resource "aws_vpc_security_group_ingress_rule" "perhaps" {
  security_group_id = aws_security_group.database.id
  ip_protocol       = "tcp"
  from_port         = 6379
  to_port           = 6379
  cidr_ipv4         = aws_subnet.perhaps.cidr_block # maybe "security group rule \"perhaps\""
}
