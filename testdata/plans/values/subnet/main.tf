resource "aws_subnet" "s" {
  vpc_id     = "vpc-0123456789abcdef0"
  cidr_block = "10.1.0.0/24"
}

output "id" {
  value = aws_subnet.s.id
}

output "arn" {
  value = aws_subnet.s.arn
}
