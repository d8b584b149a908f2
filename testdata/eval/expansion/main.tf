variable "subnets" {
  type = map(object({ cidr = string, public = bool }))
}

variable "create" {
  default = false
}

resource "aws_vpc" "v" {
  cidr_block = "10.0.0.0/16"
}

resource "aws_subnet" "s" {
  for_each                = var.subnets
  vpc_id                  = aws_vpc.v.id
  cidr_block              = each.value.cidr
  map_public_ip_on_launch = each.value.public
  tags                    = { Name = each.key }
}

resource "aws_subnet" "public" {
  for_each   = { for k, s in var.subnets : k => s if s.public }
  vpc_id     = aws_subnet.s[each.key].vpc_id
  cidr_block = aws_subnet.s[each.key].cidr_block
}

resource "aws_eip" "none" {
  count  = var.create ? 1 : 0
  domain = "vpc"
}

resource "aws_eip" "some" {
  count  = length(var.subnets)
  domain = "vpc"
  tags   = { Index = count.index, Name = sort(keys(var.subnets))[count.index] }
}

resource "aws_eip" "again" {
  count  = length(aws_eip.some)
  domain = aws_eip.some[count.index].domain
  tags   = aws_eip.some[count.index].tags
}

resource "aws_route_table" "r" {
  for_each = toset(["b", "a"])
  vpc_id   = aws_vpc.v.id
  tags     = { Name = each.value, Key = each.key }
}

resource "aws_s3_bucket" "odd" {
  for_each = toset(["a b", "q\"uote", "dollar$${x}", "ümlaut", "back\\slash"])
  bucket   = "x"
  tags     = { k = each.key }
}

resource "aws_network_acl" "n" {
  vpc_id     = aws_vpc.v.id
  subnet_ids = [for s in aws_subnet.s : s.id]
  tags = {
    all    = join(",", [for s in aws_subnet.s : s.cidr_block])
    first  = values(aws_subnet.s)[0].cidr_block
    splat  = join(",", aws_eip.some[*].domain)
    legacy = join(",", aws_eip.some.*.domain)
    gone   = length(aws_eip.none)
    opt    = try(aws_eip.none[0].domain, "absent")
  }
}

output "ids" {
  value = { for k, s in aws_subnet.s : k => s.id }
}
