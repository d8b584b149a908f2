resource "aws_instance" "anywhere" { # want "launched into the default VPC"
  ami           = "ami-0123456789abcdef0"
  instance_type = "t4g.micro"
}

resource "aws_instance" "private" {
  ami           = "ami-0123456789abcdef0"
  instance_type = "t4g.micro"
  subnet_id     = "subnet-0123456789abcdef0"
}
