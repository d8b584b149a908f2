# the additional groups are one string with commas
resource "aws_security_group" "web" {
  count = 2
  name  = "web-${count.index}"

  ingress {
    protocol    = "tcp"
    from_port   = 443
    to_port     = 443
    cidr_blocks = count.index == 0 ? ["192.0.2.0/24"] : ["0.0.0.0/0"]
  }
}

resource "aws_emr_cluster" "first" {
  name          = "first"
  release_label = "emr-7.5.0"
  service_role  = "emr"

  ec2_attributes {
    instance_profile                  = "emr"
    additional_master_security_groups = aws_security_group.web[0].id
  }
}

resource "aws_emr_cluster" "both" { # want "admits the internet"
  name          = "both"
  release_label = "emr-7.5.0"
  service_role  = "emr"

  ec2_attributes {
    instance_profile                  = "emr"
    additional_master_security_groups = "${aws_security_group.web[0].id},${aws_security_group.web[1].id}"
  }
}

resource "aws_emr_cluster" "joined" { # want "admits the internet"
  name          = "joined"
  release_label = "emr-7.5.0"
  service_role  = "emr"

  ec2_attributes {
    instance_profile                  = "emr"
    additional_master_security_groups = join(",", aws_security_group.web[*].id)
  }
}

resource "aws_emr_cluster" "literal" { # maybe "admits the internet"
  name          = "literal"
  release_label = "emr-7.5.0"
  service_role  = "emr"

  ec2_attributes {
    instance_profile                  = "emr"
    additional_master_security_groups = "sg-0123456789abcdef0,sg-0fedcba9876543210"
  }
}
