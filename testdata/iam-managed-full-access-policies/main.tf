variable "name" {
  type = string
}

resource "aws_iam_group_policy_attachment" "iam" {
  group      = "g"
  policy_arn = "arn:aws:iam::aws:policy/IAMFullAccess" # want "\"iam\" attaches IAMFullAccess or AWSCloudShellFullAccess"
}

resource "aws_iam_role_policy_attachment" "shell" {
  count      = 1
  role       = "r"
  policy_arn = "arn:aws-cn:iam::aws:policy/AWSCloudShellFullAccess" # want "\"shell\" attaches"
}

resource "aws_ssoadmin_managed_policy_attachment" "iam" {
  instance_arn       = "arn:aws:sso:::instance/ssoins-1234567890abcdef"
  permission_set_arn = "arn:aws:sso:::permissionSet/ssoins-1234567890abcdef/ps-1234567890abcdef"
  managed_policy_arn = "arn:aws:iam::aws:policy/IAMFullAccess" # want "\"iam\" attaches"
}

resource "aws_iam_role_policy_attachment" "read_only" {
  role       = "r"
  policy_arn = "arn:aws:iam::aws:policy/IAMReadOnlyAccess"
}

# AdministratorAccess has a rule of its own.
resource "aws_iam_role_policy_attachment" "admin" {
  role       = "r"
  policy_arn = "arn:aws:iam::aws:policy/AdministratorAccess"
}

resource "aws_iam_role_policy_attachment" "unset" {
  role       = "r"
  policy_arn = "arn:aws:iam::aws:policy/${var.name}" # maybe "\"unset\" attaches"
}
