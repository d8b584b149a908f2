variable "gateway" {
  type = string
}

variable "public" {
  type = bool
}

resource "aws_vpc" "main" {
  cidr_block = "10.0.0.0/16"
}

resource "aws_internet_gateway" "main" {
  vpc_id = aws_vpc.main.id
}

resource "aws_subnet" "public" {
  for_each   = { a = "10.0.1.0/24", b = "10.0.2.0/24" }
  vpc_id     = aws_vpc.main.id
  cidr_block = each.value
}

resource "aws_route_table" "public" {
  vpc_id = aws_vpc.main.id
}

resource "aws_route" "public" {
  route_table_id         = aws_route_table.public.id
  destination_cidr_block = "0.0.0.0/0"
  gateway_id             = aws_internet_gateway.main.id
}

resource "aws_route_table_association" "public" {
  for_each       = aws_subnet.public
  subnet_id      = each.value.id
  route_table_id = aws_route_table.public.id
}

resource "aws_db_subnet_group" "public" {
  name       = "public"
  subnet_ids = [for s in aws_subnet.public : s.id]
}

resource "aws_db_instance" "public" {
  instance_class       = "db.t4g.small"
  publicly_accessible  = var.public
  db_subnet_group_name = aws_db_subnet_group.public.name # want "database \"public\" is in a subnet with a route to an internet gateway"
}

resource "aws_db_instance" "inside" {
  instance_class       = "db.t4g.small"
  db_subnet_group_name = aws_db_subnet_group.public.name # want "database \"inside\" is in a subnet with a route"
}

# One public subnet among private ones, by a route in the table.
resource "aws_subnet" "mixed" {
  vpc_id     = aws_vpc.main.id
  cidr_block = "10.0.3.0/24"
}

resource "aws_route_table" "mixed" {
  vpc_id = aws_vpc.main.id
  route {
    ipv6_cidr_block = "::/0"
    gateway_id      = aws_internet_gateway.main.id
  }
}

resource "aws_route_table_association" "mixed" {
  subnet_id      = aws_subnet.mixed.id
  route_table_id = aws_route_table.mixed.id
}

resource "aws_db_subnet_group" "mixed" {
  name       = "mixed"
  subnet_ids = [aws_subnet.private.id, aws_subnet.mixed.id]
}

resource "aws_rds_cluster" "mixed" {
  engine               = "aurora-postgresql"
  db_subnet_group_name = "mixed" # want "database \"mixed\" is in a subnet with a route"
}

# Private subnets, with a NAT gateway or without any route.
resource "aws_subnet" "private" {
  vpc_id     = aws_vpc.main.id
  cidr_block = "10.0.4.0/24"
}

resource "aws_nat_gateway" "main" {
  subnet_id         = aws_subnet.public["a"].id
  connectivity_type = "private"
}

resource "aws_route_table" "private" {
  vpc_id = aws_vpc.main.id
  route {
    cidr_block     = "0.0.0.0/0"
    nat_gateway_id = aws_nat_gateway.main.id
  }
}

resource "aws_route_table_association" "private" {
  subnet_id      = aws_subnet.private.id
  route_table_id = aws_route_table.private.id
}

resource "aws_db_subnet_group" "private" {
  name       = "private"
  subnet_ids = [aws_subnet.private.id]
}

resource "aws_db_instance" "private" {
  instance_class       = "db.t4g.small"
  db_subnet_group_name = aws_db_subnet_group.private.name
}

# Subnets and groups that are declared elsewhere are judged there; without a group the default VPC decides.
resource "aws_db_subnet_group" "elsewhere" {
  name       = "elsewhere"
  subnet_ids = ["subnet-0123456789abcdef0"]
}

resource "aws_db_instance" "elsewhere" {
  instance_class       = "db.t4g.small"
  db_subnet_group_name = aws_db_subnet_group.elsewhere.name
}

resource "aws_db_instance" "no_group" {
  instance_class = "db.t4g.small"
}

resource "aws_subnet" "unset" {
  vpc_id     = aws_vpc.main.id
  cidr_block = "10.0.5.0/24"
}

resource "aws_route_table" "unset" {
  vpc_id = aws_vpc.main.id
  route {
    cidr_block = "0.0.0.0/0"
    gateway_id = var.gateway
  }
}

resource "aws_route_table_association" "unset" {
  subnet_id      = aws_subnet.unset.id
  route_table_id = aws_route_table.unset.id
}

resource "aws_db_subnet_group" "unset" {
  name       = "unset"
  subnet_ids = [aws_subnet.unset.id]
}

resource "aws_db_instance" "unset" { # maybe "database \"unset\" is in a subnet with a route"
  instance_class       = "db.t4g.small"
  db_subnet_group_name = aws_db_subnet_group.unset.name
}
