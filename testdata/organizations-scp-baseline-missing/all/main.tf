resource "aws_organizations_organization" "this" {
  feature_set          = "ALL"
  enabled_policy_types = ["SERVICE_CONTROL_POLICY", "RESOURCE_CONTROL_POLICY"]
}

resource "aws_organizations_policy" "watched" {
  name = "watched"
  type = "SERVICE_CONTROL_POLICY"
  content = jsonencode({
    Version = "2012-10-17"
    Statement = [
      { Effect = "Deny", Action = ["cloudtrail:StopLogging", "cloudtrail:DeleteTrail", "config:Stop*", "config:Delete*", "guardduty:Delete*", "securityhub:Disable*"], Resource = "*", Condition = { ArnNotLike = { "aws:PrincipalArn" = "arn:aws:iam::*:role/platform" } } },
      { Effect = "Deny", Action = "organizations:LeaveOrganization", Resource = "*" },
    ]
  })
}

resource "aws_organizations_policy_attachment" "watched" {
  policy_id = aws_organizations_policy.watched.id
  target_id = aws_organizations_organization.this.roots[0].id
}

resource "aws_organizations_policy" "limits" {
  name = "limits"
  type = "SERVICE_CONTROL_POLICY"
  content = jsonencode({
    Version = "2012-10-17"
    Statement = [
      { Effect = "Deny", Action = "*", Resource = "*", Condition = { ArnLike = { "aws:PrincipalArn" = "arn:aws:iam::*:root" } } },
      { Effect = "Deny", NotAction = ["iam:*", "organizations:*", "support:*"], Resource = "*", Condition = { StringNotEquals = { "aws:RequestedRegion" = ["eu-west-1"] } } },
    ]
  })
}

resource "aws_organizations_policy_attachment" "limits" {
  policy_id = aws_organizations_policy.limits.id
  target_id = aws_organizations_organization.this.roots[0].id
}

resource "aws_organizations_policy" "perimeter" {
  name = "perimeter"
  type = "RESOURCE_CONTROL_POLICY"
  content = jsonencode({
    Version = "2012-10-17"
    Statement = [
      { Effect = "Deny", Principal = "*", Action = ["s3:*", "sqs:*"], Resource = "*", Condition = { StringNotEqualsIfExists = { "aws:PrincipalOrgID" = "o-example1234" }, BoolIfExists = { "aws:PrincipalIsAWSService" = "false" } } },
    ]
  })
}

resource "aws_organizations_policy_attachment" "perimeter" {
  policy_id = aws_organizations_policy.perimeter.id
  target_id = aws_organizations_organization.this.roots[0].id
}
