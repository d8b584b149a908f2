variable "principal_type" {
  type = string
}

data "aws_ssoadmin_instances" "this" {}

locals {
  instance = tolist(data.aws_ssoadmin_instances.this.arns)[0]
}

resource "aws_ssoadmin_permission_set" "reader" {
  name         = "reader"
  instance_arn = local.instance
}

resource "aws_ssoadmin_account_assignment" "group" {
  instance_arn       = local.instance
  permission_set_arn = aws_ssoadmin_permission_set.reader.arn
  principal_id       = "a1b2c3d4-0000-1111-2222-333344445555"
  principal_type     = "GROUP"
  target_id          = "123456789012"
  target_type        = "AWS_ACCOUNT"
}

resource "aws_ssoadmin_account_assignment" "alice" {
  instance_arn       = local.instance
  permission_set_arn = aws_ssoadmin_permission_set.reader.arn
  principal_id       = "a1b2c3d4-0000-1111-2222-333344446666"
  principal_type     = "USER" # want "assignment \"alice\" gives a permission set to a single user"
  target_id          = "123456789012"
  target_type        = "AWS_ACCOUNT"
}

resource "aws_ssoadmin_account_assignment" "unset" {
  instance_arn       = local.instance
  permission_set_arn = aws_ssoadmin_permission_set.reader.arn
  principal_id       = "a1b2c3d4-0000-1111-2222-333344447777"
  principal_type     = var.principal_type # maybe "\"unset\" gives a permission set to a single user"
  target_id          = "123456789012"
  target_type        = "AWS_ACCOUNT"
}

resource "aws_ssoadmin_account_assignment" "each" {
  for_each           = { team = "GROUP", bob = "USER" }
  instance_arn       = local.instance
  permission_set_arn = aws_ssoadmin_permission_set.reader.arn
  principal_id       = each.key
  principal_type     = each.value # want[aws_ssoadmin_account_assignment.each["bob"]] "to a single user"
  target_id          = "123456789012"
  target_type        = "AWS_ACCOUNT"
}
