variable "key" {
  type = string
}

variable "resources" {
  type = set(string)
}

resource "aws_kms_key" "secrets" {
  enable_key_rotation = true
}

locals {
  role = "arn:aws:iam::123456789012:role/cluster"
}

# Low severity: EKS encrypts secrets with a key of its own.
resource "aws_eks_cluster" "left_out" { # want "\"left_out\" does not encrypt secrets with a key of the account"
  name     = "left-out"
  role_arn = local.role

  vpc_config {
    subnet_ids = ["subnet-0a", "subnet-0b"]
  }
}

resource "aws_eks_cluster" "old" { # want "does not encrypt secrets"
  name     = "old"
  role_arn = local.role
  version  = "1.27"

  vpc_config {
    subnet_ids = ["subnet-0a", "subnet-0b"]
  }
}

resource "aws_eks_cluster" "on" {
  name     = "on"
  role_arn = local.role
  version  = "1.33"

  vpc_config {
    subnet_ids = ["subnet-0a", "subnet-0b"]
  }

  encryption_config {
    resources = ["secrets"]
    provider {
      key_arn = aws_kms_key.secrets.arn
    }
  }
}

resource "aws_eks_cluster" "other_resources" { # want "does not encrypt secrets"
  name     = "other"
  role_arn = local.role

  vpc_config {
    subnet_ids = ["subnet-0a", "subnet-0b"]
  }

  encryption_config {
    resources = []
    provider {
      key_arn = aws_kms_key.secrets.arn
    }
  }
}

resource "aws_eks_cluster" "unset_key" {
  name     = "unset"
  role_arn = local.role

  vpc_config {
    subnet_ids = ["subnet-0a", "subnet-0b"]
  }

  encryption_config {
    resources = ["secrets"]
    provider {
      key_arn = var.key # which cannot be null
    }
  }
}

resource "aws_eks_cluster" "unset_resources" {
  name     = "unset-resources"
  role_arn = local.role

  vpc_config {
    subnet_ids = ["subnet-0a", "subnet-0b"]
  }

  encryption_config {
    resources = var.resources # maybe "does not encrypt secrets"
    provider {
      key_arn = var.key
    }
  }
}

resource "aws_eks_cluster" "dynamic" {
  for_each = { with = ["secrets"], without = [] }
  name     = each.key
  role_arn = local.role

  vpc_config {
    subnet_ids = ["subnet-0a", "subnet-0b"]
  }

  dynamic "encryption_config" { # want[aws_eks_cluster.dynamic["without"]] "does not encrypt secrets"
    for_each = each.value
    content {
      resources = [encryption_config.value]
      provider {
        key_arn = aws_kms_key.secrets.arn
      }
    }
  }
}
