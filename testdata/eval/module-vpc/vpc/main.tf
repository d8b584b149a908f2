locals {
  len_public_subnets   = max(length(var.public_subnets), 0)
  len_private_subnets  = length(var.private_subnets)
  len_database_subnets = length(var.database_subnets)

  max_subnet_length = max(local.len_private_subnets, local.len_public_subnets, local.len_database_subnets)

  vpc_id     = try(aws_vpc_ipv4_cidr_block_association.this[0].vpc_id, aws_vpc.this[0].id, "")
  create_vpc = var.create_vpc

  nat_gateway_count    = var.single_nat_gateway ? 1 : var.one_nat_gateway_per_az ? length(var.azs) : local.max_subnet_length
  nat_gateway_ips      = try(aws_eip.nat[*].id, [])
  create_flow_log_role = var.enable_flow_log && var.flow_log_destination_arn == ""
}

resource "aws_vpc" "this" {
  count = local.create_vpc ? 1 : 0

  cidr_block           = var.cidr
  enable_dns_hostnames = true
  tags                 = merge({ "Name" = var.name }, var.tags)
}

resource "aws_vpc_ipv4_cidr_block_association" "this" {
  count      = 0
  vpc_id     = aws_vpc.this[0].id
  cidr_block = "10.1.0.0/16"
}

resource "aws_subnet" "public" {
  count = local.create_vpc && local.len_public_subnets > 0 && (!var.one_nat_gateway_per_az || local.len_public_subnets >= length(var.azs)) ? local.len_public_subnets : 0

  availability_zone       = length(regexall("^[a-z]{2}-", element(var.azs, count.index))) > 0 ? element(var.azs, count.index) : null
  availability_zone_id    = length(regexall("^[a-z]{2}-", element(var.azs, count.index))) == 0 ? element(var.azs, count.index) : null
  cidr_block              = element(concat(var.public_subnets, [""]), count.index)
  map_public_ip_on_launch = var.map_public_ip_on_launch
  vpc_id                  = local.vpc_id

  tags = merge(
    { Name = format("${var.name}-public-%s", element(var.azs, count.index)) },
    var.tags,
    var.public_subnet_tags,
  )
}

resource "aws_subnet" "private" {
  count = local.create_vpc && local.len_private_subnets > 0 ? local.len_private_subnets : 0

  availability_zone = element(var.azs, count.index)
  cidr_block        = var.private_subnets[count.index]
  vpc_id            = local.vpc_id
  tags = merge(
    {
      Name = try(
        var.private_subnet_names[count.index],
        format("${var.name}-${var.private_subnet_suffix}-%s", element(var.azs, count.index))
      )
    },
    var.tags,
  )
}

resource "aws_subnet" "database" {
  count      = local.create_vpc ? local.len_database_subnets : 0
  cidr_block = element(var.database_subnets, count.index)
  vpc_id     = local.vpc_id
}

resource "aws_db_subnet_group" "database" {
  count      = local.create_vpc && local.len_database_subnets > 0 ? 1 : 0
  name       = lower(coalesce(var.name, "db"))
  subnet_ids = aws_subnet.database[*].id
}

resource "aws_internet_gateway" "this" {
  count  = local.create_vpc && local.len_public_subnets > 0 ? 1 : 0
  vpc_id = local.vpc_id
  tags   = merge({ "Name" = var.name }, var.tags)
}

resource "aws_route_table" "public" {
  count  = local.create_vpc && local.len_public_subnets > 0 ? 1 : 0
  vpc_id = local.vpc_id
}

resource "aws_route" "public_internet_gateway" {
  count                  = local.create_vpc && local.len_public_subnets > 0 ? 1 : 0
  route_table_id         = aws_route_table.public[count.index].id
  destination_cidr_block = "0.0.0.0/0"
  gateway_id             = aws_internet_gateway.this[0].id
  timeouts {
    create = "5m"
  }
}

