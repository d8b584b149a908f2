# Terraform demands a protocol and ports; excerpts leave them out.

resource "aws_security_group" "excerpt" {
  description = "Left out"
  egress { # want "lets everything out"
    cidr_blocks = ["0.0.0.0/0"]
  }
}

resource "aws_security_group_rule" "excerpt" {
  type        = "egress"
  cidr_blocks = ["10.0.0.0/16"]
}
