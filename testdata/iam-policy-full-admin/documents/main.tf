# A grant is reported once: where the policy is carried.
variable "extra" {
  type = list(object({ actions = list(string), resources = list(string) }))
}

data "aws_iam_policy_document" "admin" {
  statement {
    actions   = ["*"]
    resources = ["*"]
  }
}

resource "aws_iam_policy" "admin" {
  name   = "admin"
  policy = data.aws_iam_policy_document.admin.json # want "policy \"admin\" allows every action on every resource"
}

# Merged: the statement arrives from a source document.
data "aws_iam_policy_document" "base" {
  statement {
    sid       = "Everything"
    actions   = ["*"]
    resources = ["*"]
  }
}

data "aws_iam_policy_document" "merged" {
  source_policy_documents = [data.aws_iam_policy_document.base.json]

  statement {
    actions   = ["s3:GetObject"]
    resources = ["*"]
  }
}

resource "aws_iam_role_policy" "merged" {
  role   = "r"
  policy = data.aws_iam_policy_document.merged.minified_json # want "allows every action on every resource"
}

# Overridden: the statement with the same Sid takes its place.
data "aws_iam_policy_document" "overridden" {
  source_policy_documents   = [data.aws_iam_policy_document.base.json]
  override_policy_documents = [data.aws_iam_policy_document.narrow.json]
}

data "aws_iam_policy_document" "narrow" {
  statement {
    sid       = "Everything"
    actions   = ["s3:GetObject"]
    resources = ["*"]
  }
}

resource "aws_iam_role_policy" "overridden" {
  role   = "r"
  policy = data.aws_iam_policy_document.overridden.json
}

# Nothing here takes it, so it is judged itself.
data "aws_iam_policy_document" "exported" { # want "document \"exported\" allows every action on every resource"
  statement {
    actions   = ["*"]
    resources = ["*"]
  }
}

output "exported" {
  value = data.aws_iam_policy_document.exported.json
}

# It names principals, so it is no identity's policy, wherever it goes.
data "aws_iam_policy_document" "exported_trust" {
  statement {
    actions   = ["*"]
    resources = ["*"]

    principals {
      type        = "AWS"
      identifiers = ["arn:aws:iam::111122223333:root"]
    }
  }
}

output "exported_trust" {
  value = data.aws_iam_policy_document.exported_trust.json
}

# Policies of other resources are no grants to an identity: a key's owner may do everything with the key.
data "aws_iam_policy_document" "key" {
  statement {
    actions   = ["*"]
    resources = ["*"]
  }
}

resource "aws_kms_key" "k" {
  policy = data.aws_iam_policy_document.key.json
}

# Nor is a service control policy.
data "aws_iam_policy_document" "full_access" {
  statement {
    actions   = ["*"]
    resources = ["*"]
  }
}

resource "aws_organizations_policy" "full_access" {
  name    = "full-access"
  content = data.aws_iam_policy_document.full_access.json
}

# A boundary limits; what it does not forbid is granted elsewhere or not at all.
data "aws_iam_policy_document" "boundary" {
  statement {
    actions   = ["*"]
    resources = ["*"]
  }

  statement {
    effect    = "Deny"
    actions   = ["iam:*"]
    resources = ["*"]
  }
}

resource "aws_iam_policy" "boundary" {
  name   = "boundary"
  policy = data.aws_iam_policy_document.boundary.json
}

resource "aws_iam_role" "bounded" {
  name                 = "bounded"
  assume_role_policy   = data.aws_iam_policy_document.exported_trust.json
  permissions_boundary = aws_iam_policy.boundary.arn
}

# Attached as well, it is a grant.
resource "aws_iam_policy" "boundary_and_grant" {
  name   = "boundary-and-grant"
  policy = data.aws_iam_policy_document.boundary.json # want "allows every action on every resource"
}

resource "aws_iam_user" "u" {
  name                 = "u"
  permissions_boundary = aws_iam_policy.boundary_and_grant.arn
}

resource "aws_iam_user_policy_attachment" "u" {
  user       = aws_iam_user.u.name
  policy_arn = aws_iam_policy.boundary_and_grant.arn
}

data "aws_iam_policy_document" "dynamic" {
  dynamic "statement" {
    for_each = var.extra
    content {
      actions   = statement.value.actions
      resources = statement.value.resources
    }
  }
}

resource "aws_iam_group_policy" "dynamic" {
  group  = "g"
  policy = data.aws_iam_policy_document.dynamic.json # maybe "allows every action on every resource"
}
