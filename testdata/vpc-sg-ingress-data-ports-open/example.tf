resource "aws_security_group" "database" {
  description = "PostgreSQL"
  ingress {
    description = "PostgreSQL from everywhere"
    from_port   = 5432
    to_port     = 5432
    protocol    = "tcp"
    cidr_blocks = ["0.0.0.0/0"] # want "tcp port 5432"
  }
}

resource "aws_vpc_security_group_ingress_rule" "application" {
  description                  = "PostgreSQL from the application"
  security_group_id            = "sg-0123456789abcdef0"
  from_port                    = 5432
  to_port                      = 5432
  ip_protocol                  = "tcp"
  referenced_security_group_id = "sg-0123456789abcdef1"
}
