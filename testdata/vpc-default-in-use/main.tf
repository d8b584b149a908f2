variable "subnet_id" {
  type = string
}

# A machine in a subnet of one's own, and one that comes with its interface.
resource "aws_vpc" "main" {
  cidr_block = "10.20.0.0/16"
}

resource "aws_subnet" "private" {
  vpc_id     = aws_vpc.main.id
  cidr_block = "10.20.1.0/24"
}

resource "aws_instance" "own" {
  ami           = "ami-0123456789abcdef0"
  instance_type = "t3.micro"
  subnet_id     = aws_subnet.private.id
}

resource "aws_instance" "interface" {
  ami           = "ami-0123456789abcdef0"
  instance_type = "t3.micro"
  network_interface {
    network_interface_id = "eni-0123456789abcdef0"
    device_index         = 0
  }
}

resource "aws_instance" "anywhere" { # want "instance \"anywhere\" is launched into the default VPC"
  ami           = "ami-0123456789abcdef0"
  instance_type = "t3.micro"
}

resource "aws_spot_instance_request" "zone" { # want "instance \"zone\""
  ami               = "ami-0123456789abcdef0"
  instance_type     = "t3.micro"
  availability_zone = "eu-west-1a"
}

resource "aws_instance" "unknown" {
  ami           = "ami-0123456789abcdef0"
  instance_type = "t3.micro"
  subnet_id     = var.subnet_id # maybe "instance \"unknown\""
}

# Launch templates.
resource "aws_launch_template" "network" {
  image_id      = "ami-0123456789abcdef0"
  instance_type = "t3.micro"
  network_interfaces {
    subnet_id = aws_subnet.private.id
  }
}

resource "aws_launch_template" "machine" {
  image_id      = "ami-0123456789abcdef0"
  instance_type = "t3.micro"
}

resource "aws_instance" "by_template" {
  launch_template {
    id = aws_launch_template.network.id
  }
}

resource "aws_instance" "by_machine" { # want "instance \"by_machine\""
  launch_template {
    id = aws_launch_template.machine.id
  }
}

resource "aws_instance" "elsewhere" { # maybe "instance \"elsewhere\""
  launch_template {
    name = "declared-elsewhere"
  }
}

resource "aws_autoscaling_group" "zones" { # want "auto scaling group \"zones\" launches into the default VPC"
  min_size           = 1
  max_size           = 2
  availability_zones = ["eu-west-1a", "eu-west-1b"]
  launch_template {
    id = aws_launch_template.machine.id
  }
}

resource "aws_autoscaling_group" "subnets" {
  min_size            = 1
  max_size            = 2
  vpc_zone_identifier = [aws_subnet.private.id]
  launch_template {
    id = aws_launch_template.machine.id
  }
}

resource "aws_autoscaling_group" "mixed" { # want "auto scaling group \"mixed\""
  min_size           = 1
  max_size           = 2
  availability_zones = ["eu-west-1a"]
  mixed_instances_policy {
    launch_template {
      launch_template_specification {
        launch_template_id = aws_launch_template.machine.id
      }
    }
  }
}
