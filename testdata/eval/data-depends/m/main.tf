variable "in" { default = null }
resource "aws_sqs_queue" "q" { name = "q" }
data "aws_iam_policy_document" "d" {
  source_policy_documents = var.in == null ? null : [var.in]
  statement {
    sid       = "Mod"
    actions   = ["sqs:*"]
    resources = ["*"]
  }
}
resource "aws_iam_policy" "p" {
  name   = "m"
  policy = data.aws_iam_policy_document.d.json
}
output "json" { value = data.aws_iam_policy_document.d.json }
