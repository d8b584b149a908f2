variable "all_regions" {
  type = bool
}

resource "aws_cloudtrail" "unset_variable" {
  name                  = "unset"
  s3_bucket_name        = "guardlint-logs"
  is_multi_region_trail = var.all_regions # maybe "records one region only"
}