resource "aws_route_table_association" "public" {
  count          = local.create_vpc ? local.len_public_subnets : 0
  subnet_id      = element(aws_subnet.public[*].id, count.index)
  route_table_id = element(aws_route_table.public[*].id, count.index)
}

resource "aws_eip" "nat" {
  count  = local.create_vpc && var.enable_nat_gateway ? local.nat_gateway_count : 0
  domain = "vpc"
  tags   = merge({ "Name" = format("${var.name}-%s", element(var.azs, var.single_nat_gateway ? 0 : count.index)) }, var.tags)
}

resource "aws_nat_gateway" "this" {
  count         = local.create_vpc && var.enable_nat_gateway ? local.nat_gateway_count : 0
  allocation_id = element(local.nat_gateway_ips, var.single_nat_gateway ? 0 : count.index)
  subnet_id     = element(aws_subnet.public[*].id, var.single_nat_gateway ? 0 : count.index)
  depends_on    = [aws_internet_gateway.this]
}

resource "aws_network_acl_rule" "public_inbound" {
  count          = local.create_vpc ? length(var.public_acl_inbound) : 0
  network_acl_id = "acl-1"
  egress         = false
  rule_number    = var.public_acl_inbound[count.index]["rule_number"]
  rule_action    = var.public_acl_inbound[count.index]["rule_action"]
  from_port      = lookup(var.public_acl_inbound[count.index], "from_port", null)
  to_port        = lookup(var.public_acl_inbound[count.index], "to_port", null)
  icmp_code      = lookup(var.public_acl_inbound[count.index], "icmp_code", null)
  protocol       = var.public_acl_inbound[count.index]["protocol"]
  cidr_block     = lookup(var.public_acl_inbound[count.index], "cidr_block", null)
}

resource "aws_default_security_group" "this" {
  count  = local.create_vpc ? 1 : 0
  vpc_id = aws_vpc.this[0].id
  dynamic "ingress" {
    for_each = var.default_security_group_ingress
    content {
      self        = lookup(ingress.value, "self", null)
      cidr_blocks = compact(split(",", lookup(ingress.value, "cidr_blocks", "")))
      from_port   = lookup(ingress.value, "from_port", 0)
      to_port     = lookup(ingress.value, "to_port", 0)
      protocol    = lookup(ingress.value, "protocol", "-1")
    }
  }
}

data "aws_iam_policy_document" "flow_log_assume" {
  count = local.create_flow_log_role ? 1 : 0
  statement {
    sid     = "AWSVPCFlowLogsAssumeRole"
    effect  = "Allow"
    actions = ["sts:AssumeRole"]
    principals {
      type        = "Service"
      identifiers = ["vpc-flow-logs.amazonaws.com"]
    }
  }
}

resource "aws_iam_role" "flow_log" {
  count              = local.create_flow_log_role ? 1 : 0
  name_prefix        = "vpc-flow-log-role-"
  assume_role_policy = data.aws_iam_policy_document.flow_log_assume[0].json
}

resource "aws_cloudwatch_log_group" "flow_log" {
  count             = local.create_flow_log_role ? 1 : 0
  name              = "/aws/vpc-flow-log/${local.vpc_id}"
  retention_in_days = null
}

resource "aws_flow_log" "this" {
  count                = local.create_vpc && var.enable_flow_log ? 1 : 0
  log_destination_type = "cloud-watch-logs"
  log_destination      = local.create_flow_log_role ? try(aws_cloudwatch_log_group.flow_log[0].arn, null) : var.flow_log_destination_arn
  iam_role_arn         = try(aws_iam_role.flow_log[0].arn, null)
  traffic_type         = "ALL"
  vpc_id               = local.vpc_id
  dynamic "destination_options" {
    for_each = "s3" == "cloud-watch-logs" ? [true] : []
    content {
      file_format = "parquet"
    }
  }
}
