variable "name" {
  type = string
}

data "aws_ssoadmin_instances" "this" {}

resource "aws_identitystore_user" "alice" {
  identity_store_id = data.aws_ssoadmin_instances.this.identity_store_ids[0]
  display_name      = "Alice"
  user_name         = "alice" # want "user .*alice.* is declared by hand"

  name {
    given_name  = "Alice"
    family_name = "Example"
  }
}

resource "aws_identitystore_user" "emergency" {
  identity_store_id = data.aws_ssoadmin_instances.this.identity_store_ids[0]
  display_name      = "Emergency"
  user_name         = "break-glass-1"

  name {
    given_name  = "Break"
    family_name = "Glass"
  }
}

resource "aws_identitystore_user" "unset" {
  identity_store_id = data.aws_ssoadmin_instances.this.identity_store_ids[0]
  display_name      = "Unset"
  user_name         = var.name # maybe "is declared by hand"

  name {
    given_name  = "Un"
    family_name = "Set"
  }
}
