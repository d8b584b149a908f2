locals {
  list    = [{ a = 1, b = ["p"] }, { a = 2, b = ["q"] }]
  nothing = null
}

resource "aws_sqs_queue" "q" {
  count = 2
  name  = "q${count.index}"
  tags  = { Index = count.index }
}

resource "aws_sqs_queue" "none" {
  count = 0
}

resource "aws_sns_topic" "t" {
  name = "t"
}

resource "aws_sns_topic" "m" {
  for_each = { b = "bee", a = "ay" }
  name     = each.value
}

resource "aws_instance" "i" {
  ami           = "ami-1"
  instance_type = "t3.micro"
  ebs_block_device {
    device_name = "/dev/sdb"
  }
  ebs_block_device {
    device_name = "/dev/sdc"
  }
}

resource "aws_ssm_parameter" "attr" {
  name  = "attr"
  type  = "String"
  value = jsonencode(local.list.*.a)
}

resource "aws_ssm_parameter" "full" {
  name  = "full"
  type  = "String"
  value = jsonencode(local.list[*].a)
}

resource "aws_ssm_parameter" "full_deep" {
  name  = "full_deep"
  type  = "String"
  value = jsonencode(local.list[*].b[0])
}

resource "aws_ssm_parameter" "legacy_index" {
  name  = "legacy_index"
  type  = "String"
  value = tostring(local.list.*.b.0[0])
}

resource "aws_ssm_parameter" "null_value" {
  name  = "null_value"
  type  = "String"
  value = jsonencode(local.nothing[*])
}

resource "aws_ssm_parameter" "single" {
  name  = "single"
  type  = "String"
  value = jsonencode("x" [*])
}

resource "aws_ssm_parameter" "object_single" {
  name  = "object_single"
  type  = "String"
  value = jsonencode({ a = 1 }[*].a)
}

resource "aws_ssm_parameter" "empty" {
  name  = "empty"
  type  = "String"
  value = jsonencode([][*].a)
}

resource "aws_ssm_parameter" "set" {
  name  = "set"
  type  = "String"
  value = jsonencode(toset(["x", "y"])[*])
}

resource "aws_ssm_parameter" "counted" {
  name  = "counted"
  type  = "String"
  value = join(",", aws_sqs_queue.q[*].name)
}

resource "aws_ssm_parameter" "counted_legacy" {
  name  = "counted_legacy"
  type  = "String"
  value = join(",", aws_sqs_queue.q.*.name)
}

resource "aws_ssm_parameter" "counted_unknown" {
  name  = "counted_unknown"
  type  = "String"
  value = join(",", aws_sqs_queue.q[*].arn)
}

resource "aws_ssm_parameter" "none" {
  name  = "none"
  type  = "String"
  value = jsonencode(aws_sqs_queue.none[*].arn)
}

resource "aws_ssm_parameter" "none_join" {
  name  = "none_join"
  type  = "String"
  value = join("", aws_sqs_queue.none.*.arn)
}

resource "aws_ssm_parameter" "none_one" {
  name  = "none_one"
  type  = "String"
  value = coalesce(one(aws_sqs_queue.none[*].arn), "nothing")
}

resource "aws_ssm_parameter" "single_resource" {
  name  = "single_resource"
  type  = "String"
  value = jsonencode(aws_sns_topic.t[*].name)
}

resource "aws_ssm_parameter" "element_of" {
  name  = "element_of"
  type  = "String"
  value = element(aws_sqs_queue.q[*].name, 3)
}

resource "aws_ssm_parameter" "element_concat" {
  name  = "element_concat"
  type  = "String"
  value = element(concat(aws_sqs_queue.none[*].arn, [""]), 0)
}

resource "aws_ssm_parameter" "values_of_map" {
  name  = "values_of_map"
  type  = "String"
  value = jsonencode(values(aws_sns_topic.m)[*].name)
}

resource "aws_ssm_parameter" "tags" {
  name  = "tags"
  type  = "String"
  value = jsonencode(aws_sqs_queue.q[*].tags.Index)
}

resource "aws_ssm_parameter" "blocks" {
  name  = "blocks"
  type  = "String"
  value = jsonencode(aws_instance.i.ebs_block_device[*].device_name)
}

resource "aws_ssm_parameter" "length_unknown" {
  name  = "length_unknown"
  type  = "String"
  value = tostring(length(aws_sqs_queue.q[*].arn))
}

resource "aws_ssm_parameter" "last" {
  name  = "last"
  type  = "String"
  value = (aws_sqs_queue.q[*].name)[1]
}
