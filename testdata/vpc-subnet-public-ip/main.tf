variable "public" {
  type = bool
}

variable "tiers" {
  type = map(object({ cidr = string, public = bool }))
  default = {
    app = { cidr = "10.0.1.0/24", public = false }
    web = { cidr = "10.0.2.0/24", public = true }
  }
}

resource "aws_vpc" "main" {
  cidr_block = "10.0.0.0/16"
}

resource "aws_subnet" "public" {
  vpc_id                  = aws_vpc.main.id
  cidr_block              = "10.0.10.0/24"
  map_public_ip_on_launch = true # want "subnet \"public\" gives public addresses"
}

resource "aws_subnet" "private" {
  vpc_id                  = aws_vpc.main.id
  cidr_block              = "10.0.11.0/24"
  map_public_ip_on_launch = false
}

resource "aws_subnet" "left_out" {
  vpc_id     = aws_vpc.main.id
  cidr_block = "10.0.12.0/24"
}

resource "aws_subnet" "ipv6" {
  vpc_id                          = aws_vpc.main.id
  cidr_block                      = "10.0.13.0/24"
  assign_ipv6_address_on_creation = true
  ipv6_cidr_block                 = cidrsubnet(aws_vpc.main.ipv6_cidr_block, 8, 1)
}

resource "aws_subnet" "tier" {
  for_each = var.tiers

  vpc_id                  = aws_vpc.main.id
  cidr_block              = each.value.cidr
  map_public_ip_on_launch = each.value.public # want[aws_subnet.tier["web"]] "gives public addresses"
}

resource "aws_subnet" "unset" {
  vpc_id                  = aws_vpc.main.id
  cidr_block              = "10.0.14.0/24"
  map_public_ip_on_launch = var.public # maybe "subnet \"unset\" gives public addresses"
}

resource "aws_default_subnet" "adopted" { # want "subnet \"adopted\" gives public addresses"
  availability_zone = "eu-central-1a"
}

resource "aws_default_subnet" "adopted_private" {
  availability_zone       = "eu-central-1b"
  map_public_ip_on_launch = false
}
