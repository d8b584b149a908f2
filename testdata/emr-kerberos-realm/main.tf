variable "realm" {
  type = string
}

# It does not use Kerberos at all.
resource "aws_emr_cluster" "without" {
  name          = "c"
  release_label = "emr-7.1.0"
  service_role  = "arn:aws:iam::111122223333:role/emr"

  master_instance_group {
    instance_type = "m5.xlarge"
  }
}

resource "aws_emr_cluster" "realm" {
  name          = "c"
  release_label = "emr-7.1.0"
  service_role  = "arn:aws:iam::111122223333:role/emr"

  master_instance_group {
    instance_type = "m5.xlarge"
  }

  kerberos_attributes {
    realm              = "EXAMPLE.COM"
    kdc_admin_password = "taken-from-elsewhere"
  }
}

resource "aws_emr_cluster" "empty" {
  name          = "c"
  release_label = "emr-7.1.0"
  service_role  = "arn:aws:iam::111122223333:role/emr"

  master_instance_group {
    instance_type = "m5.xlarge"
  }

  kerberos_attributes {
    realm              = "" # want "cluster \"empty\" uses Kerberos without a realm"
    kdc_admin_password = "taken-from-elsewhere"
  }
}

resource "aws_emr_cluster" "unset_variable" {
  name          = "c"
  release_label = "emr-7.1.0"
  service_role  = "arn:aws:iam::111122223333:role/emr"

  master_instance_group {
    instance_type = "m5.xlarge"
  }

  kerberos_attributes {
    realm              = var.realm # which cannot be null
    kdc_admin_password = "taken-from-elsewhere"
  }
}

resource "aws_emr_cluster" "unset_kerberos" {
  name          = "c"
  release_label = "emr-7.1.0"
  service_role  = "arn:aws:iam::111122223333:role/emr"

  master_instance_group {
    instance_type = "m5.xlarge"
  }

  dynamic "kerberos_attributes" {
    for_each = var.kerberos

    content {
      realm              = "" # maybe "uses Kerberos without a realm"
      kdc_admin_password = "taken-from-elsewhere"
    }
  }
}

variable "kerberos" {
  type = list(string)
}
