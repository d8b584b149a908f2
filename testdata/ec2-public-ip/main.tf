variable "public" {
  type = bool
}

variable "subnet" {
  type = string
}

variable "template" {
  type = string
}

resource "aws_vpc" "main" {
  cidr_block = "10.0.0.0/16"
}

resource "aws_subnet" "public" {
  vpc_id                  = aws_vpc.main.id
  cidr_block              = "10.0.1.0/24"
  map_public_ip_on_launch = true
}

resource "aws_subnet" "private" {
  vpc_id     = aws_vpc.main.id
  cidr_block = "10.0.2.0/24"
}

resource "aws_instance" "bastion" {
  ami                         = "ami-0a1b2c3d4e5f60718"
  instance_type               = "t3.micro"
  associate_public_ip_address = true # want "instance \"bastion\" gets a public address"
}

resource "aws_instance" "app" {
  ami                         = "ami-0a1b2c3d4e5f60718"
  instance_type               = "t3.micro"
  associate_public_ip_address = false
}

# Its own setting goes before that of the subnet.
resource "aws_instance" "exception" {
  ami                         = "ami-0a1b2c3d4e5f60718"
  instance_type               = "t3.micro"
  subnet_id                   = aws_subnet.public.id
  associate_public_ip_address = false
}

resource "aws_instance" "in_public_subnet" { # want "instance \"in_public_subnet\" gets a public address"
  ami           = "ami-0a1b2c3d4e5f60718"
  instance_type = "t3.micro"
  subnet_id     = aws_subnet.public.id
}

resource "aws_instance" "in_private_subnet" {
  ami           = "ami-0a1b2c3d4e5f60718"
  instance_type = "t3.micro"
  subnet_id     = aws_subnet.private.id
}

resource "aws_instance" "elsewhere" {
  ami           = "ami-0a1b2c3d4e5f60718"
  instance_type = "t3.micro"
  subnet_id     = var.subnet # maybe "instance \"elsewhere\" gets a public address"
}

resource "aws_instance" "no_subnet" { # maybe "instance \"no_subnet\" gets a public address"
  ami           = "ami-0a1b2c3d4e5f60718"
  instance_type = "t3.micro"
}

resource "aws_instance" "unset" {
  ami                         = "ami-0a1b2c3d4e5f60718"
  instance_type               = "t3.micro"
  subnet_id                   = aws_subnet.private.id
  associate_public_ip_address = var.public # maybe "gets a public address"
}

# An interface that exists already brings its own addresses.
resource "aws_network_interface" "appliance" {
  subnet_id = aws_subnet.public.id
}

resource "aws_instance" "appliance" {
  ami           = "ami-0a1b2c3d4e5f60718"
  instance_type = "t3.micro"

  network_interface {
    network_interface_id = aws_network_interface.appliance.id
    device_index         = 0
  }
}

resource "aws_launch_template" "public" {
  name = "public"

  network_interfaces {
    associate_public_ip_address = true # want "launch template \"public\" asks for a public address"
  }
}

resource "aws_launch_template" "private" {
  name = "private"

  network_interfaces {
    associate_public_ip_address = false
  }
}

resource "aws_launch_template" "public_subnet" {
  name = "public-subnet"

  network_interfaces { # want "launch template \"public_subnet\" asks for a public address"
    subnet_id = aws_subnet.public.id
  }
}

# The scaling group's subnets decide.
resource "aws_launch_template" "left_open" {
  name          = "left-open"
  instance_type = "t3.micro"
}

resource "aws_launch_template" "unset" {
  name = "unset"

  network_interfaces {
    associate_public_ip_address = var.public # maybe "launch template \"unset\" asks for a public address"
  }
}

resource "aws_instance" "of_public_template" { # want "instance \"of_public_template\" gets a public address"
  subnet_id = aws_subnet.private.id

  launch_template {
    id      = aws_launch_template.public.id
    version = "$Latest"
  }
}

resource "aws_instance" "of_private_template" {
  subnet_id = aws_subnet.public.id

  launch_template {
    name = aws_launch_template.private.name
  }
}

resource "aws_instance" "of_template_elsewhere" { # maybe "instance \"of_template_elsewhere\" gets a public address"
  subnet_id = aws_subnet.public.id

  launch_template {
    id = var.template
  }
}

resource "aws_launch_configuration" "public" {
  image_id                    = "ami-0a1b2c3d4e5f60718"
  instance_type               = "t3.micro"
  associate_public_ip_address = true # want "launch configuration \"public\" asks for a public address"
}

resource "aws_launch_configuration" "left_open" {
  image_id      = "ami-0a1b2c3d4e5f60718"
  instance_type = "t3.micro"
}

module "reached" {
  source = "./machine"
  subnet = aws_subnet.public.id
}

module "hidden" {
  source = "./machine"
  subnet = aws_subnet.private.id
}
