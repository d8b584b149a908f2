locals {
  list   = ["x"]
  object = { a = "text" }
  mixed = {
    known   = "known"
    unknown = aws_sns_topic.one[0].arn
    list    = ["a", aws_sns_topic.one[0].arn]
  }
}

resource "aws_sns_topic" "one" {
  count = 1
  name  = "one"
}

resource "aws_sns_topic" "none" {
  count = 0
}

module "m" {
  source = "./m"
}

module "none" {
  source = "./m"
  count  = 0
}

resource "aws_ssm_parameter" "first" {
  name  = "first"
  type  = "String"
  value = try("a", "b")
}

resource "aws_ssm_parameter" "missing_attr" {
  name  = "missing_attr"
  type  = "String"
  value = try(local.object.missing, "fallback")
}

resource "aws_ssm_parameter" "missing_index" {
  name  = "missing_index"
  type  = "String"
  value = try(local.list[7], "fallback")
}

resource "aws_ssm_parameter" "missing_deep" {
  name  = "missing_deep"
  type  = "String"
  value = try(local.object.a.b.c, local.object.a, "fallback")
}

resource "aws_ssm_parameter" "known_with_unknown_sibling" {
  name  = "known_with_unknown_sibling"
  type  = "String"
  value = try(local.mixed.known, "fallback")
}

resource "aws_ssm_parameter" "missing_with_unknown_sibling" {
  name  = "missing_with_unknown_sibling"
  type  = "String"
  value = try(local.mixed.missing, "fallback")
}

resource "aws_ssm_parameter" "unknown" {
  name  = "unknown"
  type  = "String"
  value = try(local.mixed.unknown, "fallback")
}

resource "aws_ssm_parameter" "unknown_in_function" {
  name  = "unknown_in_function"
  type  = "String"
  value = try(length(local.mixed.list), 0) > 1 ? "many" : "few"
}

resource "aws_ssm_parameter" "whole_with_unknown" {
  name  = "whole_with_unknown"
  type  = "String"
  value = jsonencode(try(local.mixed, {}))
}

resource "aws_ssm_parameter" "count_zero" {
  name  = "count_zero"
  type  = "String"
  value = try(aws_sns_topic.none[0].arn, "none")
}

resource "aws_ssm_parameter" "count_one" {
  name  = "count_one"
  type  = "String"
  value = try(aws_sns_topic.one[0].name, "none")
}

resource "aws_ssm_parameter" "count_one_unknown" {
  name  = "count_one_unknown"
  type  = "String"
  value = try(aws_sns_topic.one[0].arn, "none")
}

resource "aws_ssm_parameter" "convert" {
  name  = "convert"
  type  = "String"
  value = try(tonumber("x"), -1) == -1 ? "not a number" : "number"
}

resource "aws_ssm_parameter" "can_missing" {
  name  = "can_missing"
  type  = "String"
  value = tostring(can(local.object.missing))
}

resource "aws_ssm_parameter" "can_there" {
  name  = "can_there"
  type  = "String"
  value = tostring(can(local.object.a))
}

resource "aws_ssm_parameter" "can_unknown" {
  name  = "can_unknown"
  type  = "String"
  value = tostring(can(aws_sns_topic.one[0].arn))
}

resource "aws_ssm_parameter" "can_regex" {
  name  = "can_regex"
  type  = "String"
  value = tostring(can(regex("^[a-z]+$", "abc")))
}

resource "aws_ssm_parameter" "can_regex_no" {
  name  = "can_regex_no"
  type  = "String"
  value = tostring(can(regex("^[a-z]+$", "ABC")))
}

resource "aws_ssm_parameter" "null_is_fine" {
  name  = "null_is_fine"
  type  = "String"
  value = jsonencode(try(null, "x"))
}

resource "aws_ssm_parameter" "for_each_value" {
  name  = "for_each_value"
  type  = "String"
  value = join(",", [for k, v in { a = { x = 1 }, b = {} } : try(v.x, "no")])
}

resource "aws_ssm_parameter" "nested_try" {
  name  = "nested_try"
  type  = "String"
  value = try(try(local.object.no, local.object.nope), "deep")
}

resource "aws_ssm_parameter" "splat" {
  name  = "splat"
  type  = "String"
  value = jsonencode(try(local.object.a[*].b, ["x"]))
}

resource "aws_ssm_parameter" "module_output" {
  name  = "module_output"
  type  = "String"
  value = coalesce(try(module.m.nothing, "x"), "was null")
}

resource "aws_ssm_parameter" "module_index" {
  name  = "module_index"
  type  = "String"
  value = try(module.none[0].name, "no module")
}

resource "aws_ssm_parameter" "index_by_unknown" {
  name  = "index_by_unknown"
  type  = "String"
  value = try(local.list[aws_sns_topic.one[0].arn], "x")
}

resource "aws_ssm_parameter" "lookup_nested" {
  name  = "lookup_nested"
  type  = "String"
  value = lookup(try(local.object.tags, {}), "k", "d")
}
