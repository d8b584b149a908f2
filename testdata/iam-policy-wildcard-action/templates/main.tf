# Policies made by functions of what is known only after apply.
resource "aws_s3_bucket" "data" {}

resource "aws_iam_role" "app" {
  assume_role_policy = jsonencode({
    Version   = "2012-10-17"
    Statement = [{ Effect = "Allow", Action = "sts:AssumeRole", Principal = { Service = "ec2.amazonaws.com" } }]
  })
}

resource "aws_iam_role_policy" "file" {
  role   = aws_iam_role.app.id
  policy = templatefile("${path.module}/policy.json.tftpl", { bucket = aws_s3_bucket.data.arn, actions = ["*"], extra = [] }) # want "every action"
}

resource "aws_iam_role_policy" "narrow_file" {
  role   = aws_iam_role.app.id
  policy = templatefile("${path.module}/policy.json.tftpl", { bucket = aws_s3_bucket.data.arn, actions = ["s3:GetObject"], extra = [aws_s3_bucket.data.arn] })
}

resource "aws_iam_role_policy" "encoded_file" {
  role   = aws_iam_role.app.id
  policy = templatefile("${path.module}/encoded.tftpl", { bucket = aws_s3_bucket.data.arn, action = "*" }) # want "every action"
}

resource "aws_iam_role_policy" "formatted" {
  role   = aws_iam_role.app.id
  policy = format("{\"Version\": \"2012-10-17\", \"Statement\": [{\"Effect\": \"Allow\", \"Action\": \"%s\", \"Resource\": \"%s/*\"}]}", "s3:GetObject", aws_s3_bucket.data.arn)
}

resource "aws_iam_role_policy" "joined" {
  role = aws_iam_role.app.id
  policy = jsonencode({
    Version   = "2012-10-17"
    Statement = [{ Effect = "Allow", Action = ["s3:GetObject"], Resource = join("", [aws_s3_bucket.data.arn, "/*"]) }]
  })
}
