variable "encrypt" {
  type = bool
}

variable "image" {
  type = string
}

data "aws_ami" "public" {
  most_recent = true
  owners      = ["amazon"]
}

data "aws_ami" "own" {
  most_recent = true
  owners      = ["self"]
}

resource "aws_instance" "no_root_block" { # want "instance \"no_root_block\" has a block device that is not encrypted"
  ami           = data.aws_ami.public.id
  instance_type = "t3.micro"
}

resource "aws_instance" "left_out" {
  ami           = "ami-0123456789abcdef0"
  instance_type = "t3.micro"

  root_block_device { # want "not encrypted"
    volume_size = 20
  }
}

resource "aws_instance" "image_of_variable" { # want "not encrypted"
  ami           = var.image
  instance_type = "t3.micro"
}

resource "aws_instance" "root_only" {
  ami           = data.aws_ami.public.id
  instance_type = "t3.micro"

  root_block_device {
    encrypted = true
  }
}

resource "aws_instance" "second_plain" {
  ami           = data.aws_ami.public.id
  instance_type = "t3.micro"

  root_block_device {
    encrypted = true
  }

  ebs_block_device { # want "not encrypted"
    device_name = "/dev/xvdb"
    volume_size = 8
  }
}

resource "aws_instance" "all" {
  ami           = data.aws_ami.public.id
  instance_type = "t3.micro"

  root_block_device {
    encrypted = true
  }

  ebs_block_device {
    device_name = "/dev/xvdb"
    volume_size = 8
    encrypted   = true
  }

  ephemeral_block_device {
    device_name  = "/dev/xvdc"
    virtual_name = "ephemeral0"
  }
}

resource "aws_instance" "device_from_elsewhere" { # maybe "not encrypted"
  ami           = data.aws_ami.public.id
  instance_type = "t3.micro"

  root_block_device {
    encrypted = true
  }

  ebs_block_device {
    device_name = "/dev/xvdb"
    snapshot_id = "snap-0123456789abcdef0"
  }
}

resource "aws_instance" "unset_variable" {
  ami           = data.aws_ami.public.id
  instance_type = "t3.micro"

  root_block_device {
    encrypted = var.encrypt # maybe "not encrypted"
  }
}

# The account's own images may be encrypted.
resource "aws_instance" "own_image" { # maybe "not encrypted"
  ami           = data.aws_ami.own.id
  instance_type = "t3.micro"
}

resource "aws_ami_copy" "encrypted" {
  name              = "encrypted"
  source_ami_id     = data.aws_ami.public.id
  source_ami_region = "eu-west-1"
  encrypted         = true
}

resource "aws_ami_copy" "plain" {
  name              = "plain"
  source_ami_id     = data.aws_ami.public.id
  source_ami_region = "eu-west-1"
}

resource "aws_ami_from_instance" "encrypted" {
  name               = "from-instance"
  source_instance_id = aws_instance.root_only.id
}

resource "aws_instance" "encrypted_image" {
  ami           = aws_ami_copy.encrypted.id
  instance_type = "t3.micro"
}

resource "aws_instance" "plain_image" { # want "not encrypted"
  ami           = aws_ami_copy.plain.id
  instance_type = "t3.micro"
}

resource "aws_instance" "image_of_instance" {
  ami           = aws_ami_from_instance.encrypted.id
  instance_type = "t3.micro"
}

resource "aws_instance" "counted" {
  count         = 2
  ami           = data.aws_ami.public.id
  instance_type = "t3.micro"

  root_block_device {
    encrypted = count.index == 0 # want[aws_instance.counted[1]] "not encrypted"
  }
}

resource "aws_instance" "from_template" {
  instance_type = "t3.micro"

  launch_template {
    id = aws_launch_template.all.id
  }
}

resource "aws_instance" "from_template_by_name" {
  instance_type = "t3.micro"

  launch_template {
    name = aws_launch_template.all.name
  }
}

resource "aws_instance" "from_plain_template" { # want "not encrypted"
  ami           = data.aws_ami.public.id
  instance_type = "t3.micro"

  launch_template {
    id = aws_launch_template.no_mappings.id
  }
}

resource "aws_instance" "from_template_elsewhere" { # maybe "not encrypted"
  instance_type = "t3.micro"

  launch_template {
    id = "lt-0123456789abcdef0"
  }
}

resource "aws_spot_instance_request" "plain" { # want "instance \"plain\" has a block device that is not encrypted"
  ami           = data.aws_ami.public.id
  instance_type = "t3.micro"
}

resource "aws_launch_template" "no_mappings" { # want "launch template \"no_mappings\" has a block device that is not encrypted"
  name     = "no-mappings"
  image_id = data.aws_ami.public.id
}

# Whoever launches names the image.
resource "aws_launch_template" "partial" { # maybe "not encrypted"
  name          = "partial"
  instance_type = "t3.micro"
}

resource "aws_launch_template" "all" {
  name     = "all"
  image_id = data.aws_ami.public.id

  block_device_mappings {
    device_name = "/dev/xvda"

    ebs {
      encrypted = "true"
    }
  }

  block_device_mappings {
    device_name  = "/dev/xvdb"
    virtual_name = "ephemeral0"
  }
}

resource "aws_launch_template" "left_out" {
  name     = "left-out"
  image_id = data.aws_ami.public.id

  block_device_mappings {
    device_name = "/dev/xvda"

    ebs { # want "not encrypted"
      volume_size = 20
    }
  }
}

resource "aws_launch_template" "only_ephemeral" { # want "not encrypted"
  name     = "only-ephemeral"
  image_id = data.aws_ami.public.id

  block_device_mappings {
    device_name  = "/dev/xvdb"
    virtual_name = "ephemeral0"
  }
}

resource "aws_launch_template" "encrypted_image" {
  name     = "encrypted-image"
  image_id = aws_ami_copy.encrypted.id

  block_device_mappings {
    device_name = "/dev/xvda"

    ebs {
      volume_size = 20
    }
  }
}

resource "aws_launch_template" "dynamic" {
  name     = "dynamic"
  image_id = data.aws_ami.public.id

  dynamic "block_device_mappings" {
    for_each = { "/dev/xvda" = true, "/dev/xvdb" = false }
    content {
      device_name = block_device_mappings.key

      ebs {
        encrypted = block_device_mappings.value # want "not encrypted"
      }
    }
  }
}

resource "aws_launch_configuration" "no_root_block" { # want "launch configuration \"no_root_block\" has a block device that is not encrypted"
  image_id      = data.aws_ami.public.id
  instance_type = "t3.micro"
}

resource "aws_launch_configuration" "all" {
  image_id      = data.aws_ami.public.id
  instance_type = "t3.micro"

  root_block_device {
    encrypted = true
  }

  ebs_block_device {
    device_name = "/dev/xvdb"
    encrypted   = true
  }

  ebs_block_device {
    device_name = "/dev/xvdc"
    no_device   = true
  }
}

resource "aws_launch_configuration" "second_plain" {
  image_id      = data.aws_ami.public.id
  instance_type = "t3.micro"

  root_block_device {
    encrypted = true
  }

  ebs_block_device {
    device_name = "/dev/xvdb"
    encrypted   = false # want "not encrypted"
  }
}
