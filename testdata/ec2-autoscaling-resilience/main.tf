variable "subnets" {
  type = list(string)
}

resource "aws_subnet" "a" {
  vpc_id            = "vpc-0123456789abcdef0"
  cidr_block        = "10.20.1.0/24"
  availability_zone = "eu-west-1a"
}

resource "aws_subnet" "a_too" {
  vpc_id            = "vpc-0123456789abcdef0"
  cidr_block        = "10.20.2.0/24"
  availability_zone = "eu-west-1a"
}

resource "aws_subnet" "b" {
  vpc_id            = "vpc-0123456789abcdef0"
  cidr_block        = "10.20.3.0/24"
  availability_zone = "eu-west-1b"
}

resource "aws_lb_target_group" "web" {
  port     = 443
  protocol = "HTTPS"
  vpc_id   = "vpc-0123456789abcdef0"
}

resource "aws_autoscaling_group" "web" {
  min_size            = 2
  max_size            = 4
  vpc_zone_identifier = [aws_subnet.a.id, aws_subnet.b.id]
  target_group_arns   = [aws_lb_target_group.web.arn]
  health_check_type   = "ELB"
}

# Workers take no requests.
resource "aws_autoscaling_group" "workers" {
  min_size            = 2
  max_size            = 4
  vpc_zone_identifier = [aws_subnet.a.id, aws_subnet.b.id]
}

resource "aws_autoscaling_group" "left_out" { # want "group \"left_out\" does not replace machines that its load balancer finds unhealthy"
  min_size            = 2
  max_size            = 4
  vpc_zone_identifier = [aws_subnet.a.id, aws_subnet.b.id]
  target_group_arns   = [aws_lb_target_group.web.arn]
}

resource "aws_autoscaling_group" "attached" {
  min_size            = 2
  max_size            = 4
  vpc_zone_identifier = [aws_subnet.a.id, aws_subnet.b.id]
  health_check_type   = "EC2" # want "group \"attached\""
}

resource "aws_autoscaling_attachment" "attached" {
  autoscaling_group_name = aws_autoscaling_group.attached.id
  lb_target_group_arn    = aws_lb_target_group.web.arn
}

resource "aws_autoscaling_group" "source" { # want "group \"source\""
  min_size            = 2
  max_size            = 4
  vpc_zone_identifier = [aws_subnet.a.id, aws_subnet.b.id]
  traffic_source {
    identifier = aws_lb_target_group.web.arn
    type       = "elbv2"
  }
}

resource "aws_autoscaling_group" "one_subnet" {
  min_size            = 1
  max_size            = 2
  vpc_zone_identifier = [aws_subnet.a.id] # want "group \"one_subnet\" is in one zone"
}

resource "aws_autoscaling_group" "one_zone" {
  min_size            = 1
  max_size            = 2
  vpc_zone_identifier = [aws_subnet.a.id, aws_subnet.a_too.id] # want "group \"one_zone\" is in one zone"
}

resource "aws_autoscaling_group" "default_subnet" {
  min_size           = 1
  max_size           = 2
  availability_zones = ["eu-west-1c"] # want "group \"default_subnet\" is in one zone"
}

resource "aws_autoscaling_group" "unknown" {
  min_size            = 1
  max_size            = 2
  vpc_zone_identifier = var.subnets # maybe "group \"unknown\""
}
