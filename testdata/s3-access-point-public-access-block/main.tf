variable "restrict" {
  type = bool
}

resource "aws_s3_access_point" "left_out" {
  bucket = "example"
  name   = "left-out"
}

resource "aws_s3_access_point" "on" {
  bucket = "example"
  name   = "on"

  public_access_block_configuration {
    block_public_acls       = true
    block_public_policy     = true
    ignore_public_acls      = true
    restrict_public_buckets = true
  }
}

resource "aws_s3_access_point" "one_is_on" { # the others are on unless they say otherwise
  bucket = "example"
  name   = "one-is-on"

  public_access_block_configuration {
    block_public_acls = true
  }
}

resource "aws_s3_access_point" "off" {
  bucket = "example"
  name   = "off"

  public_access_block_configuration {
    block_public_policy     = false # want "access point \"off\" switches a setting"
    restrict_public_buckets = false
  }
}

resource "aws_s3_access_point" "unset_variable" {
  bucket = "example"
  name   = "unset-variable"

  public_access_block_configuration {
    restrict_public_buckets = var.restrict # maybe "switches a setting"
  }
}

resource "aws_s3_access_point" "counted" {
  count  = 2
  bucket = "example"
  name   = "counted-${count.index}"

  public_access_block_configuration {
    ignore_public_acls = count.index == 0 # want[aws_s3_access_point.counted[1]] "switches a setting"
  }
}

resource "aws_s3control_multi_region_access_point" "left_out" {
  details {
    name = "left-out"

    region {
      bucket = "example"
    }
  }
}

resource "aws_s3control_multi_region_access_point" "off" {
  details {
    name = "off"

    public_access_block {
      block_public_acls = false # want "access point \"off\" switches a setting"
    }

    region {
      bucket = "example"
    }
  }
}
