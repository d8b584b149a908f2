resource "aws_route53_zone" "this" {
  name = "example.dev"
}

output "id" {
  value = aws_route53_zone.this.zone_id
}
