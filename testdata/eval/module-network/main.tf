terraform {
  required_providers { aws = { source = "hashicorp/aws" } }
}
variable "cidr" { default = "10.20.0.0/16" }
variable "secondary" {
  type    = list(string)
  default = ["100.64.0.0/20", "100.64.16.0/20"]
}
variable "azs" {
  type    = set(string)
  default = ["eu-west-1c", "eu-west-1a", "eu-west-1b"]
}
variable "tiers" {
  type = list(object({ name = string, bits = number, public = optional(bool, false), routes = optional(map(string), {}) }))
  default = [
    { name = "public", bits = 8, public = true, routes = { "0.0.0.0/0" = "igw" } },
    { name = "app", bits = 6, routes = { "0.0.0.0/0" = "nat", "192.168.0.0/16" = "tgw" } },
    { name = "db", bits = 8 },
  ]
}
variable "nacl" {
  default = [
    { rule_number = 100, rule_action = "allow", from_port = 443, to_port = 443, protocol = "tcp", cidr_block = "0.0.0.0/0" },
    { rule_number = 200, rule_action = "allow", from_port = 0, to_port = 0, protocol = "-1", ipv6_cidr_block = "::/0" },
  ]
}
locals {
  azs    = sort(tolist(var.azs))
  blocks = cidrsubnets(var.cidr, flatten([for t in var.tiers : [for az in local.azs : t.bits]])...)
  nets = merge([
    for ti, t in var.tiers : {
      for ai, az in local.azs : "${t.name}/${substr(az, -1, 1)}" => {
        tier = t.name, az = az, public = t.public, cidr = local.blocks[ti * length(local.azs) + ai], key = ti * length(local.azs) + ai
      }
    }
  ]...)
  public  = { for k, n in local.nets : k => n if n.public }
  per_az  = { for k, n in local.nets : n.az => n.cidr... }
  routes  = { for p in setproduct([for t in var.tiers : t if length(t.routes) > 0], local.azs) : "${p[0].name}-${p[1]}" => { routes = p[0].routes, az = p[1] } }
  entries = flatten([for k, r in local.routes : [for dst, target in r.routes : { table = k, dst = dst, target = target, az = r.az }]])
  csv     = csvdecode(file("${path.module}/data/peers.csv"))
  yaml    = yamldecode(file("${path.module}/data/rules.yaml"))
  json    = jsondecode(file("${path.module}/data/tags.json"))
  files   = fileset("${path.module}/data", "**/*.{csv,yaml}")
}
resource "aws_vpc" "this" {
  cidr_block           = var.cidr
  enable_dns_hostnames = true
  tags                 = merge(local.json.common, { Name = title(replace("main vpc", " ", "-")), Hosts = pow(2, 32 - tonumber(split("/", var.cidr)[1])) })
}
resource "aws_vpc_ipv4_cidr_block_association" "this" {
  count      = length(var.secondary) > 0 ? length(var.secondary) : 0
  vpc_id     = aws_vpc.this.id
  cidr_block = element(var.secondary, count.index + 3)
}
resource "aws_internet_gateway" "this" {
  count  = anytrue([for t in var.tiers : t.public]) ? 1 : 0
  vpc_id = aws_vpc.this.id
}
resource "aws_subnet" "this" {
  for_each                = local.nets
  vpc_id                  = try(aws_vpc_ipv4_cidr_block_association.this[0].vpc_id, aws_vpc.this.id)
  cidr_block              = each.value.cidr
  availability_zone       = length(regexall("^[a-z]{2}-", each.value.az)) > 0 ? each.value.az : null
  availability_zone_id    = length(regexall("^[a-z]{2}-", each.value.az)) == 0 ? each.value.az : null
  map_public_ip_on_launch = each.value.public
  ipv6_cidr_block         = cidrsubnet(aws_vpc.this.ipv6_cidr_block, 8, each.value.key)
  tags                    = { for k, v in { Name = each.key, Tier = upper(each.value.tier), Extra = each.value.public ? "p" : null } : k => v if v != null }
}
resource "aws_eip" "nat" {
  for_each = toset([for k, n in local.public : n.az])
  domain   = "vpc"
}
resource "aws_nat_gateway" "this" {
  for_each      = { for k, n in local.public : n.az => k }
  allocation_id = aws_eip.nat[each.key].id
  subnet_id     = aws_subnet.this[each.value].id
}
resource "aws_route_table" "this" {
  for_each = local.routes
  vpc_id   = aws_vpc.this.id
  dynamic "route" {
    for_each = { for dst, t in each.value.routes : dst => t if t != "tgw" }
    iterator = r
    content {
      cidr_block     = r.key
      gateway_id     = r.value == "igw" ? one(aws_internet_gateway.this[*].id) : null
      nat_gateway_id = r.value == "nat" ? aws_nat_gateway.this[each.value.az].id : null
    }
  }
}
resource "aws_route" "tgw" {
  for_each               = { for e in local.entries : "${e.table}:${e.dst}" => e if e.target == "tgw" }
  route_table_id         = aws_route_table.this[each.value.table].id
  destination_cidr_block = each.value.dst
  transit_gateway_id     = "tgw-1"
}
resource "aws_route_table_association" "this" {
  for_each       = { for k, n in local.nets : k => "${n.tier}-${n.az}" if contains(keys(local.routes), "${n.tier}-${n.az}") }
  subnet_id      = aws_subnet.this[each.key].id
  route_table_id = aws_route_table.this[each.value].id
}
resource "aws_network_acl" "this" {
  vpc_id     = aws_vpc.this.id
  subnet_ids = [for k, s in aws_subnet.this : s.id if startswith(k, "db/")]
  dynamic "ingress" {
    for_each = [for r in var.nacl : r if can(r.cidr_block)]
    content {
      rule_no    = ingress.value["rule_number"]
      action     = ingress.value["rule_action"]
      from_port  = ingress.value["from_port"]
      to_port    = ingress.value["to_port"]
      protocol   = ingress.value["protocol"]
      cidr_block = lookup(ingress.value, "cidr_block", null)
    }
  }
}
resource "aws_network_acl_rule" "this" {
  count          = length(var.nacl)
  network_acl_id = aws_network_acl.this.id
  egress         = true
  rule_number    = var.nacl[count.index]["rule_number"]
  rule_action    = var.nacl[count.index].rule_action
  protocol       = var.nacl[count.index]["protocol"]
  from_port      = lookup(var.nacl[count.index], "from_port", null)
  to_port        = lookup(var.nacl[count.index], "to_port", null)
  cidr_block     = lookup(var.nacl[count.index], "cidr_block", null)
  ipv6_cidr_block = lookup(var.nacl[count.index], "ipv6_cidr_block", null)
}
resource "aws_security_group" "yaml" {
  for_each    = { for g in local.yaml.groups : g.name => g }
  name        = each.key
  description = trimspace(<<-EOT
    ${each.value.name}: ${join(", ", [for r in each.value.rules : "${r.proto}/${r.port}"])}
    %{for c in local.csv~}
    - ${c.name}%{if c.asn != ""} (AS${c.asn})%{endif}
    %{endfor~}
  EOT
  )
  vpc_id = aws_vpc.this.id
  dynamic "ingress" {
    for_each = each.value.rules
    content {
      description = try(ingress.value.why, "rule ${ingress.key}")
      from_port   = ingress.value.port
      to_port     = try(ingress.value.to, ingress.value.port)
      protocol    = ingress.value.proto
      cidr_blocks = try(flatten([ingress.value.from]), ["10.0.0.0/8"])
      self        = can(ingress.value.self)
    }
  }
}
resource "aws_vpc_peering_connection" "csv" {
  for_each      = { for row in local.csv : row.name => row if row.accept == "true" }
  vpc_id        = aws_vpc.this.id
  peer_vpc_id   = each.value.vpc
  peer_owner_id = each.value.owner
  auto_accept   = tobool(each.value.accept)
}
resource "aws_ssm_parameter" "facts" {
  for_each = {
    chunk    = jsonencode(chunklist(local.azs, 2))
    distinct = join(",", distinct(concat(local.azs, local.azs)))
    per_az   = jsonencode(local.per_az)
    host     = cidrhost(var.cidr, -2)
    mask     = cidrnetmask(var.cidr)
    range    = jsonencode(range(10, 0, -3))
    zip      = jsonencode(zipmap(local.azs, [for i, a in local.azs : i]))
    match    = jsonencode(matchkeys(["a", "b", "c"], local.azs, [local.azs[1]]))
    trans    = jsonencode(transpose({ x = ["1", "2"], y = ["2"] }))
    sum      = sum([for n in local.nets : 1])
    files    = join(",", local.files)
    hash     = sha256(file("${path.module}/data/rules.yaml"))
    md5      = filemd5("${path.module}/data/tags.json")
    b64      = base64gzip("x") == "" ? "" : base64encode("naïve")
    fmt      = format("%-5s|%05d|%.2f|%q|%v|%t", "ab", 42, 3.14159, "q", [1, "a"], true)
    time     = formatdate("DD MMM YYYY hh:mm ZZZ", timeadd("2024-02-28T23:30:00Z", "36h"))
    text     = templatefile("${path.module}/data/t.tftpl", { names = local.azs, map = local.json.common, on = true })
    url      = urlencode("a b&c=d/é")
    idx      = index(local.azs, "eu-west-1b")
    parse    = parseint("ff", 16) + ceil(1.2) + floor(-1.5) + signum(-3) + log(8, 2) + abs(-2) + max(1, 2, 3) + min([4, 5]...)
    regex    = jsonencode(regex("(?P<name>[a-z]+)-(?P<n>\\d+)", "node-42"))
    strrev   = strrev("añb")
    setops   = jsonencode([setunion(["a"], ["b"]), setintersection(["a", "b"], ["b"]), setsubtract(["a", "b"], ["b"])])
    dist     = jsonencode([for a, b in { x = 1, y = 2 } : "${a}${b}"])
    alltrue  = tostring(alltrue([for n in local.nets : can(cidrhost(n.cidr, 1))]))
    coalesce = coalesce("", "b")
    colist   = jsonencode(coalescelist([], ["x"]))
    tomap    = jsonencode(tomap({ a = 1, b = "x" }))
    yamlenc  = yamlencode({ a = [1, true, null], b = { c = "d: e" } })
    indent   = indent(2, "a\nb")
    wrap     = chomp("x\n\n")
    sub      = substr("hello", 1, -1)
    rep      = replace("a.b.c", "/\\.(.)/", "-$1")
    uuid5    = uuidv5("dns", "example.com")
    lower    = lower(title("ÀB c"))
    sensit   = nonsensitive(sensitive("ok"))
    cond     = true ? "a" : 1
    ands     = jsonencode({ "${"k"}" : !false && (1 < 2 || false), n : -3 % 2, e : 7 / 2 })
  }
  name  = each.key
  type  = "String"
  value = each.value
}
output "subnets" {
  value = { for t in distinct([for n in local.nets : n.tier]) : t => [for k, s in aws_subnet.this : s.arn if local.nets[k].tier == t] }
}
