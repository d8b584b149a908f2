variable "service" {
  type = string
}

data "aws_region" "here" {}

data "aws_vpc_endpoint_service" "kms" {
  service = "kms"
}

resource "aws_s3_bucket" "data" {
  bucket = "data"
}

resource "aws_kms_key" "data" {
  enable_key_rotation = true
}

# All services in use have an endpoint.
resource "aws_vpc" "complete" {
  cidr_block = "10.20.0.0/16"
}

resource "aws_subnet" "complete" {
  vpc_id     = aws_vpc.complete.id
  cidr_block = "10.20.1.0/24"
}

resource "aws_nat_gateway" "complete" {
  allocation_id = "eipalloc-0123456789abcdef0"
  subnet_id     = aws_subnet.complete.id
}

resource "aws_vpc_endpoint" "s3" {
  vpc_id          = aws_vpc.complete.id
  service_name    = "com.amazonaws.${data.aws_region.here.region}.s3"
  route_table_ids = ["rtb-0123456789abcdef0"]
}

resource "aws_vpc_endpoint" "kms" {
  vpc_id            = aws_vpc.complete.id
  service_name      = data.aws_vpc_endpoint_service.kms.service_name
  vpc_endpoint_type = "Interface"
}

# Nothing leaves this one.
resource "aws_vpc" "closed" {
  cidr_block = "10.21.0.0/16"
}

resource "aws_vpc" "half" { # want "VPC \"half\" has no endpoint for KMS, which its private subnets reach by the internet"
  cidr_block = "10.22.0.0/16"
}

resource "aws_subnet" "half" {
  count      = 2
  vpc_id     = aws_vpc.half.id
  cidr_block = "10.22.${count.index}.0/24"
}

resource "aws_nat_gateway" "half" {
  allocation_id = "eipalloc-0123456789abcdef0"
  subnet_id     = aws_subnet.half[0].id
}

resource "aws_vpc_endpoint" "half" {
  vpc_id          = aws_vpc.half.id
  service_name    = "com.amazonaws.eu-west-1.s3"
  route_table_ids = ["rtb-0123456789abcdef0"]
}

resource "aws_vpc" "unknown" { # maybe "VPC \"unknown\""
  cidr_block = "10.23.0.0/16"
}

resource "aws_subnet" "unknown" {
  vpc_id     = aws_vpc.unknown.id
  cidr_block = "10.23.1.0/24"
}

resource "aws_nat_gateway" "unknown" {
  allocation_id = "eipalloc-0123456789abcdef0"
  subnet_id     = aws_subnet.unknown.id
}

resource "aws_vpc_endpoint" "unknown" {
  vpc_id            = aws_vpc.unknown.id
  service_name      = var.service
  vpc_endpoint_type = "Interface"
}
