variable "encrypt" {
  type = bool
}

resource "aws_workspaces_workspace" "encrypted" {
  directory_id                   = "d-9067552532"
  bundle_id                      = "wsb-bh8rsxt14"
  user_name                      = "jane"
  root_volume_encryption_enabled = true
  user_volume_encryption_enabled = true
  volume_encryption_key          = "alias/aws/workspaces"
}

resource "aws_workspaces_workspace" "left_out" { # want "\"left_out\" does not encrypt both"
  directory_id = "d-9067552532"
  bundle_id    = "wsb-bh8rsxt14"
  user_name    = "joe"
}

resource "aws_workspaces_workspace" "root_only" { # want "does not encrypt both"
  directory_id                   = "d-9067552532"
  bundle_id                      = "wsb-bh8rsxt14"
  user_name                      = "jim"
  root_volume_encryption_enabled = true
}

resource "aws_workspaces_workspace" "user_only" {
  directory_id                   = "d-9067552532"
  bundle_id                      = "wsb-bh8rsxt14"
  user_name                      = "jack"
  root_volume_encryption_enabled = false # want "does not encrypt both"
  user_volume_encryption_enabled = true
}

resource "aws_workspaces_workspace" "unset_variable" {
  directory_id                   = "d-9067552532"
  bundle_id                      = "wsb-bh8rsxt14"
  user_name                      = "jill"
  root_volume_encryption_enabled = var.encrypt # maybe "does not encrypt both"
  user_volume_encryption_enabled = true
}

# The plain volume decides, whatever the other turns out to be.
resource "aws_workspaces_workspace" "one_known" {
  directory_id                   = "d-9067552532"
  bundle_id                      = "wsb-bh8rsxt14"
  user_name                      = "jules"
  root_volume_encryption_enabled = var.encrypt
  user_volume_encryption_enabled = false # want "does not encrypt both"
}
