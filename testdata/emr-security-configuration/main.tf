variable "configuration" {
  type = string
}

resource "aws_emr_security_configuration" "encrypted" {
  configuration = jsonencode({ EncryptionConfiguration = {} })
}

resource "aws_emr_cluster" "configured" {
  name                   = "c"
  release_label          = "emr-7.1.0"
  service_role           = "arn:aws:iam::111122223333:role/emr"
  security_configuration = aws_emr_security_configuration.encrypted.name

  master_instance_group {
    instance_type = "m5.xlarge"
  }
}

resource "aws_emr_cluster" "by_name" {
  name                   = "c"
  release_label          = "emr-7.1.0"
  service_role           = "arn:aws:iam::111122223333:role/emr"
  security_configuration = "shared"

  master_instance_group {
    instance_type = "m5.xlarge"
  }
}

resource "aws_emr_cluster" "left_out" { # want "cluster \"left_out\" has no security configuration"
  name          = "c"
  release_label = "emr-7.1.0"
  service_role  = "arn:aws:iam::111122223333:role/emr"

  master_instance_group {
    instance_type = "m5.xlarge"
  }
}

resource "aws_emr_cluster" "unset_variable" {
  name                   = "c"
  release_label          = "emr-7.1.0"
  service_role           = "arn:aws:iam::111122223333:role/emr"
  security_configuration = var.configuration # maybe "has no security configuration"

  master_instance_group {
    instance_type = "m5.xlarge"
  }
}
