locals {
  vpc  = aws_vpc.v
  ids  = { known = aws_vpc.v.cidr_block, unknown = aws_vpc.v.id }
  zero = 0
  key  = "b"
}

resource "aws_vpc" "v" {
  cidr_block = "10.0.0.0/16"
  tags       = { Name = "v" }
}

resource "aws_subnet" "s" {
  vpc_id     = aws_vpc.v.id
  cidr_block = cidrsubnet(aws_vpc.v.cidr_block, 8, 1)
}

resource "aws_sns_topic" "t" {}

resource "aws_sns_topic" "k" {
  for_each = { a = "A", b = "B" }
  name     = each.value
}

resource "aws_sqs_queue" "q" {
  name                       = "q"
  visibility_timeout_seconds = "45"
}

resource "aws_instance" "i" {
  ami = "ami-1"
}

resource "aws_instance" "j" {
  ami                    = "ami-1"
  vpc_security_group_ids = ["sg-2", "sg-1", "sg-2"]
}

resource "aws_s3_bucket" "b" {
  versioning {
    enabled = true
  }
}

resource "aws_lb" "l" {
  name = "l"
}

resource "aws_eip" "e" {
  count  = 2
  domain = "vpc"
}

resource "random_pet" "p" {
  prefix = "pet"
  length = 2
}

resource "null_resource" "n" {
  triggers = { a = "x" }
}

resource "terraform_data" "d" {
  input = { a = "y", b = aws_vpc.v.id }
}

resource "tls_private_key" "k" {
  algorithm = "RSA"
}

resource "aws_ssm_parameter" "unset" {
  name  = "unset"
  type  = "String"
  value = coalesce(aws_sns_topic.t.display_name, "unset")
}

resource "aws_ssm_parameter" "default" {
  name  = "default"
  type  = "String"
  value = tostring(aws_subnet.s.map_public_ip_on_launch)
}

resource "aws_ssm_parameter" "default_text" {
  name  = "default_text"
  type  = "String"
  value = aws_vpc.v.instance_tenancy
}

resource "aws_ssm_parameter" "computed" {
  name  = "computed"
  type  = "String"
  value = aws_vpc.v.default_route_table_id
}

resource "aws_ssm_parameter" "computed_optional" {
  name  = "computed_optional"
  type  = "String"
  value = tostring(aws_vpc.v.enable_dns_hostnames)
}

resource "aws_ssm_parameter" "number" {
  name  = "number"
  type  = "String"
  value = tostring(aws_sqs_queue.q.delay_seconds + 1)
}

resource "aws_ssm_parameter" "converted" {
  name  = "converted"
  type  = "String"
  value = aws_sqs_queue.q.visibility_timeout_seconds == 45 ? "number" : "text"
}

resource "aws_ssm_parameter" "tags" {
  name  = "tags"
  type  = "String"
  value = aws_vpc.v.tags["Name"]
}

resource "aws_ssm_parameter" "tags_attr" {
  name  = "tags_attr"
  type  = "String"
  value = aws_vpc.v.tags.Name
}

resource "aws_ssm_parameter" "missing_tag" {
  name  = "missing_tag"
  type  = "String"
  value = try(aws_vpc.v.tags.Nope, "no tag")
}

resource "aws_ssm_parameter" "null_map" {
  name  = "null_map"
  type  = "String"
  value = jsonencode(aws_subnet.s.tags)
}

resource "aws_ssm_parameter" "whole" {
  name  = "whole"
  type  = "String"
  value = jsonencode(aws_vpc.v)
}

resource "aws_ssm_parameter" "list" {
  name  = "list"
  type  = "String"
  value = aws_instance.i.vpc_security_group_ids == null ? "null" : "known"
}

resource "aws_ssm_parameter" "set_to_list" {
  name  = "set_to_list"
  type  = "String"
  value = join(",", sort(aws_instance.j.vpc_security_group_ids))
}

resource "aws_ssm_parameter" "block" {
  name  = "block"
  type  = "String"
  value = tostring(length(aws_instance.i.root_block_device))
}

resource "aws_ssm_parameter" "block_attr" {
  name  = "block_attr"
  type  = "String"
  value = aws_s3_bucket.b.versioning[0].enabled
}

resource "aws_ssm_parameter" "no_blocks" {
  name  = "no_blocks"
  type  = "String"
  value = tostring(length(aws_lb.l.access_logs))
}

resource "aws_ssm_parameter" "through_local" {
  name  = "through_local"
  type  = "String"
  value = local.vpc.cidr_block
}

resource "aws_ssm_parameter" "through_local_unknown" {
  name  = "through_local_unknown"
  type  = "String"
  value = local.vpc.id
}

resource "aws_ssm_parameter" "object_of" {
  name  = "object_of"
  type  = "String"
  value = local.ids.known
}

resource "aws_ssm_parameter" "counted" {
  name  = "counted"
  type  = "String"
  value = aws_eip.e[local.zero].domain
}

resource "aws_ssm_parameter" "keyed" {
  name  = "keyed"
  type  = "String"
  value = aws_sns_topic.k["b"].name
}

resource "aws_ssm_parameter" "keyed_local" {
  name  = "keyed_local"
  type  = "String"
  value = aws_sns_topic.k[local.key].name
}

resource "aws_ssm_parameter" "random" {
  name  = "random"
  type  = "String"
  value = random_pet.p.prefix
}

resource "aws_ssm_parameter" "random_id" {
  name  = "random_id"
  type  = "String"
  value = random_pet.p.id
}

resource "aws_ssm_parameter" "null_trigger" {
  name  = "null_trigger"
  type  = "String"
  value = null_resource.n.triggers.a
}

resource "aws_ssm_parameter" "data_input" {
  name  = "data_input"
  type  = "String"
  value = terraform_data.d.input.a
}

resource "aws_ssm_parameter" "data_output" {
  name  = "data_output"
  type  = "String"
  value = jsonencode(terraform_data.d.output)
}

resource "aws_ssm_parameter" "tls" {
  name  = "tls"
  type  = "String"
  value = tls_private_key.k.algorithm
}

resource "aws_ssm_parameter" "self_name" {
  name  = "self_name"
  type  = "String"
  value = aws_sns_topic.k["a"].name == "A" ? aws_sqs_queue.q.name : "z"
}

resource "aws_ssm_parameter" "whole_list" {
  name  = "whole_list"
  type  = "String"
  value = jsonencode([for e in aws_eip.e : e.domain])
}

resource "aws_ssm_parameter" "lookup_resource" {
  name  = "lookup_resource"
  type  = "String"
  value = lookup({ for k, v in aws_sns_topic.k : k => v.name }, "a", "x")
}
