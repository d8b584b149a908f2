variable "policy_arn" {
  type = string
}

variable "more" {
  type    = list(string)
  default = ["arn:aws:iam::aws:policy/ReadOnlyAccess"]
}

data "aws_partition" "current" {}

resource "aws_iam_role" "r" {
  name               = "r"
  assume_role_policy = jsonencode({ Version = "2012-10-17", Statement = [{ Effect = "Allow", Action = "sts:AssumeRole", Principal = { Service = "ec2.amazonaws.com" } }] })
}

resource "aws_iam_user" "u" {
  name = "u"
}

resource "aws_iam_policy" "AdministratorAccess" {
  name   = "AdministratorAccess"
  policy = jsonencode({ Version = "2012-10-17", Statement = [{ Effect = "Allow", Action = "s3:GetObject", Resource = "arn:aws:s3:::b/*" }] })
}

resource "aws_iam_role_policy_attachment" "literal" {
  role       = aws_iam_role.r.name
  policy_arn = "arn:aws:iam::aws:policy/AdministratorAccess" # want "\"literal\" attaches AdministratorAccess"
}

resource "aws_iam_user_policy_attachment" "any_partition" {
  user       = aws_iam_user.u.name
  policy_arn = "arn:${data.aws_partition.current.partition}:iam::aws:policy/AdministratorAccess" # want "attaches AdministratorAccess"
}

data "aws_iam_policy" "by_arn" {
  arn = "arn:aws-us-gov:iam::aws:policy/AdministratorAccess"
}

data "aws_iam_policy" "harmless" {
  name = "ViewOnlyAccess"
}

resource "aws_iam_group_policy_attachment" "looked_up_by_arn" {
  group      = "g"
  policy_arn = data.aws_iam_policy.by_arn.arn # want "attaches AdministratorAccess"
}

resource "aws_iam_role" "listed" {
  name                = "listed"
  assume_role_policy  = aws_iam_role.r.assume_role_policy
  managed_policy_arns = concat(["arn:aws:iam::aws:policy/AdministratorAccess"], var.more) # want "\"listed\" attaches AdministratorAccess"
}

resource "aws_iam_role_policy_attachments_exclusive" "listed" {
  role_name   = aws_iam_role.r.name
  policy_arns = ["arn:aws:iam::aws:policy/ReadOnlyAccess", "arn:aws:iam::aws:policy/AdministratorAccess"] # want "attaches AdministratorAccess"
}

resource "aws_iam_role_policy_attachment" "each" {
  for_each = {
    admin = "arn:aws:iam::aws:policy/AdministratorAccess"
    view  = "arn:aws:iam::aws:policy/job-function/ViewOnlyAccess"
  }
  role       = aws_iam_role.r.name
  policy_arn = each.value # want[aws_iam_role_policy_attachment.each["admin"]] "attaches AdministratorAccess"
}

# Another account's policy of the same name, one declared here, one of a longer name, and one that is looked up.
resource "aws_iam_role_policy_attachment" "others" {
  for_each = {
    customer = "arn:aws:iam::123456789012:policy/AdministratorAccess"
    declared = aws_iam_policy.AdministratorAccess.arn
    longer   = "arn:aws:iam::aws:policy/AdministratorAccess-Amplify"
    harmless = data.aws_iam_policy.harmless.arn
  }
  role       = aws_iam_role.r.name
  policy_arn = each.value
}

resource "aws_iam_role_policy_attachment" "unset" {
  role       = aws_iam_role.r.name
  policy_arn = var.policy_arn # maybe "\"unset\" attaches AdministratorAccess"
}
