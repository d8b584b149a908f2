variable "policy" {
  type = string
}

resource "aws_kms_key" "own" {
  policy = jsonencode({ Version = "2012-10-17", Statement = [] })
}

resource "aws_kms_key" "apart" {
  description = "k"
}

resource "aws_kms_key_policy" "apart" {
  key_id = aws_kms_key.apart.id
  policy = jsonencode({ Version = "2012-10-17", Statement = [] })
}

resource "aws_kms_key" "each" {
  for_each    = toset(["a", "b"])
  description = each.value
}

resource "aws_kms_key_policy" "each" {
  for_each = aws_kms_key.each
  key_id   = each.value.key_id
  policy   = jsonencode({ Version = "2012-10-17", Statement = [] })
}

resource "aws_kms_key" "left_out" { # want "key \"left_out\" has no policy of its own"
  description = "k"
}

resource "aws_kms_key" "unset_variable" {
  policy = var.policy # maybe "has no policy of its own"
}

resource "aws_kms_key" "handed_on" { # maybe "has no policy of its own"
  description = "k"
}

output "key" {
  value = aws_kms_key.handed_on.arn
}
