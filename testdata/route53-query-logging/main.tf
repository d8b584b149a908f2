variable "vpcs" {
  type = set(string)
}

resource "aws_cloudwatch_log_group" "queries" {
  name              = "/aws/route53/example.com"
  retention_in_days = 90
}

resource "aws_route53_zone" "logged" {
  name = "example.com"
}

resource "aws_route53_query_log" "logged" {
  zone_id                  = aws_route53_zone.logged.zone_id
  cloudwatch_log_group_arn = aws_cloudwatch_log_group.queries.arn
}

resource "aws_route53_zone" "by_id" {
  name = "example.org"
}

resource "aws_route53_query_log" "by_id" {
  zone_id                  = aws_route53_zone.by_id.id
  cloudwatch_log_group_arn = aws_cloudwatch_log_group.queries.arn
}

resource "aws_route53_zone" "silent" { # want "zone \"silent\" does not log queries"
  name = "example.net"
}

resource "aws_route53_zone" "private" {
  name = "internal.example.com"

  vpc {
    vpc_id = "vpc-0123456789abcdef0"
  }
}

resource "aws_route53_zone" "perhaps_private" { # maybe "zone \"perhaps_private\" does not log queries"
  name = "perhaps.example.com"

  dynamic "vpc" {
    for_each = var.vpcs

    content {
      vpc_id = vpc.value
    }
  }
}

resource "aws_route53_zone" "each" { # want[aws_route53_zone.each["example.biz"]] "does not log queries"
  for_each = toset(["example.info", "example.biz"])
  name     = each.key
}

resource "aws_route53_query_log" "each" {
  for_each                 = toset(["example.info"])
  zone_id                  = aws_route53_zone.each[each.key].zone_id
  cloudwatch_log_group_arn = aws_cloudwatch_log_group.queries.arn
}

module "zone" {
  source = "./modules/zone"
}

resource "aws_route53_query_log" "module" {
  zone_id                  = module.zone.id
  cloudwatch_log_group_arn = aws_cloudwatch_log_group.queries.arn
}
