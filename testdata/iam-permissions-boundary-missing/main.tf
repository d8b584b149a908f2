variable "boundary" {
  type = string
}

data "aws_ssoadmin_instances" "this" {}

resource "aws_iam_role" "bounded" {
  name                 = "bounded"
  assume_role_policy   = jsonencode({ Version = "2012-10-17", Statement = [{ Effect = "Allow", Action = "sts:AssumeRole", Principal = { Service = "ec2.amazonaws.com" } }] })
  permissions_boundary = "arn:aws:iam::111122223333:policy/boundary"
}

resource "aws_iam_role" "free" { # want ".*free.* has no permissions boundary"
  name               = "free"
  assume_role_policy = jsonencode({ Version = "2012-10-17", Statement = [{ Effect = "Allow", Action = "sts:AssumeRole", Principal = { Service = "ec2.amazonaws.com" } }] })
}

resource "aws_iam_user" "free" { # want "has no permissions boundary"
  name = "free"
}

resource "aws_iam_role" "of_a_service" {
  name               = "AWSServiceRoleForConfig"
  path               = "/aws-service-role/config.amazonaws.com/"
  assume_role_policy = jsonencode({ Version = "2012-10-17", Statement = [{ Effect = "Allow", Action = "sts:AssumeRole", Principal = { Service = "ec2.amazonaws.com" } }] })
}

resource "aws_iam_role" "unset" {
  name                 = "unset"
  assume_role_policy   = jsonencode({ Version = "2012-10-17", Statement = [{ Effect = "Allow", Action = "sts:AssumeRole", Principal = { Service = "ec2.amazonaws.com" } }] })
  permissions_boundary = var.boundary # maybe "has no permissions boundary"
}

resource "aws_ssoadmin_permission_set" "developer" { # want "has no permissions boundary"
  name         = "Developer"
  instance_arn = data.aws_ssoadmin_instances.this.arns[0]
}

resource "aws_ssoadmin_managed_policy_attachment" "developer" {
  instance_arn       = data.aws_ssoadmin_instances.this.arns[0]
  managed_policy_arn = "arn:aws:iam::aws:policy/PowerUserAccess"
  permission_set_arn = aws_ssoadmin_permission_set.developer.arn
}

resource "aws_ssoadmin_permission_set" "auditor" {
  name         = "Auditor"
  instance_arn = data.aws_ssoadmin_instances.this.arns[0]
}

resource "aws_ssoadmin_managed_policy_attachment" "auditor" {
  for_each           = toset(["arn:aws:iam::aws:policy/SecurityAudit", "arn:aws:iam::aws:policy/job-function/ViewOnlyAccess"])
  instance_arn       = data.aws_ssoadmin_instances.this.arns[0]
  managed_policy_arn = each.value
  permission_set_arn = aws_ssoadmin_permission_set.auditor.arn
}

resource "aws_ssoadmin_permission_set" "operator" {
  name         = "Operator"
  instance_arn = data.aws_ssoadmin_instances.this.arns[0]
}

resource "aws_ssoadmin_permissions_boundary_attachment" "operator" {
  instance_arn       = data.aws_ssoadmin_instances.this.arns[0]
  permission_set_arn = aws_ssoadmin_permission_set.operator.arn

  permissions_boundary {
    customer_managed_policy_reference {
      name = "boundary"
    }
  }
}
