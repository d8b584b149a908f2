# Before Terraform 0.12 a map could be written as a block.
resource "aws_ssm_document" "public" {
  name          = "public"
  document_type = "Command"
  content       = jsonencode({ schemaVersion = "2.2", mainSteps = [] })

  permissions { # want "is shared with everybody"
    type        = "Share"
    account_ids = "All"
  }
}

resource "aws_ssm_document" "partner" {
  name          = "partner"
  document_type = "Command"
  content       = jsonencode({ schemaVersion = "2.2", mainSteps = [] })

  permissions {
    type        = "Share"
    account_ids = "111122223333"
  }
}
