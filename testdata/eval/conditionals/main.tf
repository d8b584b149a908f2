locals {
  size    = 7
  nothing = null
  on      = true
}

resource "aws_sns_topic" "t" {
  name = "t"
}

resource "aws_ssm_parameter" "true_arm" {
  name  = "true_arm"
  type  = "String"
  value = true ? "a" : "b"
}

resource "aws_ssm_parameter" "text_condition" {
  name  = "text_condition"
  type  = "String"
  value = "true" ? "a" : "b"
}

resource "aws_ssm_parameter" "unify_number_text" {
  name  = "unify_number_text"
  type  = "String"
  value = jsonencode(true ? 1 : "b")
}

resource "aws_ssm_parameter" "unify_tuple" {
  name  = "unify_tuple"
  type  = "String"
  value = jsonencode(false ? ["a"] : ["b", "c"])
}

resource "aws_ssm_parameter" "unify_object" {
  name  = "unify_object"
  type  = "String"
  value = jsonencode(true ? { a = 1 } : { a = 2, b = 3 })
}

resource "aws_ssm_parameter" "null_arm" {
  name  = "null_arm"
  type  = "String"
  value = jsonencode(true ? null : "x")
}

resource "aws_ssm_parameter" "null_list" {
  name  = "null_list"
  type  = "String"
  value = jsonencode(false ? ["a"] : null)
}

resource "aws_ssm_parameter" "unknown_condition" {
  name  = "unknown_condition"
  type  = "String"
  value = aws_sns_topic.t.arn == "x" ? "a" : "b"
}

resource "aws_ssm_parameter" "unknown_same_arms" {
  name  = "unknown_same_arms"
  type  = "String"
  value = aws_sns_topic.t.arn == "x" ? "a" : "a"
}

resource "aws_ssm_parameter" "unknown_numbers" {
  name  = "unknown_numbers"
  type  = "String"
  value = tostring((aws_sns_topic.t.arn == "x" ? 5 : 5) + 1)
}

resource "aws_ssm_parameter" "unknown_prefix" {
  name  = "unknown_prefix"
  type  = "String"
  value = (aws_sns_topic.t.arn == "x" ? "ab-1" : "ab-2")
}

resource "aws_ssm_parameter" "unknown_arm_not_taken" {
  name  = "unknown_arm_not_taken"
  type  = "String"
  value = true ? "known" : aws_sns_topic.t.arn
}

resource "aws_ssm_parameter" "unknown_arm_taken" {
  name  = "unknown_arm_taken"
  type  = "String"
  value = false ? "known" : aws_sns_topic.t.arn
}

resource "aws_ssm_parameter" "unknown_list" {
  name  = "unknown_list"
  type  = "String"
  value = jsonencode(aws_sns_topic.t.arn == "x" ? ["a"] : ["b"])
}

resource "aws_ssm_parameter" "unknown_list_length" {
  name  = "unknown_list_length"
  type  = "String"
  value = tostring(length(aws_sns_topic.t.arn == "x" ? ["a"] : ["b"]))
}

resource "aws_ssm_parameter" "nested" {
  name  = "nested"
  type  = "String"
  value = local.size > 10 ? "big" : local.size > 5 ? "medium" : "small"
}

resource "aws_ssm_parameter" "is_null" {
  name  = "is_null"
  type  = "String"
  value = local.nothing == null ? "null" : "set"
}

resource "aws_ssm_parameter" "arn_is_null" {
  name  = "arn_is_null"
  type  = "String"
  value = aws_sns_topic.t.arn == null ? "null" : "set"
}

resource "aws_ssm_parameter" "name_is_null" {
  name  = "name_is_null"
  type  = "String"
  value = aws_sns_topic.t.name == null ? "null" : "set"
}

resource "aws_ssm_parameter" "policy_is_empty" {
  name  = "policy_is_empty"
  type  = "String"
  value = aws_sns_topic.t.display_name == null ? "null" : "set"
}

resource "aws_ssm_parameter" "and_unknown" {
  name  = "and_unknown"
  type  = "String"
  value = tostring(true && aws_sns_topic.t.arn == "x")
}

resource "aws_ssm_parameter" "empty_or_list" {
  name  = "empty_or_list"
  type  = "String"
  value = jsonencode(local.on ? [for x in ["a"] : x] : [])
}

resource "aws_ssm_parameter" "map_or_empty" {
  name  = "map_or_empty"
  type  = "String"
  value = jsonencode(local.on ? { a = "x" } : {})
}
