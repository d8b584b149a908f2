resource "aws_sns_topic" "t" {
  name = "t"
}

resource "aws_ssm_parameter" "join" {
  name  = "join"
  type  = "String"
  value = join(",", ["a", aws_sns_topic.t.arn])
}

resource "aws_ssm_parameter" "format" {
  name  = "format"
  type  = "String"
  value = format("%s/%s", aws_sns_topic.t.arn, "x")
}

resource "aws_ssm_parameter" "upper" {
  name  = "upper"
  type  = "String"
  value = upper(aws_sns_topic.t.arn)
}

resource "aws_ssm_parameter" "replace" {
  name  = "replace"
  type  = "String"
  value = replace(aws_sns_topic.t.arn, "a", "b")
}

resource "aws_ssm_parameter" "split" {
  name  = "split"
  type  = "String"
  value = join("|", split(":", aws_sns_topic.t.arn))
}

resource "aws_ssm_parameter" "length" {
  name  = "length"
  type  = "String"
  value = tostring(length([aws_sns_topic.t.arn, "a"]))
}

resource "aws_ssm_parameter" "length_of_set" {
  name  = "length_of_set"
  type  = "String"
  value = tostring(length(toset([aws_sns_topic.t.arn, "a"])))
}

resource "aws_ssm_parameter" "length_of_text" {
  name  = "length_of_text"
  type  = "String"
  value = tostring(length(aws_sns_topic.t.arn))
}

resource "aws_ssm_parameter" "keys" {
  name  = "keys"
  type  = "String"
  value = join(",", keys({ a = aws_sns_topic.t.arn, b = 1 }))
}

resource "aws_ssm_parameter" "values" {
  name  = "values"
  type  = "String"
  value = join(",", values({ a = aws_sns_topic.t.arn }))
}

resource "aws_ssm_parameter" "lookup_known" {
  name  = "lookup_known"
  type  = "String"
  value = lookup({ a = aws_sns_topic.t.arn, b = "known" }, "b", "d")
}

resource "aws_ssm_parameter" "lookup_unknown" {
  name  = "lookup_unknown"
  type  = "String"
  value = lookup({ a = aws_sns_topic.t.arn, b = "known" }, "a", "d")
}

resource "aws_ssm_parameter" "lookup_missing" {
  name  = "lookup_missing"
  type  = "String"
  value = lookup({ a = aws_sns_topic.t.arn }, "z", "d")
}

resource "aws_ssm_parameter" "merge" {
  name  = "merge"
  type  = "String"
  value = merge({ a = aws_sns_topic.t.arn }, { b = "known" }).b
}

resource "aws_ssm_parameter" "merge_over" {
  name  = "merge_over"
  type  = "String"
  value = merge({ a = aws_sns_topic.t.arn }, { a = "known" }).a
}

resource "aws_ssm_parameter" "concat_index" {
  name  = "concat_index"
  type  = "String"
  value = concat([aws_sns_topic.t.arn], ["b"])[1]
}

resource "aws_ssm_parameter" "concat_unknown_list" {
  name  = "concat_unknown_list"
  type  = "String"
  value = jsonencode(concat(split(",", aws_sns_topic.t.arn), ["b"]))
}

resource "aws_ssm_parameter" "element" {
  name  = "element"
  type  = "String"
  value = element(["a", aws_sns_topic.t.arn], 0)
}

resource "aws_ssm_parameter" "contains" {
  name  = "contains"
  type  = "String"
  value = tostring(contains(["a", aws_sns_topic.t.arn], "a"))
}

resource "aws_ssm_parameter" "contains_not" {
  name  = "contains_not"
  type  = "String"
  value = tostring(contains(["a", aws_sns_topic.t.arn], "z"))
}

resource "aws_ssm_parameter" "coalesce_known_first" {
  name  = "coalesce_known_first"
  type  = "String"
  value = coalesce("a", aws_sns_topic.t.arn)
}

resource "aws_ssm_parameter" "coalesce_unknown_first" {
  name  = "coalesce_unknown_first"
  type  = "String"
  value = coalesce(aws_sns_topic.t.arn, "a")
}

resource "aws_ssm_parameter" "coalesce_null" {
  name  = "coalesce_null"
  type  = "String"
  value = coalesce(null, "a")
}

resource "aws_ssm_parameter" "coalescelist" {
  name  = "coalescelist"
  type  = "String"
  value = coalescelist([], ["b"])[0]
}

resource "aws_ssm_parameter" "compact" {
  name  = "compact"
  type  = "String"
  value = jsonencode(compact(["a", "", aws_sns_topic.t.arn]))
}

resource "aws_ssm_parameter" "distinct" {
  name  = "distinct"
  type  = "String"
  value = jsonencode(distinct(["a", "a", aws_sns_topic.t.arn]))
}

resource "aws_ssm_parameter" "flatten" {
  name  = "flatten"
  type  = "String"
  value = flatten([["a"], [aws_sns_topic.t.arn]])[0]
}

resource "aws_ssm_parameter" "flatten_length" {
  name  = "flatten_length"
  type  = "String"
  value = tostring(length(flatten([["a"], [aws_sns_topic.t.arn]])))
}

resource "aws_ssm_parameter" "jsonencode" {
  name  = "jsonencode"
  type  = "String"
  value = jsonencode({ a = 1, b = aws_sns_topic.t.arn })
}

resource "aws_ssm_parameter" "jsonencode_list" {
  name  = "jsonencode_list"
  type  = "String"
  value = jsonencode([aws_sns_topic.t.arn])
}

resource "aws_ssm_parameter" "tostring" {
  name  = "tostring"
  type  = "String"
  value = tostring(aws_sns_topic.t.arn)
}

