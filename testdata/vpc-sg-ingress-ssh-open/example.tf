resource "aws_security_group" "bastion" {
  description = "SSH to the bastion"
  ingress {
    description = "SSH to the bastion"
    from_port   = 22
    to_port     = 22
    protocol    = "tcp"
    cidr_blocks = ["0.0.0.0/0"] # want "tcp port 22"
  }
}

resource "aws_security_group" "bastion_for_the_office" {
  description = "SSH to the bastion from the office"
  ingress {
    description = "SSH to the bastion from the office"
    from_port   = 22
    to_port     = 22
    protocol    = "tcp"
    cidr_blocks = ["198.51.99.0/24"]
  }
}
