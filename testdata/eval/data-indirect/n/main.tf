variable "name" {}
locals { n = "l-${var.name}" }
data "aws_iam_policy_document" "v" {
  statement { resources = [var.name] }
}
data "aws_iam_policy_document" "vl" {
  statement { resources = [local.n] }
}
resource "aws_iam_policy" "v" { policy = data.aws_iam_policy_document.v.json }
resource "aws_iam_policy" "vl" { policy = data.aws_iam_policy_document.vl.json }
