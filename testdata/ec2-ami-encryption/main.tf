variable "encrypt" {
  type = bool
}

resource "aws_ebs_volume" "encrypted" {
  availability_zone = "eu-west-1a"
  size              = 8
  encrypted         = true
}

resource "aws_ebs_volume" "plain" {
  availability_zone = "eu-west-1a"
  size              = 8
}

resource "aws_ebs_snapshot" "encrypted" {
  volume_id = aws_ebs_volume.encrypted.id
}

resource "aws_ebs_snapshot" "plain" {
  volume_id = aws_ebs_volume.plain.id
}

resource "aws_ami" "from_encrypted" {
  name             = "from-encrypted"
  root_device_name = "/dev/xvda"

  ebs_block_device {
    device_name = "/dev/xvda"
    snapshot_id = aws_ebs_snapshot.encrypted.id
  }
}

resource "aws_ami" "from_plain" { # want "\"from_plain\" is not encrypted"
  name             = "from-plain"
  root_device_name = "/dev/xvda"

  ebs_block_device {
    device_name = "/dev/xvda"
    snapshot_id = aws_ebs_snapshot.plain.id
  }
}

resource "aws_ami" "from_elsewhere" { # maybe "not encrypted"
  name             = "from-elsewhere"
  root_device_name = "/dev/xvda"

  ebs_block_device {
    device_name = "/dev/xvda"
    snapshot_id = "snap-0123456789abcdef0"
  }
}

resource "aws_ami" "second_device" { # want "not encrypted"
  name             = "second-device"
  root_device_name = "/dev/xvda"

  ebs_block_device {
    device_name = "/dev/xvda"
    snapshot_id = aws_ebs_snapshot.encrypted.id
  }

  ebs_block_device {
    device_name = "/dev/xvdb"
    volume_size = 8
  }
}

resource "aws_ami" "second_device_encrypted" {
  name             = "second-device-encrypted"
  root_device_name = "/dev/xvda"

  ebs_block_device {
    device_name = "/dev/xvda"
    snapshot_id = aws_ebs_snapshot.encrypted.id
  }

  ebs_block_device {
    device_name = "/dev/xvdb"
    volume_size = 8
    encrypted   = true
  }
}

resource "aws_ami" "instance_store" {
  name           = "instance-store"
  image_location = "guardlint-images/image.manifest.xml"
}

resource "aws_ami_copy" "left_out" { # want "\"left_out\" is not encrypted"
  name              = "left-out"
  source_ami_id     = "ami-0123456789abcdef0"
  source_ami_region = "eu-west-1"
}

resource "aws_ami_copy" "on" {
  name              = "on"
  source_ami_id     = "ami-0123456789abcdef0"
  source_ami_region = "eu-west-1"
  encrypted         = true
}

resource "aws_ami_copy" "unset_variable" {
  name              = "unset"
  source_ami_id     = "ami-0123456789abcdef0"
  source_ami_region = "eu-west-1"
  encrypted         = var.encrypt # maybe "not encrypted"
}

# The copy of an encrypted image is encrypted.
resource "aws_ami_copy" "of_encrypted" {
  name              = "of-encrypted"
  source_ami_id     = aws_ami.from_encrypted.id
  source_ami_region = "eu-west-1"
}

resource "aws_ami_copy" "of_plain" { # want "not encrypted"
  name              = "of-plain"
  source_ami_id     = aws_ami.from_plain.id
  source_ami_region = "eu-west-1"
}

resource "aws_imagebuilder_image_recipe" "plain" { # want "\"plain\" has a block device that is not encrypted"
  name         = "plain"
  parent_image = "ami-0123456789abcdef0"
  version      = "1.0.0"

  component {
    component_arn = "arn:aws:imagebuilder:eu-west-1:aws:component/update-linux/x.x.x"
  }

  block_device_mapping {
    device_name = "/dev/xvda"

    ebs {
      volume_size = 20
    }
  }
}

resource "aws_imagebuilder_image_recipe" "encrypted" {
  name         = "encrypted"
  parent_image = "ami-0123456789abcdef0"
  version      = "1.0.0"

  component {
    component_arn = "arn:aws:imagebuilder:eu-west-1:aws:component/update-linux/x.x.x"
  }

  block_device_mapping {
    device_name = "/dev/xvda"

    ebs {
      volume_size = 20
      encrypted   = true
    }
  }

  block_device_mapping {
    device_name = "/dev/xvdb"
    no_device   = true
  }

  block_device_mapping {
    device_name  = "/dev/xvdc"
    virtual_name = "ephemeral0"
  }
}

resource "aws_imagebuilder_image_recipe" "unset_variable" {
  name         = "unset"
  parent_image = "ami-0123456789abcdef0"
  version      = "1.0.0"

  component {
    component_arn = "arn:aws:imagebuilder:eu-west-1:aws:component/update-linux/x.x.x"
  }

  block_device_mapping {
    device_name = "/dev/xvda"

    ebs {
      encrypted = var.encrypt # maybe "not encrypted"
    }
  }
}
