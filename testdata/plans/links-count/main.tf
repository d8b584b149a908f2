resource "aws_s3_bucket" "counted" {
  count = 2
}

resource "aws_s3_bucket_public_access_block" "counted" {
  count             = length(aws_s3_bucket.counted)
  bucket            = aws_s3_bucket.counted[count.index].id
  block_public_acls = true
}

resource "aws_s3_bucket" "optional" {
  count = var.create ? 1 : 0
}

resource "aws_s3_bucket_public_access_block" "optional" {
  count             = var.create ? 1 : 0
  bucket            = aws_s3_bucket.optional[0].id
  block_public_acls = true
}

resource "aws_s3_bucket" "splat" {
  count = 1
}

resource "aws_s3_bucket_public_access_block" "splat" {
  bucket            = one(aws_s3_bucket.splat[*].id)
  block_public_acls = true
}

# Only the second one is covered.
resource "aws_s3_bucket" "half" {
  count = 2
}

resource "aws_s3_bucket_public_access_block" "half" {
  bucket            = aws_s3_bucket.half[1].id
  block_public_acls = true
}

resource "aws_s3_bucket" "bare" {
  count = 2
}

# Which of the two is covered, the plan does not show.
resource "aws_s3_bucket" "maybe" {
  count = 2
}

resource "aws_s3_bucket_public_access_block" "maybe" {
  bucket            = reverse(aws_s3_bucket.maybe)[0].id
  block_public_acls = true
}

variable "create" {
  default = true
}
