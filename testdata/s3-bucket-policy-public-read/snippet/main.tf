# An example that leaves out the bucket is judged by what it says.
resource "aws_s3_bucket_policy" "encoded" {
  bucket = aws_s3_bucket.left_out.id
  policy = jsonencode({ # want "lets everyone read"
    Version   = "2012-10-17"
    Statement = [{ Effect = "Allow", Principal = "*", Action = "s3:GetObject", Resource = "${aws_s3_bucket.left_out.arn}/*" }]
  })
}

resource "aws_s3_bucket_policy" "text" {
  bucket = var.bucket
  policy = <<-JSON
    {"Version": "2012-10-17", "Statement": [{"Effect": "Allow", "Principal": {"AWS": "${aws_iam_role.left_out.arn}"},
     "Action": "s3:GetObject", "Resource": "arn:aws:s3:::${var.bucket}/*"}]}
  JSON
}
