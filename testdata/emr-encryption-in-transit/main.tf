variable "in_transit" {
  type = bool
}

variable "document" {
  type = string
}

resource "aws_emr_security_configuration" "off" { # want "\"off\" does not encrypt in transit"
  configuration = jsonencode({
    EncryptionConfiguration = {
      EnableAtRestEncryption    = false
      EnableInTransitEncryption = false
    }
  })
}

resource "aws_emr_security_configuration" "on" {
  configuration = jsonencode({
    EncryptionConfiguration = {
      EnableAtRestEncryption    = false
      EnableInTransitEncryption = true
      InTransitEncryptionConfiguration = {
        TLSCertificateConfiguration = {
          CertificateProviderType = "PEM"
          S3Object                = "s3://example-certificates/emr.zip"
        }
      }
    }
  })
}

resource "aws_emr_security_configuration" "left_out" { # want "does not encrypt in transit"
  configuration = jsonencode({ InstanceMetadataServiceConfiguration = { MinimumInstanceMetadataServiceVersion = 2 } })
}

resource "aws_emr_security_configuration" "text" { # want "does not encrypt in transit"
  configuration = <<-EOT
    {
      "EncryptionConfiguration": {
        "EnableInTransitEncryption": false,
        "EnableAtRestEncryption": true
      }
    }
  EOT
}

resource "aws_kms_key" "emr" {}

resource "aws_emr_security_configuration" "text_with_hole" {
  configuration = <<-EOT
    {
      "EncryptionConfiguration": {
        "EnableInTransitEncryption": true,
        "EnableAtRestEncryption": true,
        "AtRestEncryptionConfiguration": {
          "LocalDiskEncryptionConfiguration": {
            "EncryptionKeyProviderType": "AwsKms",
            "AwsKmsKey": "${aws_kms_key.emr.arn}"
          }
        }
      }
    }
  EOT
}

resource "aws_emr_security_configuration" "text_with_setting" { # maybe "does not encrypt in transit"
  configuration = "{\"EncryptionConfiguration\": {\"EnableInTransitEncryption\": ${var.in_transit}}}"
}

resource "aws_emr_security_configuration" "setting" { # maybe "does not encrypt in transit"
  configuration = jsonencode({ EncryptionConfiguration = { EnableInTransitEncryption = var.in_transit } })
}

resource "aws_emr_security_configuration" "document" { # maybe "does not encrypt in transit"
  configuration = var.document
}

resource "aws_emr_security_configuration" "broken" { # maybe "does not encrypt in transit"
  configuration = "{\"EncryptionConfiguration\": "
}