resource "aws_ssm_parameter" "toset" {
  name  = "toset"
  type  = "String"
  value = jsonencode(toset(["a", aws_sns_topic.t.arn]))
}

resource "aws_ssm_parameter" "tolist" {
  name  = "tolist"
  type  = "String"
  value = tolist(["a", aws_sns_topic.t.arn])[0]
}

resource "aws_ssm_parameter" "zipmap" {
  name  = "zipmap"
  type  = "String"
  value = zipmap(["a", "b"], ["x", aws_sns_topic.t.arn])["a"]
}

resource "aws_ssm_parameter" "slice" {
  name  = "slice"
  type  = "String"
  value = slice(["a", aws_sns_topic.t.arn, "c"], 0, 1)[0]
}

resource "aws_ssm_parameter" "reverse" {
  name  = "reverse"
  type  = "String"
  value = reverse(["a", aws_sns_topic.t.arn])[1]
}

resource "aws_ssm_parameter" "sort" {
  name  = "sort"
  type  = "String"
  value = jsonencode(sort(["b", aws_sns_topic.t.arn]))
}

resource "aws_ssm_parameter" "index" {
  name  = "index"
  type  = "String"
  value = tostring(index(["a", "b"], "b"))
}

resource "aws_ssm_parameter" "base64" {
  name  = "base64"
  type  = "String"
  value = base64encode(aws_sns_topic.t.arn)
}

resource "aws_ssm_parameter" "substr" {
  name  = "substr"
  type  = "String"
  value = substr(aws_sns_topic.t.arn, 0, 3)
}

resource "aws_ssm_parameter" "equal" {
  name  = "equal"
  type  = "String"
  value = tostring(aws_sns_topic.t.arn == "")
}

resource "aws_ssm_parameter" "not_equal_null" {
  name  = "not_equal_null"
  type  = "String"
  value = tostring(aws_sns_topic.t.arn != null)
}

resource "aws_ssm_parameter" "one" {
  name  = "one"
  type  = "String"
  value = one([aws_sns_topic.t.arn])
}

resource "aws_ssm_parameter" "setunion" {
  name  = "setunion"
  type  = "String"
  value = tostring(length(setunion(["a"], ["b"])))
}

resource "aws_ssm_parameter" "starts" {
  name  = "starts"
  type  = "String"
  value = tostring(startswith(aws_sns_topic.t.arn, "arn"))
}

resource "aws_ssm_parameter" "starts_literal" {
  name  = "starts_literal"
  type  = "String"
  value = tostring(startswith("abc-${aws_sns_topic.t.arn}", "abc"))
}

resource "aws_ssm_parameter" "anytrue" {
  name  = "anytrue"
  type  = "String"
  value = tostring(anytrue([true, aws_sns_topic.t.arn == "x"]))
}

resource "aws_ssm_parameter" "alltrue" {
  name  = "alltrue"
  type  = "String"
  value = tostring(alltrue([false, aws_sns_topic.t.arn == "x"]))
}

resource "aws_ssm_parameter" "max" {
  name  = "max"
  type  = "String"
  value = tostring(max(1, 2))
}

resource "aws_ssm_parameter" "nonsensitive" {
  name  = "nonsensitive"
  type  = "String"
  value = nonsensitive(sensitive("shown"))
}

resource "aws_ssm_parameter" "type_of_number" {
  name  = "type_of_number"
  type  = "String"
  value = tostring(tonumber("5") + 1)
}

resource "aws_ssm_parameter" "trim" {
  name  = "trim"
  type  = "String"
  value = trimspace(" ${aws_sns_topic.t.arn} ")
}

resource "aws_ssm_parameter" "title" {
  name  = "title"
  type  = "String"
  value = title("hello world")
}

resource "aws_ssm_parameter" "arm" {
  name  = "arm"
  type  = "String"
  value = [aws_sns_topic.t.arn, "second"][1]
}

resource "aws_ssm_parameter" "object_attr" {
  name  = "object_attr"
  type  = "String"
  value = { a = aws_sns_topic.t.arn, b = "known" }.b
}

resource "aws_ssm_parameter" "chunk" {
  name  = "chunk"
  type  = "String"
  value = chunklist(["a", "b", aws_sns_topic.t.arn], 2)[0][1]
}

resource "aws_ssm_parameter" "transpose" {
  name  = "transpose"
  type  = "String"
  value = jsonencode(transpose({ a = ["x"] }))
}

resource "aws_ssm_parameter" "matchkeys" {
  name  = "matchkeys"
  type  = "String"
  value = jsonencode(matchkeys(["a", "b"], ["1", "2"], ["2"]))
}

resource "aws_ssm_parameter" "range" {
  name  = "range"
  type  = "String"
  value = jsonencode(range(3))
}

resource "aws_ssm_parameter" "timestamp" {
  name  = "timestamp"
  type  = "String"
  value = timestamp()
}

resource "aws_ssm_parameter" "uuid" {
  name  = "uuid"
  type  = "String"
  value = uuid()
}

resource "aws_ssm_parameter" "plus_unknown" {
  name  = "plus_unknown"
  type  = "String"
  value = tostring(length(aws_sns_topic.t.arn) + 1)
}

resource "aws_ssm_parameter" "regexall" {
  name  = "regexall"
  type  = "String"
  value = tostring(length(regexall("a", aws_sns_topic.t.arn)))
}

resource "aws_ssm_parameter" "yamlencode" {
  name  = "yamlencode"
  type  = "String"
  value = yamlencode({ a = aws_sns_topic.t.arn })
}
