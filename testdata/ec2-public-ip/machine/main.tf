variable "subnet" {
  type = string
}

resource "aws_instance" "this" { # want[module.reached] "instance \"this\" gets a public address"
  ami           = "ami-0a1b2c3d4e5f60718"
  instance_type = "t3.micro"
  subnet_id     = var.subnet
}
