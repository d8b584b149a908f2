variable "mode" {
  type = string
}

resource "aws_glue_data_catalog_encryption_settings" "encrypted" {
  catalog_id = "111122223333"

  data_catalog_encryption_settings {
    connection_password_encryption {
      aws_kms_key_id                       = "alias/glue"
      return_connection_password_encrypted = true
    }

    encryption_at_rest {
      catalog_encryption_mode = "SSE-KMS"
    }
  }
}

resource "aws_glue_data_catalog_encryption_settings" "with_role" {
  catalog_id = "222233334444"

  data_catalog_encryption_settings {
    connection_password_encryption {
      return_connection_password_encrypted = true
    }

    encryption_at_rest {
      catalog_encryption_mode         = "SSE-KMS-WITH-SERVICE-ROLE"
      catalog_encryption_service_role = "arn:aws:iam::222233334444:role/glue"
    }
  }
}

resource "aws_glue_data_catalog_encryption_settings" "catalog_in_the_clear" {
  data_catalog_encryption_settings {
    connection_password_encryption {
      return_connection_password_encrypted = true
    }

    encryption_at_rest {
      catalog_encryption_mode = "DISABLED" # want "\"catalog_in_the_clear\" leave the catalog"
    }
  }
}

resource "aws_glue_data_catalog_encryption_settings" "passwords_in_the_clear" {
  data_catalog_encryption_settings {
    connection_password_encryption {
      return_connection_password_encrypted = false # want "connection passwords unencrypted"
    }

    encryption_at_rest {
      catalog_encryption_mode = "SSE-KMS"
    }
  }
}

resource "aws_glue_data_catalog_encryption_settings" "both_in_the_clear" { # want "unencrypted"
  data_catalog_encryption_settings {
    connection_password_encryption {
      return_connection_password_encrypted = false
    }

    encryption_at_rest {
      catalog_encryption_mode = "DISABLED"
    }
  }
}

resource "aws_glue_data_catalog_encryption_settings" "unset_variable" {
  data_catalog_encryption_settings {
    connection_password_encryption {
      return_connection_password_encrypted = true
    }

    encryption_at_rest {
      catalog_encryption_mode = var.mode # maybe "unencrypted"
    }
  }
}
