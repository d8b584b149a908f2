# Instance keys and their quoting, counts written as text, keys that need conversion.
variable "enabled" {
  type    = bool
  default = true
}

variable "n" {
  default = "3"
}

resource "aws_sns_topic" "text_count" {
  count = var.n
  name  = "t${count.index + 1}"
}

resource "aws_sns_topic" "bool_count" {
  count = var.enabled ? 1 : 0
}

resource "aws_sns_topic" "zero" {
  count = false ? 1 : 0
}

resource "aws_sns_topic" "number_keys" {
  for_each = { for i in range(2) : i => i * 10 }
  name     = "${each.key}-${each.value}"
}

resource "aws_sns_topic" "set_of_numbers_as_text" {
  for_each = toset([for n in [3, 1, 2] : tostring(n)])
  name     = each.value
}

resource "aws_sns_topic" "odd" {
  for_each = toset(["", "a.b", "a/b", "a[0]", "q\"q", "back\\slash", "new\nline", "tab\t", "$${x}", "%%{y}", "ü", "\u00a0", "😀"])
  name     = "n-${each.key}"
}

resource "aws_sns_topic" "object" {
  for_each = { a = "text", b = 2, c = null, d = { e = "f" } }
  name     = try(each.value.e, each.value, "none")
  tags     = { null = each.value == null }
}

resource "aws_sns_topic" "map_of_any" {
  for_each = tomap({ x = "1", y = "2" })
  name     = each.value
}

resource "aws_sns_topic" "yaml" {
  for_each = yamldecode("a: {size: 1}\nb: {size: two}\n")
  name     = each.value.size
}

resource "aws_sns_topic" "by_index" {
  count = length(aws_sns_topic.text_count)
  name  = aws_sns_topic.text_count[count.index].name
  tags  = { last = aws_sns_topic.text_count[length(aws_sns_topic.text_count) - 1].name, key = aws_sns_topic.number_keys[1].name, text = aws_sns_topic.number_keys["0"].name }
}
