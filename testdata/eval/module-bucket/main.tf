provider "aws" { region = "eu-west-1" }
locals { bucket_name = "s3-bucket-${random_pet.this.id}" }
resource "random_pet" "this" { length = 2 }
resource "aws_kms_key" "objects" { deletion_window_in_days = 7 }
resource "aws_iam_role" "this" {
  assume_role_policy = jsonencode({ Version = "2012-10-17", Statement = [{ Action = "sts:AssumeRole", Principal = { Service = "ec2.amazonaws.com" }, Effect = "Allow", Sid = "" }] })
}
data "aws_iam_policy_document" "bucket_policy" {
  statement {
    principals {
      type        = "AWS"
      identifiers = [aws_iam_role.this.arn]
    }
    actions   = ["s3:ListBucket"]
    resources = ["arn:aws:s3:::${local.bucket_name}"]
  }
}
module "complete" {
  source                                = "./s3"
  bucket                                = local.bucket_name
  tags                                  = { Owner = "Anton" }
  object_lock_enabled                   = true
  object_lock_configuration             = { rule = { default_retention = { mode = "GOVERNANCE", days = 1 } } }
  attach_policy                         = true
  policy                                = data.aws_iam_policy_document.bucket_policy.json
  attach_deny_insecure_transport_policy = true
  attach_require_latest_tls_policy      = true
  attach_inventory_destination_policy   = true
  inventory_source_bucket_arns          = ["arn:a", "", "arn:a"]
  control_object_ownership              = true
  object_ownership                      = "BucketOwnerPreferred"
  acl                                   = "private"
  versioning                            = { status = true, mfa_delete = false }
  website                               = { index_document = "index.html", routing_rules = [{ condition = { key_prefix_equals = "docs/" }, redirect = { replace_key_prefix_with = "documents/" } }, { condition = { http_error_code_returned_equals = 404 }, redirect = {} }] }
  sse                                   = { rule = { apply_server_side_encryption_by_default = { kms_master_key_id = aws_kms_key.objects.arn, sse_algorithm = "aws:kms" } } }
  lifecycle_rule = [
    { id = "log", enabled = true, filter = { tags = { some = "value", another = "value2" } }, transition = [{ days = 30, storage_class = "ONEZONE_IA" }, { days = 60, storage_class = "GLACIER" }] },
    { id = "log1", enabled = true, abort_incomplete_multipart_upload_days = 7, noncurrent_version_expiration = { days = 300 } },
    { id = "log2", status = "Disabled", filter = { prefix = "log1/", object_size_greater_than = 200000, tags = { some = "value" } }, expiration = { days = 90 } },
    { id = "p", enabled = false, filter = { prefix = "x/" } },
  ]
  intelligent_tiering     = { general = { status = "Enabled", filter = { prefix = "/", tags = { Environment = "dev" } }, tiering = { ARCHIVE_ACCESS = { days = 180 } } }, documents = { status = false, filter = { prefix = "documents/" }, tiering = { ARCHIVE_ACCESS = { days = 125 }, DEEP_ARCHIVE_ACCESS = { days = 200 } } } }
  metric_configuration    = [{ name = "documents", filter = { prefix = "documents/", tags = { priority = "high" } } }, { name = "other", filter = { tags = { production = "true" } } }, { name = "all" }]
  inventory_configuration = { daily = { included_object_versions = "Current", destination = { format = "CSV", encryption = { encryption_type = "sse_kms", kms_key_id = aws_kms_key.objects.arn } }, filter = { prefix = "documents/" }, frequency = "Daily" }, weekly = { included_object_versions = "All", destination = { bucket_arn = "arn:x", encryption = { encryption_type = "sse_s3" } }, frequency = "Weekly", optional_fields = ["Size", "EncryptionStatus"] } }
  replication_configuration = {
    role = aws_iam_role.this.arn
    rules = [
      { id = "something-with-kms-and-filter", status = true, priority = 10, delete_marker_replication = false, source_selection_criteria = { sse_kms_encrypted_objects = { enabled = true } }, filter = { prefix = "one", tags = { R = "Yes" } }, destination = { bucket = "arn:aws:s3:::dest", storage_class = "STANDARD", replica_kms_key_id = aws_kms_key.objects.arn, account_id = "123456789012", metrics = { status = "Enabled", minutes = 15 } } },
      { id = "no-filter", status = "Enabled", delete_marker_replication_status = "disabled", destination = { bucket = "arn:b", storage_class = "STANDARD" } },
    ]
  }
}
module "log" {
  source        = "./s3"
  bucket_prefix = "logs-"
  grant         = [{ type = "CanonicalUser", permission = "FULL_CONTROL" }, { type = "Group", permission = "READ", uri = "http://acs" }]
  owner         = { id = "owner-id" }
  versioning    = { enabled = true }
}
module "json" {
  source         = "./s3"
  bucket         = "j"
  lifecycle_rule = jsonencode([{ id = "x", status = "Enabled", expiration = { days = 1 } }])
  grant          = "[]"
  website        = { redirect_all_requests_to = { host_name = "https://x" } }
}
module "disabled" {
  source        = "./s3"
  create_bucket = false
}
output "x" { value = module.complete.s3_bucket_id }
resource "aws_s3_object" "o" {
  bucket  = module.complete.s3_bucket_id
  key     = "x-${module.json.region}"
  content = "a=${module.disabled.s3_bucket_arn}b"
}
