variable "traffic_type" {
  type = string
}

resource "aws_s3_bucket" "flow_logs" {
  bucket = "guardlint-flow-logs"
}

resource "aws_vpc" "logged" {
  cidr_block = "10.0.0.0/16"
}

resource "aws_flow_log" "logged" {
  vpc_id               = aws_vpc.logged.id
  traffic_type         = "ALL"
  log_destination_type = "s3"
  log_destination      = aws_s3_bucket.flow_logs.arn
}

resource "aws_vpc" "rejected" {
  cidr_block = "10.1.0.0/16"
}

resource "aws_flow_log" "rejected" {
  vpc_id               = aws_vpc.rejected.id
  traffic_type         = "REJECT"
  log_destination_type = "s3"
  log_destination      = aws_s3_bucket.flow_logs.arn
}

resource "aws_vpc" "silent" { # want "\"silent\" has no flow log"
  cidr_block = "10.2.0.0/16"
}

resource "aws_vpc" "accepted" { # want "\"accepted\" has no flow log that captures rejected traffic"
  cidr_block = "10.3.0.0/16"
}

resource "aws_flow_log" "accepted" {
  vpc_id               = aws_vpc.accepted.id
  traffic_type         = "ACCEPT"
  log_destination_type = "s3"
  log_destination      = aws_s3_bucket.flow_logs.arn
}

resource "aws_vpc" "unset_variable" { # maybe "has no flow log that captures rejected traffic"
  cidr_block = "10.4.0.0/16"
}

resource "aws_flow_log" "unset_variable" {
  vpc_id               = aws_vpc.unset_variable.id
  traffic_type         = var.traffic_type
  log_destination_type = "s3"
  log_destination      = aws_s3_bucket.flow_logs.arn
}

resource "aws_default_vpc" "main" { # want "\"main\" has no flow log"
}

# Of one subnet of two nothing is logged.
resource "aws_vpc" "half" { # want "\"half\" has no flow log"
  cidr_block = "10.5.0.0/16"
}

resource "aws_subnet" "half" {
  for_each   = { a = "10.5.0.0/24", b = "10.5.1.0/24" }
  vpc_id     = aws_vpc.half.id
  cidr_block = each.value
}

resource "aws_flow_log" "half" {
  subnet_id            = aws_subnet.half["a"].id
  traffic_type         = "ALL"
  log_destination_type = "s3"
  log_destination      = aws_s3_bucket.flow_logs.arn
}

resource "aws_vpc" "by_subnet" {
  cidr_block = "10.6.0.0/16"
}

resource "aws_subnet" "by_subnet" {
  for_each   = { a = "10.6.0.0/24", b = "10.6.1.0/24" }
  vpc_id     = aws_vpc.by_subnet.id
  cidr_block = each.value
}

resource "aws_flow_log" "by_subnet" {
  for_each             = aws_subnet.by_subnet
  subnet_id            = each.value.id
  traffic_type         = "ALL"
  log_destination_type = "s3"
  log_destination      = aws_s3_bucket.flow_logs.arn
}

module "logged" {
  source    = "./network"
  flow_logs = true
}

module "silent" {
  source    = "./network"
  flow_logs = false
}
