resource "aws_emr_cluster" "realm" {
  name                   = "c"
  release_label          = "emr-7.1.0"
  service_role           = "arn:aws:iam::111122223333:role/emr"
  security_configuration = "kerberos"

  kerberos_attributes {
    realm              = "EXAMPLE.COM"
    kdc_admin_password = "taken-from-elsewhere"
  }
}

resource "aws_emr_cluster" "empty" {
  name                   = "c"
  release_label          = "emr-7.1.0"
  service_role           = "arn:aws:iam::111122223333:role/emr"
  security_configuration = "kerberos"

  kerberos_attributes {
    realm              = "" # want "uses Kerberos without a realm"
    kdc_admin_password = "taken-from-elsewhere"
  }
}
