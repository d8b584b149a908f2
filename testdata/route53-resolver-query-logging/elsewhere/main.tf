resource "aws_vpc" "shared" { # maybe "VPC \"shared\" does not log the names"
  cidr_block = "10.0.0.0/16"
}

output "vpc_id" {
  value = aws_vpc.shared.id
}
