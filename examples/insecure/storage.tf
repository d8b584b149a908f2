# One call is private, the other is not, and the module forgets a setting for both.
module "uploads" {
  source = "./modules/bucket"

  name   = "${var.name}-uploads"
  public = true
}

module "exports" {
  source = "./modules/bucket"

  name = "${var.name}-exports"
}

# Only two of the four settings; the provider sends false for the others.
resource "aws_s3_bucket" "invoices" {
  bucket = "${var.name}-invoices"
}

resource "aws_s3_bucket_public_access_block" "invoices" {
  bucket = aws_s3_bucket.invoices.id

  block_public_acls  = true
  ignore_public_acls = true
}

# No public access block at all, and an ACL that publishes every object.
resource "aws_s3_bucket" "assets" {
  bucket = "${var.name}-assets"
}

resource "aws_s3_bucket_ownership_controls" "assets" {
  bucket = aws_s3_bucket.assets.id

  rule {
    object_ownership = "ObjectWriter"
  }
}

resource "aws_s3_bucket_acl" "assets" {
  bucket = aws_s3_bucket.assets.id
  acl    = "public-read"

  depends_on = [aws_s3_bucket_ownership_controls.assets]
}

# A policy that lets the world read, and write as well.
resource "aws_s3_bucket" "downloads" {
  bucket = "${var.name}-downloads"
}

resource "aws_s3_bucket_policy" "downloads" {
  bucket = aws_s3_bucket.downloads.id

  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      {
        Sid       = "Downloads"
        Effect    = "Allow"
        Principal = "*"
        Action    = "s3:GetObject"
        Resource  = "arn:aws:s3:::${var.name}-downloads/*"
      },
      {
        Sid       = "Partners"
        Effect    = "Allow"
        Principal = { AWS = "*" }
        Action    = ["s3:PutObject", "s3:DeleteObject"]
        Resource  = "arn:aws:s3:::${var.name}-downloads/partners/*"
      },
    ]
  })
}

resource "aws_ebs_volume" "search_index" {
  availability_zone = "${var.region}a"
  size              = 100
  type              = "gp3"
  encrypted         = var.encrypt_volumes
}

resource "aws_efs_file_system" "shared" {
  tags = { Name = "${var.name}-shared" }
}

resource "aws_efs_mount_target" "shared" {
  for_each = aws_subnet.private

  file_system_id  = aws_efs_file_system.shared.id
  subnet_id       = each.value.id
  security_groups = [aws_security_group.files.id]
}
