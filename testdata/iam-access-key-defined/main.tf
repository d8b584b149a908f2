variable "status" {
  type = string
}

variable "rotated" {
  type    = bool
  default = true
}

resource "aws_iam_user" "ci" {
  name = "ci"
  path = "/machines/"
}

resource "aws_iam_access_key" "left_out" { # want "access key \"left_out\" is active"
  user = aws_iam_user.ci.name
}

resource "aws_iam_access_key" "active" {
  user   = aws_iam_user.ci.name
  status = "Active" # want "\"active\" is active"
}

resource "aws_iam_access_key" "encrypted" { # want "\"encrypted\" is active"
  user    = aws_iam_user.ci.name
  pgp_key = "keybase:somebody"
}

resource "aws_iam_access_key" "inactive" {
  user   = aws_iam_user.ci.name
  status = "Inactive"
}

resource "aws_iam_access_key" "rotated" {
  user   = "legacy"
  status = var.rotated ? "Inactive" : "Active"
}

resource "aws_iam_access_key" "unset" {
  user   = "legacy"
  status = var.status # maybe "\"unset\" is active"
}

resource "aws_iam_access_key" "generations" {
  for_each = { old = "Inactive", new = "Active" }
  user     = "exporter"
  status   = each.value # want[aws_iam_access_key.generations["new"]] "is active"
}

resource "aws_iam_access_key" "none" {
  count = 0
  user  = "nobody"
}
