resource "aws_instance" "left_out" { # want "not encrypted"
  ami           = "ami-0123456789abcdef0"
  instance_type = "t4g.micro"
}

resource "aws_instance" "encrypted" {
  ami           = "ami-0123456789abcdef0"
  instance_type = "t4g.micro"

  root_block_device {
    encrypted = true
  }
}
