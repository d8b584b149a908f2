variable "interface" {
  type = string
}

variable "destination" {
  type = string
}

resource "aws_instance" "nat" {
  ami               = "ami-0123456789abcdef0"
  instance_type     = "t3.micro"
  source_dest_check = false
}

resource "aws_nat_gateway" "main" {
  allocation_id = "eipalloc-0123456789abcdef0"
  subnet_id     = "subnet-0123456789abcdef0"
}

resource "aws_route_table" "private" {
  vpc_id = "vpc-0123456789abcdef0"
  route {
    cidr_block     = "0.0.0.0/0"
    nat_gateway_id = aws_nat_gateway.main.id
  }
  route {
    cidr_block           = "10.99.0.0/16"
    network_interface_id = aws_instance.nat.primary_network_interface_id
  }
}

resource "aws_route" "transit" {
  route_table_id         = aws_route_table.private.id
  destination_cidr_block = "0.0.0.0/0"
  transit_gateway_id     = "tgw-0123456789abcdef0"
}

resource "aws_route" "machine" {
  route_table_id         = aws_route_table.private.id
  destination_cidr_block = "0.0.0.0/0"
  network_interface_id   = aws_instance.nat.primary_network_interface_id # want "route \"machine\" leads everything through a machine"
}

resource "aws_default_route_table" "machine" {
  default_route_table_id = "rtb-0123456789abcdef0"
  route {
    ipv6_cidr_block      = "::/0"
    network_interface_id = "eni-0123456789abcdef0" # want "route table \"machine\" leads everything through a machine"
  }
}

# As providers before version 5 had it.
resource "aws_route" "instance" {
  route_table_id         = aws_route_table.private.id
  destination_cidr_block = "0.0.0.0/0"
  instance_id            = aws_instance.nat.id # want "route \"instance\""
}

resource "aws_route" "unknown_interface" {
  route_table_id         = aws_route_table.private.id
  destination_cidr_block = "0.0.0.0/0"
  network_interface_id   = var.interface # maybe "route \"unknown_interface\""
}

resource "aws_route" "unknown_destination" {
  route_table_id         = aws_route_table.private.id
  destination_cidr_block = var.destination # maybe "route \"unknown_destination\""
  network_interface_id   = aws_instance.nat.primary_network_interface_id
}
