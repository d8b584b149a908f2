variable "issuer" {
  type = string
}

variable "provider_arn" {
  type = string
}

# How modules for service accounts write it: the provider and its URL are inputs.
data "aws_iam_policy_document" "trust" {
  statement {
    actions = ["sts:AssumeRoleWithWebIdentity"]

    principals {
      type        = "Federated"
      identifiers = [var.provider_arn]
    }

    condition {
      test     = "StringEquals"
      variable = "${trimprefix(var.issuer, "https://")}:sub"
      values   = ["system:serviceaccount:kube-system:autoscaler"]
    }

    condition {
      test     = "StringEquals"
      variable = "${trimprefix(var.issuer, "https://")}:aud"
      values   = ["sts.amazonaws.com"]
    }
  }
}

resource "aws_iam_role" "document" {
  name               = "document"
  assume_role_policy = data.aws_iam_policy_document.trust.json
}

resource "aws_iam_role" "encoded" {
  name = "encoded"
  assume_role_policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Allow", Principal = { Federated = var.provider_arn }, Action = "sts:AssumeRoleWithWebIdentity"
      Condition = { StringEquals = { "${replace(var.issuer, "https://", "")}:sub" = "system:serviceaccount:kube-system:autoscaler" } }
    }]
  })
}

resource "aws_iam_role" "text" {
  name               = "text"
  assume_role_policy = <<-EOT
    {
      "Version": "2012-10-17",
      "Statement": [{
        "Effect": "Allow", "Principal": {"Federated": "${var.provider_arn}"}, "Action": "sts:AssumeRoleWithWebIdentity",
        "Condition": {"StringEquals": {"${replace(var.issuer, "https://", "")}:sub": "system:serviceaccount:kube-system:autoscaler"}}
      }]
    }
  EOT
}
