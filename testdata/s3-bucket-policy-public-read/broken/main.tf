# AWS would refuse it; until it is JSON nobody can tell what it grants.
resource "aws_s3_bucket_policy" "b" {
  bucket = "guardlint-b"
  policy = "{\"Statement\": [{\"Effect\": \"Allow\",}]}" # maybe "lets everyone read"
}
