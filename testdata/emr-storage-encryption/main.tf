variable "document" {
  type = string
}

resource "aws_kms_key" "emr" {}

resource "aws_emr_security_configuration" "encrypted" {
  configuration = jsonencode({
    EncryptionConfiguration = {
      EnableInTransitEncryption = false
      EnableAtRestEncryption    = true
      AtRestEncryptionConfiguration = {
        S3EncryptionConfiguration = {
          EncryptionMode = "SSE-KMS"
          AwsKmsKey      = aws_kms_key.emr.arn
        }
        LocalDiskEncryptionConfiguration = {
          EncryptionKeyProviderType = "AwsKms"
          AwsKmsKey                 = aws_kms_key.emr.arn
          EnableEbsEncryption       = true
        }
      }
    }
  })
}

resource "aws_emr_security_configuration" "off" { # want "\"off\" does not encrypt at rest"
  configuration = jsonencode({
    EncryptionConfiguration = {
      EnableInTransitEncryption = false
      EnableAtRestEncryption    = false
    }
  })
}

resource "aws_emr_security_configuration" "disks_left_out" { # want "does not encrypt local disks"
  configuration = jsonencode({
    EncryptionConfiguration = {
      EnableAtRestEncryption = true
      AtRestEncryptionConfiguration = {
        S3EncryptionConfiguration = { EncryptionMode = "CSE-KMS", AwsKmsKey = aws_kms_key.emr.arn }
      }
    }
  })
}

resource "aws_emr_security_configuration" "root_devices" { # want "does not encrypt root devices"
  configuration = <<-EOT
    {
      "EncryptionConfiguration": {
        "EnableInTransitEncryption": false,
        "EnableAtRestEncryption": true,
        "AtRestEncryptionConfiguration": {
          "S3EncryptionConfiguration": {
            "EncryptionMode": "SSE-S3"
          },
          "LocalDiskEncryptionConfiguration": {
            "EncryptionKeyProviderType": "AwsKms",
            "AwsKmsKey": "${aws_kms_key.emr.arn}"
          }
        }
      }
    }
  EOT
}

resource "aws_emr_security_configuration" "own_key_of_s3" { # want "leaves the encryption in S3 to S3's own key"
  configuration = jsonencode({
    EncryptionConfiguration = {
      EnableAtRestEncryption = true
      AtRestEncryptionConfiguration = {
        S3EncryptionConfiguration = { EncryptionMode = "SSE-S3" }
        LocalDiskEncryptionConfiguration = {
          EncryptionKeyProviderType = "AwsKms"
          AwsKmsKey                 = aws_kms_key.emr.arn
          EnableEbsEncryption       = true
        }
      }
    }
  })
}

resource "aws_emr_security_configuration" "provider_of_own" {
  configuration = jsonencode({
    EncryptionConfiguration = {
      EnableAtRestEncryption = true
      AtRestEncryptionConfiguration = {
        S3EncryptionConfiguration = {
          EncryptionMode        = "CSE-Custom"
          S3Object              = "s3://example-keys/provider.jar"
          EncryptionKeyProvider = "com.example.Provider"
        }
        LocalDiskEncryptionConfiguration = {
          EncryptionKeyProviderType = "AwsKms"
          AwsKmsKey                 = aws_kms_key.emr.arn
          EnableEbsEncryption       = true
        }
      }
    }
  })
}

resource "aws_emr_security_configuration" "document" { # maybe "does not encrypt at rest"
  configuration = var.document
}
