resource "aws_vpc" "bare" { # want "VPC \"bare\" keeps the rules of its default security group"
  cidr_block = "10.0.0.0/16"
}

resource "aws_vpc" "adopted" {
  cidr_block = "10.1.0.0/16"
}

resource "aws_default_security_group" "adopted" {
  vpc_id = aws_vpc.adopted.id
}

resource "aws_vpc" "each" {
  for_each = { a = "10.2.0.0/16", b = "10.3.0.0/16" }

  cidr_block = each.value
}

resource "aws_default_security_group" "each" {
  for_each = aws_vpc.each

  vpc_id = each.value.id
}

resource "aws_vpc" "handed_on" { # maybe "VPC \"handed_on\" keeps the rules of its default security group"
  cidr_block = "10.4.0.0/16"
}

output "vpc_id" {
  value = aws_vpc.handed_on.id
}

module "network" {
  source = "./network"
}

resource "aws_default_security_group" "of_module" {
  vpc_id = module.network.vpc_id
}
