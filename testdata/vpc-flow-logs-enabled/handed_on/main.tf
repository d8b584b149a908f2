# Whoever gets the id may declare a flow log.
resource "aws_vpc" "main" { # maybe "has no flow log"
  cidr_block = "10.0.0.0/16"
}

output "vpc_id" {
  value = aws_vpc.main.id
}
