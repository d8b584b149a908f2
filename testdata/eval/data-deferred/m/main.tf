data "aws_iam_policy_document" "d" {
  statement {
    actions   = ["sqs:SendMessage"]
    resources = ["*"]
  }
}

output "json" {
  value = data.aws_iam_policy_document.d.json
}
