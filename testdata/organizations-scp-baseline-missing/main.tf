resource "aws_organizations_organization" "this" { # want "organisation .*this.* does not keep its accounts from stopping AWS Config; leaving GuardDuty; leaving Security Hub; using their root users; using other regions; admitting callers from outside"
  feature_set          = "ALL"
  enabled_policy_types = ["SERVICE_CONTROL_POLICY", "RESOURCE_CONTROL_POLICY"]
}

resource "aws_organizations_policy" "trail" {
  name = "trail"
  type = "SERVICE_CONTROL_POLICY"
  content = jsonencode({
    Version = "2012-10-17"
    Statement = [
      { Effect = "Deny", Action = "cloudtrail:*", Resource = "*" },
      { Effect = "Deny", Action = "organizations:LeaveOrganization", Resource = "*" },
    ]
  })
}

resource "aws_organizations_policy_attachment" "trail" {
  policy_id = aws_organizations_policy.trail.id
  target_id = aws_organizations_organization.this.roots[0].id
}
