variable "parent" {
  type = string
}

resource "aws_organizations_organization" "this" {
  feature_set = "ALL"
}

data "aws_organizations_organization" "this" {}

resource "aws_organizations_organizational_unit" "workloads" {
  name      = "workloads"
  parent_id = aws_organizations_organization.this.roots[0].id
}

resource "aws_organizations_account" "left_out" { # want "account \"left_out\" stands in the root of the organisation"
  name  = "left-out"
  email = "left-out@example.com"
}

resource "aws_organizations_account" "by_id" {
  name      = "by-id"
  email     = "by-id@example.com"
  parent_id = "r-ab12" # want "account \"by_id\" stands in the root"
}

resource "aws_organizations_account" "by_reference" {
  name      = "by-reference"
  email     = "by-reference@example.com"
  parent_id = aws_organizations_organization.this.roots[0].id # want "account \"by_reference\" stands in the root"
}

resource "aws_organizations_account" "looked_up" {
  name      = "looked-up"
  email     = "looked-up@example.com"
  parent_id = data.aws_organizations_organization.this.roots[0].id # want "account \"looked_up\" stands in the root"
}

resource "aws_organizations_account" "in_a_unit" {
  for_each  = toset(["one", "two"])
  name      = each.key
  email     = "${each.key}@example.com"
  parent_id = aws_organizations_organizational_unit.workloads.id
}

resource "aws_organizations_account" "in_a_unit_by_id" {
  name      = "in-a-unit-by-id"
  email     = "in-a-unit-by-id@example.com"
  parent_id = "ou-ab12-11111111"
}

resource "aws_organizations_account" "unset" {
  name      = "unset"
  email     = "unset@example.com"
  parent_id = var.parent # maybe "account \"unset\" stands in the root"
}
