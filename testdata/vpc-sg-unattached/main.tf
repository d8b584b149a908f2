variable "more" {
  type = set(string)
}

resource "aws_security_group" "database" {
  name = "database"
}

resource "aws_db_instance" "main" {
  instance_class         = "db.t4g.micro"
  vpc_security_group_ids = [aws_security_group.database.id]
}

# Named by another group's rule, in the three ways.
resource "aws_security_group" "client" {
  name = "client"
}

resource "aws_vpc_security_group_ingress_rule" "client" {
  security_group_id            = aws_security_group.database.id
  ip_protocol                  = "tcp"
  from_port                    = 5432
  to_port                      = 5432
  referenced_security_group_id = aws_security_group.client.id
}

resource "aws_security_group" "worker" {
  name = "worker"
}

resource "aws_security_group_rule" "worker" {
  type                     = "ingress"
  security_group_id        = aws_security_group.database.id
  from_port                = 5432
  to_port                  = 5432
  protocol                 = "tcp"
  source_security_group_id = aws_security_group.worker.id
}

resource "aws_security_group" "monitor" {
  name = "monitor"
}

resource "aws_default_security_group" "default" {
  ingress {
    from_port       = 9100
    to_port         = 9100
    protocol        = "tcp"
    security_groups = [aws_security_group.monitor.id]
  }
}

# Somebody reads it from there.
resource "aws_security_group" "published" {
  name = "published"
}

resource "aws_ssm_parameter" "published" {
  name  = "/network/group"
  type  = "String"
  value = aws_security_group.published.id
}

resource "aws_security_group" "idle" { # want "security group \"idle\" is used by nothing"
  name = "idle"
}

# Its own rules do not use it.
resource "aws_security_group" "own_rules" { # want "security group \"own_rules\""
  name = "own-rules"
}

resource "aws_vpc_security_group_ingress_rule" "own_rules" {
  security_group_id            = aws_security_group.own_rules.id
  ip_protocol                  = "-1"
  referenced_security_group_id = aws_security_group.own_rules.id
}

resource "aws_security_group" "handed_on" { # maybe "security group \"handed_on\""
  name = "handed-on"
}

output "handed_on" {
  value = aws_security_group.handed_on.id
}

resource "aws_security_group" "perhaps" { # maybe "security group \"perhaps\""
  name = "perhaps"
}

resource "aws_instance" "perhaps" {
  for_each               = var.more
  ami                    = "ami-0123456789abcdef0"
  instance_type          = "t3.micro"
  vpc_security_group_ids = [aws_security_group.perhaps.id]
}
