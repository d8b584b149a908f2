variable "group" {
  type = string
}

variable "office" {
  type = string
}

resource "aws_security_group" "closed" {
  name = "closed"

  ingress {
    protocol    = "tcp"
    from_port   = 8443
    to_port     = 8443
    cidr_blocks = ["10.0.0.0/8"]
  }
}

resource "aws_security_group" "open" {
  name = "open"

  ingress {
    protocol    = "tcp"
    from_port   = 8088
    to_port     = 8088
    cidr_blocks = ["0.0.0.0/0"]
  }
}

resource "aws_security_group" "apart" {
  name = "apart"
}

resource "aws_vpc_security_group_ingress_rule" "apart" {
  security_group_id = aws_security_group.apart.id
  ip_protocol       = "-1"
  cidr_ipv6         = "::/0"
}

resource "aws_security_group" "ping" {
  name = "ping"

  ingress {
    protocol    = "icmp"
    from_port   = 8
    to_port     = 0
    cidr_blocks = ["0.0.0.0/0"]
  }
}

resource "aws_security_group" "office" {
  name = "office"

  ingress {
    protocol    = "tcp"
    from_port   = 443
    to_port     = 443
    cidr_blocks = [var.office]
  }
}

resource "aws_emr_cluster" "closed" {
  name          = "closed"
  release_label = "emr-7.5.0"
  service_role  = "emr"

  ec2_attributes {
    instance_profile                  = "emr"
    emr_managed_master_security_group = aws_security_group.closed.id
  }
}

resource "aws_emr_cluster" "open" { # want "cluster \"open\" is in a security group that admits the internet"
  name          = "open"
  release_label = "emr-7.5.0"
  service_role  = "emr"

  ec2_attributes {
    instance_profile                  = "emr"
    emr_managed_master_security_group = aws_security_group.open.id
  }
}

resource "aws_emr_cluster" "rule_apart" { # want "admits the internet"
  name          = "rule-apart"
  release_label = "emr-7.5.0"
  service_role  = "emr"

  ec2_attributes {
    instance_profile                  = "emr"
    additional_slave_security_groups  = aws_security_group.apart.id
    emr_managed_master_security_group = aws_security_group.closed.id
  }
}

resource "aws_emr_cluster" "ping" {
  name          = "ping"
  release_label = "emr-7.5.0"
  service_role  = "emr"

  ec2_attributes {
    instance_profile              = "emr"
    service_access_security_group = aws_security_group.ping.id
  }
}

resource "aws_emr_cluster" "managed" {
  name          = "managed"
  release_label = "emr-7.5.0"
  service_role  = "emr"
}

resource "aws_emr_cluster" "elsewhere" { # maybe "admits the internet"
  name          = "elsewhere"
  release_label = "emr-7.5.0"
  service_role  = "emr"

  ec2_attributes {
    instance_profile                  = "emr"
    emr_managed_master_security_group = var.group
  }
}

resource "aws_emr_cluster" "unknown_source" { # maybe "admits the internet"
  name          = "unknown-source"
  release_label = "emr-7.5.0"
  service_role  = "emr"

  ec2_attributes {
    instance_profile                 = "emr"
    emr_managed_slave_security_group = aws_security_group.office.id
  }
}
