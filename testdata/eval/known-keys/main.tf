# Keys and numbers are known although values are not.
resource "aws_vpc" "v" {
  cidr_block = "10.0.0.0/16"
}

resource "aws_subnet" "s" {
  for_each          = { a = 1, b = 2, c = 3 }
  vpc_id            = aws_vpc.v.id
  cidr_block        = cidrsubnet(aws_vpc.v.cidr_block, 4, each.value)
  availability_zone = "eu-west-1${each.key}"
}

resource "aws_route_table_association" "by_resource" {
  for_each       = aws_subnet.s
  subnet_id      = each.value.id
  route_table_id = aws_route_table.rt.id
}

resource "aws_route_table" "rt" {
  vpc_id = aws_vpc.v.id
}

resource "aws_nat_gateway" "counted" {
  count         = length(values(aws_subnet.s)[*].id)
  subnet_id     = values(aws_subnet.s)[count.index].id
  allocation_id = aws_eip.e[count.index].id
}

resource "aws_eip" "e" {
  count = length(aws_subnet.s)
}

resource "aws_sns_topic" "from_keys" {
  for_each = toset(keys({ for k, s in aws_subnet.s : "${k}-${s.availability_zone}" => s.id }))
  name     = each.key
}

resource "aws_sqs_queue" "from_ids" {
  for_each = { for k, s in aws_subnet.s : k => s.id }
  name     = each.key
  tags     = { id = each.value, key = each.key }
}

resource "aws_sqs_queue" "merged" {
  for_each = merge({ for k, s in aws_subnet.s : "s-${k}" => s.arn }, { extra = "known" })
  name     = each.key
  tags     = { v = each.value }
}

resource "aws_sqs_queue" "zipped" {
  for_each = zipmap(keys(aws_subnet.s), values(aws_subnet.s)[*].id)
  tags     = { v = each.value }
}

resource "aws_sqs_queue" "flat" {
  for_each = { for p in flatten([for k, s in aws_subnet.s : [for n in ["x", "y"] : { key = "${k}.${n}", id = s.id, n = n }]]) : p.key => p }
  name     = each.value.n
  tags     = { id = each.value.id }
}

resource "aws_sqs_queue" "conditional" {
  count = aws_vpc.v.cidr_block == "10.0.0.0/16" ? 1 : 0
}

resource "aws_sqs_queue" "concat" {
  count = length(concat([aws_vpc.v.id], [for s in aws_subnet.s : s.id]))
  name  = "concat-${count.index}"
}

resource "aws_sqs_queue" "chained" {
  for_each = aws_sqs_queue.from_ids
  name     = "${each.key}-${each.value.name}"
  tags     = { arn = each.value.arn, n = each.value.tags.key }
}
