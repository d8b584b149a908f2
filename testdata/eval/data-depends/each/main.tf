# In a module with an instance for each managed resource: everything here leads to that resource, but only a depends_on that names something other
# than a resource, and a condition, make a data source wait for it.
locals { constant = "c" }
resource "aws_sqs_queue" "none" { count = 0 }
module "inner" { source = "./inner" }
data "aws_iam_policy_document" "plain" {
  statement {
    actions   = ["sqs:*"]
    resources = [local.constant]
  }
}
data "aws_iam_policy_document" "resource" {
  depends_on = [aws_sqs_queue.none, data.aws_iam_policy_document.plain]
  statement {
    actions   = ["sqs:*"]
    resources = ["*"]
  }
}
data "aws_iam_policy_document" "local" {
  depends_on = [local.constant]
  statement {
    actions   = ["sqs:*"]
    resources = ["*"]
  }
}
data "aws_iam_policy_document" "output" {
  depends_on = [module.inner.constant]
  statement {
    actions   = ["sqs:*"]
    resources = ["*"]
  }
}
data "aws_iam_policy_document" "condition" {
  statement {
    actions   = ["sqs:*"]
    resources = ["*"]
  }
  lifecycle {
    precondition {
      condition     = path.module != ""
      error_message = "no path"
    }
  }
}
resource "aws_iam_policy" "p" {
  for_each = {
    plain     = data.aws_iam_policy_document.plain.json
    resource  = data.aws_iam_policy_document.resource.json
    local     = data.aws_iam_policy_document.local.json
    output    = data.aws_iam_policy_document.output.json
    condition = data.aws_iam_policy_document.condition.json
    inner     = module.inner.json
  }
  name   = each.key
  policy = each.value
}
