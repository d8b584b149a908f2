variable "subnets" {
  type = list(string)
}

resource "aws_vpc" "main" {
  cidr_block = "10.20.0.0/16"
}

resource "aws_subnet" "private" {
  vpc_id     = aws_vpc.main.id
  cidr_block = "10.20.1.0/24"
}

resource "aws_network_acl" "private" {
  vpc_id     = aws_vpc.main.id
  subnet_ids = [aws_subnet.private.id]
}

resource "aws_network_acl" "associated" {
  vpc_id = aws_vpc.main.id
}

resource "aws_network_acl_association" "associated" {
  network_acl_id = aws_network_acl.associated.id
  subnet_id      = "subnet-0123456789abcdef0"
}

resource "aws_network_acl" "idle" { # want "network ACL \"idle\" is associated with no subnet"
  vpc_id = aws_vpc.main.id
}

resource "aws_network_acl" "empty" {
  vpc_id     = aws_vpc.main.id
  subnet_ids = [] # want "network ACL \"empty\""
}

resource "aws_network_acl" "unknown" {
  vpc_id     = aws_vpc.main.id
  subnet_ids = var.subnets # maybe "network ACL \"unknown\""
}
