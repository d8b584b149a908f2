resource "aws_s3_bucket" "b" {
  bucket = lower(local.upper[1])
  tags   = aws_sqs_queue.q[0].tags
}

resource "aws_iam_policy" "p" {
  policy = data.aws_iam_policy_document.d.json
}
