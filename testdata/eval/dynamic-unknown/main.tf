resource "aws_vpc" "v" {
  cidr_block = "10.0.0.0/16"
}

resource "aws_security_group" "content_unknown" {
  name   = "content"
  vpc_id = aws_vpc.v.id
  dynamic "ingress" {
    for_each = { a = aws_vpc.v.ipv6_cidr_block, b = "::/0" }
    content {
      from_port        = 1
      to_port          = 1
      protocol         = "tcp"
      description      = ingress.key
      ipv6_cidr_blocks = [ingress.value]
    }
  }
}

resource "aws_s3_bucket_lifecycle_configuration" "c" {
  bucket = "b"
  dynamic "rule" {
    for_each = toset([aws_vpc.v.arn])
    content {
      id     = rule.value
      status = "Enabled"
    }
  }
}

resource "aws_launch_template" "l" {
  name = "l"
  dynamic "block_device_mappings" {
    for_each = [aws_vpc.v.arn, "/dev/sdb"]
    content {
      device_name = block_device_mappings.value
      ebs {
        volume_size = block_device_mappings.key + 1
        encrypted   = aws_vpc.v.arn != "" ? true : false
      }
    }
  }
  dynamic "monitoring" {
    for_each = aws_vpc.v.arn == "x" ? [1] : []
    content {
      enabled = true
    }
  }
}
