variable "ownership" {
  type = string
}

resource "aws_s3_bucket" "b" {
  for_each = toset(["enforced", "preferred", "writer", "variable"])
  bucket   = each.key
}

resource "aws_s3_bucket_ownership_controls" "enforced" {
  bucket = aws_s3_bucket.b["enforced"].id

  rule {
    object_ownership = "BucketOwnerEnforced"
  }
}

resource "aws_s3_bucket_ownership_controls" "preferred" {
  bucket = aws_s3_bucket.b["preferred"].id

  rule {
    object_ownership = "BucketOwnerPreferred" # want "ownership controls \"preferred\" bring ACLs back"
  }
}

resource "aws_s3_bucket_ownership_controls" "writer" {
  bucket = aws_s3_bucket.b["writer"].id

  rule {
    object_ownership = "ObjectWriter" # want "bring ACLs back"
  }
}

resource "aws_s3_bucket_ownership_controls" "unset_variable" {
  bucket = aws_s3_bucket.b["variable"].id

  rule {
    object_ownership = var.ownership # maybe "bring ACLs back"
  }
}

resource "aws_s3_bucket_ownership_controls" "counted" {
  count  = 2
  bucket = "counted-${count.index}"

  rule {
    object_ownership = count.index == 0 ? "BucketOwnerEnforced" : "ObjectWriter" # want[aws_s3_bucket_ownership_controls.counted[1]] "bring ACLs back"
  }
}
