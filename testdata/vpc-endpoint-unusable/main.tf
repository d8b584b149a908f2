variable "private_dns" {
  type = bool
}

resource "aws_vpc" "names" {
  cidr_block           = "10.20.0.0/16"
  enable_dns_hostnames = true
}

resource "aws_vpc" "no_names" {
  cidr_block = "10.21.0.0/16"
}

resource "aws_route_table" "private" {
  vpc_id = aws_vpc.names.id
}

resource "aws_vpc_endpoint" "s3" {
  vpc_id          = aws_vpc.names.id
  service_name    = "com.amazonaws.eu-west-1.s3"
  route_table_ids = [aws_route_table.private.id]
}

resource "aws_vpc_endpoint" "dynamodb" {
  vpc_id            = aws_vpc.names.id
  service_name      = "com.amazonaws.eu-west-1.dynamodb"
  vpc_endpoint_type = "Gateway"
}

resource "aws_vpc_endpoint_route_table_association" "dynamodb" {
  vpc_endpoint_id = aws_vpc_endpoint.dynamodb.id
  route_table_id  = aws_route_table.private.id
}

resource "aws_vpc_endpoint" "no_routes" { # want "gateway endpoint \"no_routes\" has no route table"
  vpc_id       = aws_vpc.names.id
  service_name = "com.amazonaws.eu-west-1.s3"
}

resource "aws_vpc_endpoint" "empty_list" {
  vpc_id            = aws_vpc.names.id
  service_name      = "com.amazonaws.eu-west-1.dynamodb"
  vpc_endpoint_type = "Gateway"
  route_table_ids   = [] # want "gateway endpoint \"empty_list\""
}

resource "aws_vpc_endpoint" "handed_on" { # maybe "gateway endpoint \"handed_on\""
  vpc_id       = aws_vpc.names.id
  service_name = "com.amazonaws.eu-west-1.s3"
}

output "endpoint" {
  value = aws_vpc_endpoint.handed_on.id
}

# Interfaces.
resource "aws_vpc_endpoint" "sts" {
  vpc_id              = aws_vpc.names.id
  service_name        = "com.amazonaws.eu-west-1.sts"
  vpc_endpoint_type   = "Interface"
  private_dns_enabled = true
}

# Its clients call it by the endpoint's own name.
resource "aws_vpc_endpoint" "own_name" {
  vpc_id            = aws_vpc.no_names.id
  service_name      = "com.amazonaws.eu-west-1.execute-api"
  vpc_endpoint_type = "Interface"
}

resource "aws_vpc_endpoint" "elsewhere" {
  vpc_id              = "vpc-0123456789abcdef0"
  service_name        = "com.amazonaws.eu-west-1.sts"
  vpc_endpoint_type   = "Interface"
  private_dns_enabled = true
}

resource "aws_vpc_endpoint" "kms" { # want "endpoint \"kms\" has private names that nothing in its VPC resolves"
  vpc_id              = aws_vpc.no_names.id
  service_name        = "com.amazonaws.eu-west-1.kms"
  vpc_endpoint_type   = "Interface"
  private_dns_enabled = true
}

resource "aws_vpc_endpoint" "apart" { # want "endpoint \"apart\""
  vpc_id            = aws_vpc.no_names.id
  service_name      = "com.amazonaws.eu-west-1.logs"
  vpc_endpoint_type = "Interface"
}

resource "aws_vpc_endpoint_private_dns" "apart" {
  vpc_endpoint_id     = aws_vpc_endpoint.apart.id
  private_dns_enabled = true
}

resource "aws_vpc_endpoint" "unknown" { # maybe "endpoint \"unknown\""
  vpc_id              = aws_vpc.no_names.id
  service_name        = "com.amazonaws.eu-west-1.logs"
  vpc_endpoint_type   = "Interface"
  private_dns_enabled = var.private_dns
}
