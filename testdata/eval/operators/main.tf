locals {
  key  = "dynamic"
  list = ["a", "b"]
}

resource "aws_ssm_parameter" "equal_types" {
  name  = "equal_types"
  type  = "String"
  value = tostring(1 == "1")
}

resource "aws_ssm_parameter" "equal_lists" {
  name  = "equal_lists"
  type  = "String"
  value = tostring([1, 2] == [1, 2])
}

resource "aws_ssm_parameter" "list_vs_tuple" {
  name  = "list_vs_tuple"
  type  = "String"
  value = tostring(tolist([1]) == [1])
}

resource "aws_ssm_parameter" "empty_list" {
  name  = "empty_list"
  type  = "String"
  value = tostring(tolist([]) == [])
}

resource "aws_ssm_parameter" "null_equal" {
  name  = "null_equal"
  type  = "String"
  value = tostring(null == null)
}

resource "aws_ssm_parameter" "object_equal" {
  name  = "object_equal"
  type  = "String"
  value = tostring({ a = 1 } == { a = 1 })
}

resource "aws_ssm_parameter" "text_compare" {
  name  = "text_compare"
  type  = "String"
  value = tostring("10" > 9)
}

resource "aws_ssm_parameter" "text_plus" {
  name  = "text_plus"
  type  = "String"
  value = tostring("10" + 5)
}

resource "aws_ssm_parameter" "modulo" {
  name  = "modulo"
  type  = "String"
  value = tostring(-7 % 3)
}

resource "aws_ssm_parameter" "division" {
  name  = "division"
  type  = "String"
  value = tostring(10 / 4)
}

resource "aws_ssm_parameter" "thirds" {
  name  = "thirds"
  type  = "String"
  value = tostring(1 / 3)
}

resource "aws_ssm_parameter" "precedence" {
  name  = "precedence"
  type  = "String"
  value = tostring(1 + 2 * 3 - 4 / 2 == 5 && !false || false)
}

resource "aws_ssm_parameter" "negate" {
  name  = "negate"
  type  = "String"
  value = tostring(-(3))
}

resource "aws_ssm_parameter" "big" {
  name  = "big"
  type  = "String"
  value = tostring(9007199254740993 + 1)
}

resource "aws_ssm_parameter" "not_text" {
  name  = "not_text"
  type  = "String"
  value = tostring(!"false")
}

resource "aws_ssm_parameter" "index_text" {
  name  = "index_text"
  type  = "String"
  value = ["a", "b"]["1"]
}

resource "aws_ssm_parameter" "index_float" {
  name  = "index_float"
  type  = "String"
  value = ["a", "b"][1.0]
}

resource "aws_ssm_parameter" "map_number_key" {
  name  = "map_number_key"
  type  = "String"
  value = { "1" = "one" }[1]
}

resource "aws_ssm_parameter" "object_bool_key" {
  name  = "object_bool_key"
  type  = "String"
  value = { (true) = "yes" }["true"]
}

resource "aws_ssm_parameter" "quoted_key" {
  name  = "quoted_key"
  type  = "String"
  value = { "a b" = "v" }["a b"]
}

resource "aws_ssm_parameter" "expression_key" {
  name  = "expression_key"
  type  = "String"
  value = { ("k${1 + 1}") = "v" }.k2
}

resource "aws_ssm_parameter" "template_key" {
  name  = "template_key"
  type  = "String"
  value = { "${"x"}-y" = "v" }["x-y"]
}

resource "aws_ssm_parameter" "local_key" {
  name  = "local_key"
  type  = "String"
  value = { (local.key) = "v" }[local.key]
}

resource "aws_ssm_parameter" "bare_key" {
  name  = "bare_key"
  type  = "String"
  value = jsonencode({ local = 1, key = 2 })
}

resource "aws_ssm_parameter" "colon" {
  name  = "colon"
  type  = "String"
  value = jsonencode({ a : 1, b = 2 })
}

resource "aws_ssm_parameter" "trailing" {
  name  = "trailing"
  type  = "String"
  value = jsonencode([1, 2, ])
}

resource "aws_ssm_parameter" "expand" {
  name  = "expand"
  type  = "String"
  value = tostring(max([1, 5, 3]...))
}

resource "aws_ssm_parameter" "nested_index" {
  name  = "nested_index"
  type  = "String"
  value = [["a"], ["b", "c"]][1][1]
}

resource "aws_ssm_parameter" "legacy_index" {
  name  = "legacy_index"
  type  = "String"
  value = local.list.1
}

resource "aws_ssm_parameter" "object_order" {
  name  = "object_order"
  type  = "String"
  value = jsonencode({ b = 1, a = 2, C = 3, _ = 4 })
}

resource "aws_ssm_parameter" "duplicate" {
  name  = "duplicate"
  type  = "String"
  value = jsonencode({ a = 1, "a" = 2 })
}

resource "aws_ssm_parameter" "html" {
  name  = "html"
  type  = "String"
  value = jsonencode("<&>\u2028")
}

resource "aws_ssm_parameter" "number_json" {
  name  = "number_json"
  type  = "String"
  value = jsonencode([1.50, 1e10, 0.1, -0, 1e-7, 12345678901234567890])
}

resource "aws_ssm_parameter" "unicode_json" {
  name  = "unicode_json"
  type  = "String"
  value = jsonencode("ü€😀\"\\/")
}

resource "aws_ssm_parameter" "long_ternary" {
  name = "long_ternary"
  type = "String"
  value = (
    true
    ? "x"
    : "y"
  )
}

resource "aws_ssm_parameter" "function_nesting" {
  name  = "function_nesting"
  type  = "String"
  value = upper(join("-", reverse(split("", "abc"))))
}

resource "aws_ssm_parameter" "core_function" {
  name  = "core_function"
  type  = "String"
  value = core::upper("a")
}

resource "aws_ssm_parameter" "comparison_chain" {
  name  = "comparison_chain"
  type  = "String"
  value = tostring((1 < 2) == true)
}
