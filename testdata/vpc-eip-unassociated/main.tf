resource "aws_eip" "nat" {
  domain = "vpc"
}

resource "aws_nat_gateway" "main" {
  allocation_id = aws_eip.nat.id
  subnet_id     = "subnet-0123456789abcdef0"
}

resource "aws_eip" "zones" {
  count  = 2
  domain = "vpc"
}

resource "aws_lb" "fixed" {
  load_balancer_type = "network"
  dynamic "subnet_mapping" {
    for_each = aws_eip.zones[*].allocation_id
    content {
      subnet_id     = "subnet-0123456789abcdef${subnet_mapping.key}"
      allocation_id = subnet_mapping.value
    }
  }
}

resource "aws_eip" "machine" {
  domain   = "vpc"
  instance = "i-0123456789abcdef0"
}

resource "aws_eip" "by_address" {
  domain = "vpc"
}

resource "aws_eip_association" "by_address" {
  instance_id = "i-0123456789abcdef0"
  public_ip   = aws_eip.by_address.public_ip
}

resource "aws_eip" "idle" { # want "elastic IP \"idle\" belongs to nothing"
  domain = "vpc"
}

# A record that points to it is what makes it dangerous.
resource "aws_eip" "named" { # want "elastic IP \"named\""
  domain = "vpc"
}

resource "aws_route53_record" "named" {
  zone_id = "Z0123456789ABCDEFGHIJ"
  name    = "vpn.example.com"
  type    = "A"
  ttl     = 300
  records = [aws_eip.named.public_ip]
}

resource "aws_eip" "handed_on" { # maybe "elastic IP \"handed_on\""
  domain = "vpc"
}

output "handed_on" {
  value = aws_eip.handed_on.allocation_id
}
