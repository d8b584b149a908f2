data "aws_iam_policy_document" "tasks_assume" {
  statement {
    actions = ["sts:AssumeRole"]

    principals {
      type        = "Service"
      identifiers = ["ecs-tasks.amazonaws.com"]
    }
  }
}

resource "aws_iam_role" "app" {
  name               = "${var.name}-app"
  assume_role_policy = data.aws_iam_policy_document.tasks_assume.json
}

# Everything on everything, hidden in a document that is merged into another.
data "aws_iam_policy_document" "debug" {
  statement {
    sid       = "Debug"
    actions   = ["*"]
    resources = ["*"]
  }
}

data "aws_iam_policy_document" "app" {
  source_policy_documents = [data.aws_iam_policy_document.debug.json]

  statement {
    sid       = "Orders"
    actions   = ["sns:Publish"]
    resources = [aws_sns_topic.orders.arn]
  }
}

resource "aws_iam_policy" "app" {
  name   = "${var.name}-app"
  policy = data.aws_iam_policy_document.app.json
}

resource "aws_iam_role_policy_attachment" "app" {
  role       = aws_iam_role.app.name
  policy_arn = aws_iam_policy.app.arn
}

# Every action on one bucket, and a whole service on every resource.
resource "aws_iam_role_policy" "app" {
  name = "uploads"
  role = aws_iam_role.app.id

  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      {
        Effect   = "Allow"
        Action   = "*"
        Resource = ["arn:aws:s3:::${var.name}-uploads", "arn:aws:s3:::${var.name}-uploads/*"]
      },
      {
        Effect   = "Allow"
        Action   = ["sqs:*"]
        Resource = "*"
      },
    ]
  })
}
