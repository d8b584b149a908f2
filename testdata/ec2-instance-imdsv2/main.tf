variable "tokens" {
  type = string
}

variable "template" {
  type = string
}

data "aws_ami" "modern" {
  most_recent = true
  owners      = ["amazon"]

  filter {
    name   = "name"
    values = ["al2023-ami-2023.*-x86_64"]
  }
}

data "aws_ami" "own" {
  most_recent = true
  owners      = ["self"]

  filter {
    name   = "name"
    values = ["al2023-hardened-*"]
  }
}

data "aws_ssm_parameter" "modern" {
  name = "/aws/service/ami-amazon-linux-latest/al2023-ami-kernel-default-x86_64"
}

data "aws_ssm_parameter" "old" {
  name = "/aws/service/ami-amazon-linux-latest/amzn2-ami-hvm-x86_64-gp2"
}

resource "aws_ami" "modern" {
  name             = "modern"
  root_device_name = "/dev/xvda"
  imds_support     = "v2.0"
}

resource "aws_ami" "old" {
  name             = "old"
  root_device_name = "/dev/xvda"
}

resource "aws_launch_template" "tokens" {
  metadata_options {
    http_tokens = "required"
  }
}

resource "aws_launch_template" "silent" {
  name_prefix = "silent-"
}

resource "aws_instance" "left_out" { # want "instance \"left_out\" answers metadata requests without a token"
  ami           = "ami-0a1b2c3d4e5f60718"
  instance_type = "t3.micro"
}

resource "aws_instance" "optional" {
  ami           = "ami-0a1b2c3d4e5f60718"
  instance_type = "t3.micro"

  metadata_options {
    http_tokens = "optional" # want "without a token"
  }
}

resource "aws_instance" "other_options" {
  ami           = "ami-0a1b2c3d4e5f60718"
  instance_type = "t3.micro"

  metadata_options { # want "without a token"
    instance_metadata_tags = "enabled"
  }
}

resource "aws_spot_instance_request" "left_out" { # want "without a token"
  ami           = "ami-0a1b2c3d4e5f60718"
  instance_type = "t3.micro"
}

resource "aws_instance" "unset" {
  ami           = "ami-0a1b2c3d4e5f60718"
  instance_type = "t3.micro"

  metadata_options {
    http_tokens = var.tokens # maybe "instance \"unset\" answers metadata requests without a token"
  }
}

resource "aws_instance" "required" {
  ami           = "ami-0a1b2c3d4e5f60718"
  instance_type = "t3.micro"

  metadata_options {
    http_tokens = "required"
  }
}

resource "aws_instance" "off" {
  ami           = "ami-0a1b2c3d4e5f60718"
  instance_type = "t3.micro"

  metadata_options {
    http_endpoint = "disabled"
  }
}

resource "aws_instance" "lookup" {
  ami           = data.aws_ami.modern.id
  instance_type = "t3.micro"
}

resource "aws_instance" "own_image" { # want "without a token"
  ami           = data.aws_ami.own.id
  instance_type = "t3.micro"
}

resource "aws_instance" "parameter" {
  ami           = data.aws_ssm_parameter.modern.value
  instance_type = "t3.micro"
}

resource "aws_instance" "old_parameter" { # want "without a token"
  ami           = data.aws_ssm_parameter.old.value
  instance_type = "t3.micro"
}

resource "aws_instance" "resolved" {
  ami           = "resolve:ssm:/aws/service/ami-amazon-linux-latest/al2023-ami-kernel-default-arm64"
  instance_type = "t4g.micro"
}

resource "aws_instance" "image" {
  ami           = aws_ami.modern.id
  instance_type = "t3.micro"
}

resource "aws_instance" "image_but_optional" {
  ami           = aws_ami.modern.id
  instance_type = "t3.micro"

  metadata_options {
    http_tokens = "optional" # want "without a token"
  }
}

resource "aws_instance" "old_image" { # want "without a token"
  ami           = aws_ami.old.id
  instance_type = "t3.micro"
}

resource "aws_instance" "from_template" {
  ami           = "ami-0a1b2c3d4e5f60718"
  instance_type = "t3.micro"

  launch_template {
    id = aws_launch_template.tokens.id
  }
}

resource "aws_instance" "from_silent_template" { # want "without a token"
  ami           = "ami-0a1b2c3d4e5f60718"
  instance_type = "t3.micro"

  launch_template {
    id = aws_launch_template.silent.id
  }
}

resource "aws_instance" "from_other_template" { # maybe "without a token"
  ami           = "ami-0a1b2c3d4e5f60718"
  instance_type = "t3.micro"

  launch_template {
    id = var.template
  }
}

# Not a single machine, but what each is made of.
resource "aws_instance" "each" {
  for_each = toset(["a", "b"])

  ami           = "ami-0a1b2c3d4e5f60718"
  instance_type = "t3.micro"

  dynamic "metadata_options" {
    for_each = each.key == "a" ? ["required"] : []

    content {
      http_tokens = metadata_options.value
    }
  }
  # want[aws_instance.each["b"]] "without a token"
}
