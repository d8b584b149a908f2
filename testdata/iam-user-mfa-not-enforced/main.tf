variable "policy" {
  type = string
}

data "aws_iam_policy_document" "mfa" {
  statement {
    sid       = "ManageOwnDevice"
    actions   = ["iam:ListMFADevices", "iam:CreateVirtualMFADevice", "iam:EnableMFADevice", "iam:ResyncMFADevice"]
    resources = ["arn:aws:iam::*:user/$${aws:username}", "arn:aws:iam::*:mfa/*"]
  }

  statement {
    sid         = "NothingElseWithoutMFA"
    effect      = "Deny"
    not_actions = ["iam:ListMFADevices", "iam:CreateVirtualMFADevice", "iam:EnableMFADevice", "iam:ResyncMFADevice", "sts:GetSessionToken"]
    resources   = ["*"]

    condition {
      test     = "BoolIfExists"
      variable = "aws:MultiFactorAuthPresent"
      values   = ["false"]
    }
  }
}

resource "aws_iam_user" "alice" { # want ".*alice.* can be used from the console without a second factor"
  name = "alice"
}

resource "aws_iam_user_login_profile" "alice" {
  user = aws_iam_user.alice.name
}

resource "aws_iam_user_policy" "alice" {
  user = aws_iam_user.alice.name
  policy = jsonencode({
    Version   = "2012-10-17"
    Statement = [{ Effect = "Allow", Action = ["s3:GetObject"], Resource = "arn:aws:s3:::reports/*" }]
  })
}

# Administrators, by a group.
resource "aws_iam_group" "admins" {
  name = "admins"
}

resource "aws_iam_group_policy_attachment" "admins" {
  group      = aws_iam_group.admins.name
  policy_arn = "arn:aws:iam::aws:policy/AdministratorAccess"
}

resource "aws_iam_user_group_membership" "bob" {
  user   = aws_iam_user.bob.name
  groups = [aws_iam_group.admins.name]
}

resource "aws_iam_user" "bob" { # want "without a second factor"
  name = "bob"
}

resource "aws_iam_user_login_profile" "bob" {
  user = aws_iam_user.bob.name
}

# The group denies what is not done with a second factor.
resource "aws_iam_group" "developers" {
  name = "developers"
}

resource "aws_iam_group_policy" "developers" {
  group  = aws_iam_group.developers.name
  policy = data.aws_iam_policy_document.mfa.json
}

resource "aws_iam_group_policy_attachment" "developers" {
  group      = aws_iam_group.developers.name
  policy_arn = "arn:aws:iam::aws:policy/PowerUserAccess"
}

resource "aws_iam_group_membership" "developers" {
  name  = "developers"
  group = aws_iam_group.developers.name
  users = [aws_iam_user.carol.name]
}

resource "aws_iam_user" "carol" {
  name = "carol"
}

resource "aws_iam_user_login_profile" "carol" {
  user = aws_iam_user.carol.name
}

# All that is allowed asks for it.
resource "aws_iam_user_policy" "dave" {
  user = aws_iam_user.dave.name
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      { Effect = "Allow", Action = ["iam:ListMFADevices", "iam:EnableMFADevice", "iam:CreateVirtualMFADevice"], Resource = "*" },
      { Effect = "Allow", Action = "ec2:*", Resource = "*", Condition = { Bool = { "aws:MultiFactorAuthPresent" = "true" } } },
    ]
  })
}

resource "aws_iam_user" "dave" {
  name = "dave"
}

resource "aws_iam_user_login_profile" "dave" {
  user = aws_iam_user.dave.name
}

# Only a device may not be taken away without one.
resource "aws_iam_user_policy" "erin" {
  user = aws_iam_user.erin.name
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      { Effect = "Allow", Action = "ec2:*", Resource = "*" },
      { Effect = "Deny", Action = "iam:DeactivateMFADevice", Resource = "*", Condition = { BoolIfExists = { "aws:MultiFactorAuthPresent" = "false" } } },
    ]
  })
}

resource "aws_iam_user" "erin" { # want "without a second factor"
  name = "erin"
}

resource "aws_iam_user_login_profile" "erin" {
  user = aws_iam_user.erin.name
}

# Without a password there is no sign-in to the console.
resource "aws_iam_user" "machine" {
  name = "machine"
}

resource "aws_iam_user_policy" "machine" {
  user = aws_iam_user.machine.name
  policy = jsonencode({
    Version   = "2012-10-17"
    Statement = [{ Effect = "Allow", Action = ["s3:PutObject"], Resource = "arn:aws:s3:::backups/*" }]
  })
}

# What is not known may be the Deny.
resource "aws_iam_user_policy" "frank" {
  user = aws_iam_user.frank.name
  policy = jsonencode({
    Version   = "2012-10-17"
    Statement = [{ Effect = "Allow", Action = "ec2:*", Resource = "*" }]
  })
}

resource "aws_iam_user_policy_attachment" "frank" {
  user       = aws_iam_user.frank.name
  policy_arn = var.policy
}

resource "aws_iam_user" "frank" { # maybe "without a second factor"
  name = "frank"
}

resource "aws_iam_user_login_profile" "frank" {
  user = aws_iam_user.frank.name
}

# The role may ask for it.
resource "aws_iam_user_policy" "grace" {
  user = aws_iam_user.grace.name
  policy = jsonencode({
    Version   = "2012-10-17"
    Statement = [{ Effect = "Allow", Action = "sts:AssumeRole", Resource = "arn:aws:iam::111122223333:role/admin" }]
  })
}

resource "aws_iam_user" "grace" { # maybe "without a second factor"
  name = "grace"
}

resource "aws_iam_user_login_profile" "grace" {
  user = aws_iam_user.grace.name
}

# A group that is declared elsewhere may deny it.
resource "aws_iam_user_group_membership" "heidi" {
  user   = aws_iam_user.heidi.name
  groups = ["engineers"]
}

resource "aws_iam_user" "heidi" { # maybe "without a second factor"
  name = "heidi"
}

resource "aws_iam_user_login_profile" "heidi" {
  user = aws_iam_user.heidi.name
}

# Its members are declared elsewhere.
resource "aws_iam_group" "auditors" { # maybe "without a second factor"
  name = "auditors"
}

resource "aws_iam_group_policy" "auditors" {
  group = aws_iam_group.auditors.name
  policy = jsonencode({
    Version   = "2012-10-17"
    Statement = [{ Effect = "Allow", Action = "cloudtrail:LookupEvents", Resource = "*" }]
  })
}

resource "aws_iam_group_membership" "auditors" {
  name  = "auditors"
  group = aws_iam_group.auditors.name
  users = ["ivan"]
}

# Nobody has anything.
resource "aws_iam_user" "judy" {
  name = "judy"
}

resource "aws_iam_user_login_profile" "judy" {
  user = aws_iam_user.judy.name
}
