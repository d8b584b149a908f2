variable "network" {
  type = string
}

variable "peering" {
  type = string
}

resource "aws_vpc_peering_connection" "peer" {
  vpc_id      = "vpc-0a1b2c3d"
  peer_vpc_id = "vpc-1a2b3c4d"
}

resource "aws_route" "everything" {
  route_table_id            = "rtb-0a1b2c3d"
  destination_cidr_block    = "0.0.0.0/0" # want "route \"everything\" sends everything to a peer"
  vpc_peering_connection_id = aws_vpc_peering_connection.peer.id
}

resource "aws_route" "half" {
  route_table_id            = "rtb-0a1b2c3d"
  destination_cidr_block    = "128.0.0.0/1" # want "sends everything to a peer"
  vpc_peering_connection_id = "pcx-0a1b2c3d"
}

resource "aws_route" "everything_ipv6" {
  route_table_id              = "rtb-0a1b2c3d"
  destination_ipv6_cidr_block = "::/0" # want "sends everything to a peer"
  vpc_peering_connection_id   = aws_vpc_peering_connection.peer.id
}

resource "aws_route" "peer" {
  route_table_id            = "rtb-0a1b2c3d"
  destination_cidr_block    = "10.1.0.0/16"
  vpc_peering_connection_id = aws_vpc_peering_connection.peer.id
}

resource "aws_route" "internet" {
  route_table_id         = "rtb-0a1b2c3d"
  destination_cidr_block = "0.0.0.0/0"
  gateway_id             = "igw-0a1b2c3d"
}

resource "aws_route" "unset" {
  route_table_id            = "rtb-0a1b2c3d"
  destination_cidr_block    = var.network # maybe "route \"unset\" sends everything to a peer"
  vpc_peering_connection_id = aws_vpc_peering_connection.peer.id
}

resource "aws_route" "unset_peering" {
  route_table_id            = "rtb-0a1b2c3d"
  destination_cidr_block    = "0.0.0.0/0"
  vpc_peering_connection_id = var.peering # maybe "sends everything to a peer"
}

resource "aws_route_table" "inline" {
  vpc_id = "vpc-0a1b2c3d"

  route {
    cidr_block                = "10.1.0.0/16"
    vpc_peering_connection_id = aws_vpc_peering_connection.peer.id
  }

  route {
    cidr_block                = "0.0.0.0/0" # want "route table \"inline\" sends everything to a peer"
    vpc_peering_connection_id = aws_vpc_peering_connection.peer.id
  }
}

resource "aws_route_table" "own" {
  vpc_id = "vpc-0a1b2c3d"

  route {
    cidr_block     = "0.0.0.0/0"
    nat_gateway_id = "nat-0a1b2c3d"
  }
}
