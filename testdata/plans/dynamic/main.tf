# Dynamic blocks, in a module with for_each too: a plan shows neither where they are written nor what they leave out.

module "g" {
  source   = "./m"
  for_each = toset(["a", "b"])
  rules = [
    { port = 443, cidrs = ["10.0.0.0/8"] },
    { port = 22, cidrs = ["0.0.0.0/0"] },
  ]
}

resource "aws_instance" "i" {
  ami           = "ami-0123456789abcdef0"
  instance_type = "t3.micro"
  root_block_device {
    encrypted = true
  }
  dynamic "ebs_block_device" {
    for_each = ["sdf", "sdg"]
    content {
      device_name = "/dev/${ebs_block_device.value}"
      encrypted   = ebs_block_device.value == "sdf"
    }
  }
}

resource "aws_s3_bucket_public_access_block" "b" {
  bucket                  = "x"
  block_public_acls       = local.off
  block_public_policy     = true
  ignore_public_acls      = true
  restrict_public_buckets = true
}
locals { off = false }
