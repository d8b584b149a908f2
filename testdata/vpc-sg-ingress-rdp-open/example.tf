resource "aws_security_group" "jump_host" {
  description = "RDP to the jump host"
  ingress {
    description = "RDP to the jump host"
    from_port   = 3389
    to_port     = 3389
    protocol    = "tcp"
    cidr_blocks = ["0.0.0.0/0"] # want "tcp port 3389"
  }
}

resource "aws_security_group" "jump_host_for_the_office" {
  description = "RDP to the jump host from the office"
  ingress {
    description = "RDP to the jump host from the office"
    from_port   = 3389
    to_port     = 3389
    protocol    = "tcp"
    cidr_blocks = ["198.51.99.0/24"]
  }
}
