# What an attribute is: left out, null, known, known after apply, sensitive; alone, in blocks and in collections.

variable "nothing" {
  default = null
}

variable "secret" {
  default   = "correct horse"
  sensitive = true
}

resource "random_pet" "p" {}

resource "aws_kms_key" "k" {
  enable_key_rotation = true
}

resource "aws_db_instance" "left_out" {
  instance_class = "db.t3.micro"
}

resource "aws_db_instance" "null" {
  instance_class    = "db.t3.micro"
  storage_encrypted = null
  kms_key_id        = null
  iops              = var.nothing
  password          = "battery staple"
  username          = var.secret
}

resource "aws_db_instance" "unknown" {
  instance_class         = "db.t3.micro"
  storage_encrypted      = random_pet.p.id == "x"
  kms_key_id             = aws_kms_key.k.arn
  iops                   = length(random_pet.p.id)
  allocated_storage      = 9007199254740993
  password_wo            = "battery staple"
  password_wo_version    = 1
  vpc_security_group_ids = [aws_security_group.a.id, aws_security_group.b.id, "sg-0123456789abcdef0"]
}

resource "aws_security_group" "a" {}

resource "aws_security_group" "b" {
  tags = {
    Known   = "yes"
    Unknown = random_pet.p.id
    Secret  = var.secret
  }
}

module "optional" {
  source = "./optional"
}

module "given" {
  source     = "./optional"
  kms_key_id = aws_kms_key.k.arn
}

resource "aws_instance" "static" {
  ami           = "ami-0123456789abcdef0"
  instance_type = "t3.micro"

  root_block_device {
    kms_key_id = aws_kms_key.k.arn
  }

  ebs_block_device {
    device_name = "/dev/sdf"
    encrypted   = true
    kms_key_id  = aws_kms_key.k.arn
  }

  ebs_block_device {
    device_name = "/dev/sdg"
    volume_size = 100
  }
}

resource "aws_instance" "dynamic" {
  ami           = "ami-0123456789abcdef0"
  instance_type = "t3.micro"

  dynamic "metadata_options" {
    for_each = [1]
    content {
      http_tokens = "required"
    }
  }

  dynamic "ebs_block_device" {
    for_each = toset(["/dev/sdf"])
    content {
      device_name = ebs_block_device.value
      encrypted   = true
    }
  }
}

# A dynamic block over what is not known.
resource "aws_s3_bucket_website_configuration" "open" {
  bucket = "guardlint-open"

  index_document {
    suffix = "index.html"
  }

  dynamic "index_document" {
    for_each = toset(split(",", random_pet.p.id))
    content {
      suffix = index_document.value
    }
  }
}

resource "aws_subnet" "s" {
  count      = 2
  vpc_id     = "vpc-0123456789abcdef0"
  cidr_block = cidrsubnet("10.0.0.0/16", 8, count.index)
}

resource "aws_lb" "all" {
  subnets         = aws_subnet.s[*].id
  security_groups = [aws_security_group.a.id]

  access_logs {
    bucket  = random_pet.p.id
    enabled = true
  }
}

module "subnets" {
  source = "./subnet"
  count  = 2
}

resource "aws_lb" "modules" {
  subnets = module.subnets[*].id
}

resource "aws_security_group_rule" "either" {
  for_each = {
    range = { ranges = ["10.0.0.0/8"], group = null }
    group = { ranges = null, group = aws_security_group.a.id }
  }
  type                     = "ingress"
  security_group_id        = aws_security_group.b.id
  protocol                 = "tcp"
  from_port                = 443
  to_port                  = 443
  cidr_blocks              = each.value.ranges
  source_security_group_id = each.value.group
}

# A dynamic block over what is not known, of a type that the provider does not compute.
resource "aws_launch_template" "open" {
  dynamic "monitoring" {
    for_each = toset(split(",", random_pet.p.id))
    content {
      enabled = true
    }
  }
}
