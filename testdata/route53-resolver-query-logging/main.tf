resource "aws_vpc" "logged" {
  cidr_block = "10.0.0.0/16"
}

resource "aws_route53_resolver_query_log_config" "all" {
  name            = "all"
  destination_arn = "arn:aws:s3:::dns-logs"
}

resource "aws_route53_resolver_query_log_config_association" "logged" {
  resolver_query_log_config_id = aws_route53_resolver_query_log_config.all.id
  resource_id                  = aws_vpc.logged.id
}

resource "aws_vpc" "silent" { # want "VPC \"silent\" does not log the names"
  cidr_block = "10.1.0.0/16"
}

resource "aws_vpc" "profile" { # maybe "VPC \"profile\" does not log the names"
  cidr_block = "10.2.0.0/16"
}

resource "aws_route53profiles_association" "profile" {
  name        = "shared"
  profile_id  = "rp-1234567890abcdef"
  resource_id = aws_vpc.profile.id
}

resource "aws_vpc" "each" { # want[aws_vpc.each["b"]] "does not log the names"
  for_each   = { a = "10.3.0.0/16", b = "10.4.0.0/16" }
  cidr_block = each.value
}

resource "aws_route53_resolver_query_log_config_association" "a" {
  resolver_query_log_config_id = aws_route53_resolver_query_log_config.all.id
  resource_id                  = aws_vpc.each["a"].id
}
