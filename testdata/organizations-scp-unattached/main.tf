variable "type" {
  type = string
}

variable "targets" {
  type = set(string)
}

resource "aws_organizations_policy" "regions" { # want "policy \"regions\" of the organisation is attached to nothing"
  name    = "regions"
  content = jsonencode({ Version = "2012-10-17", Statement = [{ Effect = "Deny", Action = "*", Resource = "*", Condition = { StringNotEquals = { "aws:RequestedRegion" = "eu-west-1" } } }] })
}

resource "aws_organizations_policy" "resources" { # want "policy \"resources\" of the organisation is attached to nothing"
  name    = "resources"
  type    = "RESOURCE_CONTROL_POLICY"
  content = jsonencode({ Version = "2012-10-17", Statement = [{ Effect = "Deny", Principal = "*", Action = "s3:*", Resource = "*", Condition = { Bool = { "aws:SecureTransport" = "false" } } }] })
}

resource "aws_organizations_policy" "attached" {
  for_each = toset(["logs", "keys"])
  name     = each.key
  type     = "SERVICE_CONTROL_POLICY"
  content  = jsonencode({ Version = "2012-10-17", Statement = [{ Effect = "Deny", Action = "${each.key}:Delete*", Resource = "*" }] })
}

resource "aws_organizations_policy_attachment" "attached" {
  for_each  = aws_organizations_policy.attached
  policy_id = each.value.id
  target_id = "ou-ab12-11111111"
}

resource "aws_organizations_policy" "by_module" {
  name    = "by-module"
  content = jsonencode({ Version = "2012-10-17", Statement = [{ Effect = "Deny", Action = "organizations:LeaveOrganization", Resource = "*" }] })
}

module "attachment" {
  source = "./attachment"
  policy = aws_organizations_policy.by_module.id
}

# Tags, backups and chats are other matters.
resource "aws_organizations_policy" "tags" {
  name    = "tags"
  type    = "TAG_POLICY"
  content = jsonencode({ tags = {} })
}

resource "aws_organizations_policy" "unset_type" { # maybe "policy \"unset_type\" of the organisation is attached to nothing"
  name    = "unset-type"
  type    = var.type
  content = jsonencode({ Version = "2012-10-17", Statement = [] })
}

resource "aws_organizations_policy" "unset_targets" { # maybe "policy \"unset_targets\" of the organisation is attached to nothing"
  name    = "unset-targets"
  content = jsonencode({ Version = "2012-10-17", Statement = [] })
}

resource "aws_organizations_policy_attachment" "unset_targets" {
  for_each  = var.targets
  policy_id = aws_organizations_policy.unset_targets.id
  target_id = each.key
}

resource "aws_organizations_policy" "handed_on" { # maybe "policy \"handed_on\" of the organisation is attached to nothing"
  name    = "handed-on"
  content = jsonencode({ Version = "2012-10-17", Statement = [] })
}

output "policy" {
  value = aws_organizations_policy.handed_on.id
}
