resource "aws_security_group" "everything" {
  description = "Everything from everywhere"
  ingress {
    description = "Everything from everywhere"
    from_port   = 0
    to_port     = 0
    protocol    = "-1"
    cidr_blocks = ["0.0.0.0/0"] # want "all traffic"
  }
}

resource "aws_security_group" "one_port" {
  description = "HTTPS from everywhere"
  ingress {
    description = "HTTPS from everywhere"
    from_port   = 443
    to_port     = 443
    protocol    = "tcp"
    cidr_blocks = ["0.0.0.0/0"]
  }
}
