variable "gateway" {
  type = string
}

resource "aws_vpc" "main" {
  cidr_block = "10.0.0.0/16"
}

resource "aws_internet_gateway" "main" {
  vpc_id = aws_vpc.main.id
}

resource "aws_route_table" "public" {
  vpc_id = aws_vpc.main.id

  route {
    cidr_block = "0.0.0.0/0"
    gateway_id = aws_internet_gateway.main.id
  }
}

resource "aws_route_table" "nat" {
  vpc_id = aws_vpc.main.id

  route {
    cidr_block     = "0.0.0.0/0"
    nat_gateway_id = "nat-0a1b2c3d4e5f60718"
  }
}

resource "aws_route_table" "apart" {
  vpc_id = aws_vpc.main.id
}

resource "aws_route" "apart" {
  route_table_id         = aws_route_table.apart.id
  destination_cidr_block = "0.0.0.0/0"
  gateway_id             = aws_internet_gateway.main.id
}

resource "aws_route_table" "unset" {
  vpc_id = aws_vpc.main.id

  route {
    cidr_block = "0.0.0.0/0"
    gateway_id = var.gateway
  }
}

resource "aws_vpn_gateway" "office" {
  vpc_id = aws_vpc.main.id
}

resource "aws_route_table" "office" {
  vpc_id = aws_vpc.main.id

  route {
    cidr_block = "0.0.0.0/0"
    gateway_id = aws_vpn_gateway.office.id
  }
}

# Only one network outside is reached through the gateway.
resource "aws_route_table" "partner" {
  vpc_id = aws_vpc.main.id

  route {
    cidr_block = "203.0.113.0/24"
    gateway_id = aws_internet_gateway.main.id
  }
}

resource "aws_subnet" "public" {
  vpc_id     = aws_vpc.main.id
  cidr_block = "10.0.0.0/24"
}

resource "aws_route_table_association" "public" {
  subnet_id      = aws_subnet.public.id
  route_table_id = aws_route_table.public.id
}

resource "aws_subnet" "private" { # want "private subnet \"private\" has a route to an internet gateway"
  vpc_id     = aws_vpc.main.id
  cidr_block = "10.0.1.0/24"
}

resource "aws_route_table_association" "private" {
  subnet_id      = aws_subnet.private.id
  route_table_id = aws_route_table.public.id
}

resource "aws_subnet" "tagged" { # want "private subnet \"tagged\" has a route to an internet gateway"
  vpc_id     = aws_vpc.main.id
  cidr_block = "10.0.2.0/24"

  tags = {
    Name = "shop-private-a"
  }
}

resource "aws_route_table_association" "tagged" {
  subnet_id      = aws_subnet.tagged.id
  route_table_id = aws_route_table.apart.id
}

resource "aws_subnet" "data" { # want "private subnet \"data\" has a route to an internet gateway"
  for_each = { a = "10.0.3.0/24", b = "10.0.4.0/24" }

  vpc_id     = aws_vpc.main.id
  cidr_block = each.value
}

resource "aws_db_subnet_group" "data" {
  name       = "data"
  subnet_ids = [for s in aws_subnet.data : s.id]
}

resource "aws_route_table_association" "data" {
  for_each = aws_subnet.data

  subnet_id      = each.value.id
  route_table_id = aws_route_table.public.id
}

resource "aws_subnet" "private_nat" {
  vpc_id     = aws_vpc.main.id
  cidr_block = "10.0.5.0/24"
}

resource "aws_route_table_association" "private_nat" {
  subnet_id      = aws_subnet.private_nat.id
  route_table_id = aws_route_table.nat.id
}

resource "aws_subnet" "private_office" {
  vpc_id     = aws_vpc.main.id
  cidr_block = "10.0.6.0/24"
}

resource "aws_route_table_association" "private_office" {
  subnet_id      = aws_subnet.private_office.id
  route_table_id = aws_route_table.office.id
}

resource "aws_subnet" "private_partner" {
  vpc_id     = aws_vpc.main.id
  cidr_block = "10.0.7.0/24"
}

resource "aws_route_table_association" "private_partner" {
  subnet_id      = aws_subnet.private_partner.id
  route_table_id = aws_route_table.partner.id
}

resource "aws_subnet" "private_unset" { # maybe "private subnet \"private_unset\" has a route to an internet gateway"
  vpc_id     = aws_vpc.main.id
  cidr_block = "10.0.8.0/24"
}

resource "aws_route_table_association" "private_unset" {
  subnet_id      = aws_subnet.private_unset.id
  route_table_id = aws_route_table.unset.id
}

resource "aws_subnet" "private_local" {
  vpc_id     = aws_vpc.main.id
  cidr_block = "10.0.9.0/24"
}
