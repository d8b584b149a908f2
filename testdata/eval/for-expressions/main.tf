locals {
  users = [
    { name = "ann", role = "dev", groups = ["x", "y"] },
    { name = "bob", role = "ops", groups = [] },
    { name = "cid", role = "dev", groups = ["x"] },
  ]
}

resource "aws_sns_topic" "t" {
  for_each = toset(["one", "two"])
  name     = each.key
}

resource "aws_ssm_parameter" "list" {
  name  = "list"
  type  = "String"
  value = jsonencode([for x in [3, 1, 2] : x * 2])
}

resource "aws_ssm_parameter" "index" {
  name  = "index"
  type  = "String"
  value = jsonencode([for i, x in ["a", "b"] : "${i}${x}"])
}

resource "aws_ssm_parameter" "map_to_list" {
  name  = "map_to_list"
  type  = "String"
  value = jsonencode([for k, v in { b = 1, a = 2 } : "${k}${v}"])
}

resource "aws_ssm_parameter" "filter" {
  name  = "filter"
  type  = "String"
  value = jsonencode([for x in range(10) : x if x % 3 == 0])
}

resource "aws_ssm_parameter" "object" {
  name  = "object"
  type  = "String"
  value = jsonencode({ for k, v in { a = 1, b = 2 } : upper(k) => v + 1 if v > 1 })
}

resource "aws_ssm_parameter" "grouping" {
  name  = "grouping"
  type  = "String"
  value = jsonencode({ for u in local.users : u.role => u.name... })
}

resource "aws_ssm_parameter" "nested" {
  name  = "nested"
  type  = "String"
  value = jsonencode(flatten([for u in local.users : [for g in u.groups : { user = u.name, group = g }]]))
}

resource "aws_ssm_parameter" "set" {
  name  = "set"
  type  = "String"
  value = jsonencode([for x in toset(["z", "a"]) : x])
}

resource "aws_ssm_parameter" "object_iter" {
  name  = "object_iter"
  type  = "String"
  value = jsonencode([for v in { z = 1, a = "x" } : v])
}

resource "aws_ssm_parameter" "with_unknown" {
  name  = "with_unknown"
  type  = "String"
  value = join(",", [for t in aws_sns_topic.t : t.name])
}

resource "aws_ssm_parameter" "unknown_element" {
  name  = "unknown_element"
  type  = "String"
  value = join(",", [for t in aws_sns_topic.t : t.arn])
}

resource "aws_ssm_parameter" "filtered_by_unknown" {
  name  = "filtered_by_unknown"
  type  = "String"
  value = jsonencode([for t in aws_sns_topic.t : t.name if t.arn != "x"])
}

resource "aws_ssm_parameter" "unknown_key" {
  name  = "unknown_key"
  type  = "String"
  value = jsonencode({ for t in aws_sns_topic.t : t.arn => t.name })
}

resource "aws_ssm_parameter" "length_of_unknown" {
  name  = "length_of_unknown"
  type  = "String"
  value = tostring(length([for t in aws_sns_topic.t : t.arn]))
}

resource "aws_ssm_parameter" "length_of_map" {
  name  = "length_of_map"
  type  = "String"
  value = tostring(length({ for k, t in aws_sns_topic.t : k => t.arn }))
}

resource "aws_ssm_parameter" "keys_of_unknown" {
  name  = "keys_of_unknown"
  type  = "String"
  value = join(",", keys({ for k, t in aws_sns_topic.t : k => t.arn }))
}

resource "aws_ssm_parameter" "shadow" {
  name  = "shadow"
  type  = "String"
  value = jsonencode([for local in [1] : local])
}

resource "aws_ssm_parameter" "null_values" {
  name  = "null_values"
  type  = "String"
  value = jsonencode({ for k, v in { a = null, b = 1 } : k => v if v != null })
}

resource "aws_ssm_parameter" "by_name" {
  name  = "by_name"
  type  = "String"
  value = jsonencode({ for u in local.users : u.name => u if contains(u.groups, "x") })
}

resource "aws_ssm_parameter" "number_keys" {
  name  = "number_keys"
  type  = "String"
  value = jsonencode({ for i in [1, 2] : i => "v" })
}
