# A bucket that is looked up, or left out of an example, has an ARN that names no account either.
resource "aws_lambda_permission" "looked_up" {
  function_name = "f"
  action        = "lambda:InvokeFunction"
  principal     = "s3.amazonaws.com" # want "does not say on whose behalf"
  source_arn    = data.aws_s3_bucket.uploads.arn
}

data "aws_s3_bucket" "uploads" {
  bucket = "uploads"
}

resource "aws_lambda_permission" "left_out" {
  function_name = "f"
  action        = "lambda:InvokeFunction"
  principal     = "s3.amazonaws.com" # want "does not say on whose behalf"
  source_arn    = aws_s3_bucket.left_out.arn
}

resource "aws_lambda_permission" "with_account" {
  function_name  = "f"
  action         = "lambda:InvokeFunction"
  principal      = "s3.amazonaws.com"
  source_arn     = aws_s3_bucket.left_out.arn
  source_account = data.aws_caller_identity.current.account_id
}
