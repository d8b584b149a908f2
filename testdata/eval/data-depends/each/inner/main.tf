data "aws_iam_policy_document" "plain" {
  statement {
    actions   = ["sqs:*"]
    resources = ["*"]
  }
}
output "constant" { value = "c" }
output "json" { value = data.aws_iam_policy_document.plain.json }
