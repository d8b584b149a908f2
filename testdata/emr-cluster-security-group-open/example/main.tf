resource "aws_emr_cluster" "open" { # want "admits the internet"
  name          = "reports"
  release_label = "emr-7.5.0"
  service_role  = "emr"

  ec2_attributes {
    instance_profile                  = "emr"
    emr_managed_master_security_group = aws_security_group.open.id
  }
}

resource "aws_security_group" "open" {
  name = "reports"

  ingress {
    protocol    = "tcp"
    from_port   = 8443
    to_port     = 8443
    cidr_blocks = ["0.0.0.0/0"]
  }
}

resource "aws_emr_cluster" "closed" {
  name          = "reports"
  release_label = "emr-7.5.0"
  service_role  = "emr"

  ec2_attributes {
    instance_profile                  = "emr"
    emr_managed_master_security_group = aws_security_group.closed.id
  }
}

resource "aws_security_group" "closed" {
  name = "reports"

  ingress {
    protocol    = "tcp"
    from_port   = 8443
    to_port     = 8443
    cidr_blocks = ["10.0.0.0/8"]
  }
}
