# Policy documents of all kinds. plan.json is `terraform show -json` of their plan; its prior_state holds what they came to.

data "aws_iam_policy_document" "empty" {}

data "aws_iam_policy_document" "full" {
  policy_id = "Example"

  statement {
    sid       = "1"
    actions   = ["s3:ListAllMyBuckets", "s3:GetBucketLocation"]
    resources = ["arn:aws:s3:::*"]
  }

  statement {
    actions   = ["s3:ListBucket"]
    resources = ["arn:aws:s3:::example"]

    condition {
      test     = "StringLike"
      variable = "s3:prefix"
      values   = ["", "home/", "home/&{aws:username}/"]
    }
  }

  statement {
    sid     = "Home"
    actions = ["s3:*"]
    resources = [
      "arn:aws:s3:::example/home/&{aws:username}",
      "arn:aws:s3:::example/home/&{aws:username}/*",
    ]
  }
}

data "aws_iam_policy_document" "negated" {
  version = "2008-10-17"

  statement {
    effect        = "Deny"
    not_actions   = ["iam:*", "sts:&{x}"]
    not_resources = ["arn:aws:s3:::a", "arn:aws:s3:::b"]

    not_principals {
      type        = "AWS"
      identifiers = ["arn:aws:iam::123456789012:root"]
    }
  }
}

data "aws_iam_policy_document" "principals" {
  statement {
    sid     = "Anyone"
    actions = ["sts:AssumeRole"]

    principals {
      type        = "*"
      identifiers = ["*"]
    }
  }

  statement {
    sid     = "AnyAccount"
    actions = ["sts:AssumeRole"]

    principals {
      type        = "AWS"
      identifiers = ["*"]
    }
  }

  statement {
    sid     = "Several"
    actions = ["sts:AssumeRole", "sts:AssumeRoleWithWebIdentity"]

    principals {
      type        = "Service"
      identifiers = ["ec2.amazonaws.com", "lambda.amazonaws.com"]
    }

    principals {
      type        = "Federated"
      identifiers = ["arn:aws:iam::123456789012:saml-provider/x", "cognito-identity.amazonaws.com"]
    }

    principals {
      type        = "AWS"
      identifiers = []
    }
  }

  statement {
    sid     = "Joined"
    actions = ["sts:AssumeRole"]

    principals {
      type        = "AWS"
      identifiers = ["arn:aws:iam::111111111111:root"]
    }

    principals {
      type        = "AWS"
      identifiers = ["arn:aws:iam::222222222222:root"]
    }
  }
}

data "aws_iam_policy_document" "conditions" {
  statement {
    actions   = ["s3:GetObject"]
    resources = ["*"]

    condition {
      test     = "StringEquals"
      variable = "aws:SourceVpc"
      values   = ["vpc-1"]
    }

    condition {
      test     = "StringEquals"
      variable = "aws:SourceVpc"
      values   = ["vpc-2"]
    }

    condition {
      test     = "StringEquals"
      variable = "aws:PrincipalOrgID"
      values   = ["o-b", "o-a"]
    }

    condition {
      test     = "Bool"
      variable = "aws:SecureTransport"
      values   = [true]
    }
  }
}

# Characters that encoding/json writes in its own way.
data "aws_iam_policy_document" "escapes" {
  statement {
    actions   = ["s3:GetObject"]
    resources = ["arn:aws:s3:::a/<b>&\"c\\\u2028ü"]
  }
}

data "aws_iam_policy_document" "source" {
  statement {
    actions   = ["ec2:*"]
    resources = ["*"]
  }

  statement {
    sid       = "SidToOverride"
    actions   = ["s3:*"]
    resources = ["*"]
  }
}

data "aws_iam_policy_document" "with_source" {
  source_policy_documents = [data.aws_iam_policy_document.source.json]

  statement {
    sid       = "SidToOverride"
    actions   = ["s3:*"]
    resources = ["arn:aws:s3:::somebucket", "arn:aws:s3:::somebucket/*"]
  }
}

data "aws_iam_policy_document" "override" {
  statement {
    sid       = "SidToOverride"
    actions   = ["s3:GetObject"]
    resources = ["*"]
  }

  statement {
    sid       = "Added"
    actions   = ["kms:Decrypt"]
    resources = ["*"]
  }
}

data "aws_iam_policy_document" "with_override" {
  override_policy_documents = [data.aws_iam_policy_document.override.json]

  statement {
    actions   = ["ec2:*"]
    resources = ["*"]
  }

  statement {
    sid       = "SidToOverride"
    actions   = ["s3:*"]
    resources = ["arn:aws:s3:::somebucket", "arn:aws:s3:::somebucket/*"]
  }
}

data "aws_iam_policy_document" "all_three" {
  source_policy_documents   = [data.aws_iam_policy_document.source.json, data.aws_iam_policy_document.negated.json]
  override_policy_documents = ["", data.aws_iam_policy_document.override.json, data.aws_iam_policy_document.full.json]

  statement {
    sid       = "SidToOverride"
    actions   = ["s3:PutObject"]
    resources = ["*"]
  }
}

# Documents written by hand: lists of one stay lists in actions, resources and principals, and do not in conditions.
data "aws_iam_policy_document" "by_hand" {
  source_policy_documents = [jsonencode({
    version = "2008-10-17"
    Id      = "Hand"
    Extra   = "dropped"
    statement = [
      { effect = "Allow", ACTION = ["s3:Get*"], Resource = ["b", "a"], Principal = { AWS = ["x"] } },
      { Effect = "Deny", Action = "s3:*", Resource = "*", Principal = "anything", Comment = "dropped" },
      { Effect = "Deny", NotAction = [], NotResource = "*", NotPrincipal = { Service = ["a", "b"], AWS = "*" } },
      { Effect = "Allow", Action = "*", Principal = {}, Condition = { Bool = { x = true }, StringLike = { y = ["one"], z = ["b", "a"] } } },
    ]
  })]
}

data "aws_iam_policy_document" "only_source" {
  version                 = "2008-10-17"
  source_policy_documents = [data.aws_iam_policy_document.source.json]
}
