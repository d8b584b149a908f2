variable "key" {
  type = string
}

resource "aws_kms_key" "own" {
  enable_key_rotation = true
}

provider "aws" {
  region = "eu-west-1"
}

resource "aws_ebs_volume" "own_key" {
  availability_zone = "eu-west-1a"
  size              = 8
  encrypted         = true
  kms_key_id        = aws_kms_key.own.arn
}

resource "aws_ebs_volume" "managed" { # want "not encrypted with a key of the account"
  availability_zone = "eu-west-1a"
  size              = 8
  encrypted         = true
}

# That it is not encrypted is another rule's concern.
resource "aws_ebs_volume" "plain" {
  availability_zone = "eu-west-1a"
  size              = 8
}

resource "aws_ebs_volume" "from_snapshot" { # maybe "not encrypted with a key of the account"
  availability_zone = "eu-west-1a"
  encrypted         = true
  snapshot_id       = "snap-0123456789abcdef0"
}

resource "aws_ebs_volume" "unset_key" {
  availability_zone = "eu-west-1a"
  size              = 8
  encrypted         = true
  kms_key_id        = var.key # maybe "not encrypted with a key of the account"
}

# The region's default key counts where a resource names none.
resource "aws_ebs_default_kms_key" "frankfurt" {
  region  = "eu-central-1"
  key_arn = "arn:aws:kms:eu-central-1:111122223333:key/11111111-2222-3333-4444-555555555555"
}

resource "aws_ebs_volume" "by_default" {
  region            = "eu-central-1"
  availability_zone = "eu-central-1a"
  size              = 8
  encrypted         = true
}

resource "aws_ebs_volume" "managed_all_the_same" {
  region            = "eu-central-1"
  availability_zone = "eu-central-1a"
  size              = 8
  encrypted         = true
  kms_key_id        = "arn:aws:kms:eu-central-1:111122223333:alias/aws/ebs" # want "not encrypted with a key of the account"
}

resource "aws_ebs_snapshot_copy" "own_key" {
  encrypted          = true
  source_region      = "eu-west-1"
  source_snapshot_id = "snap-0123456789abcdef0"
  kms_key_id         = aws_kms_key.own.arn
}

resource "aws_ebs_snapshot_copy" "left_out" { # want "not encrypted with a key of the account"
  encrypted          = true
  source_region      = "eu-west-1"
  source_snapshot_id = "snap-0123456789abcdef0"
}

resource "aws_ami_copy" "own_key" {
  name          = "a"
  encrypted     = true
  source_region = "eu-west-1"
  source_ami_id = "ami-0123456789abcdef0"
  kms_key_id    = aws_kms_key.own.arn
}

resource "aws_ami_copy" "left_out" { # want "not encrypted with a key of the account"
  name          = "a"
  encrypted     = true
  source_region = "eu-west-1"
  source_ami_id = "ami-0123456789abcdef0"
}

resource "aws_dlm_lifecycle_policy" "copies" {
  description        = "copies"
  execution_role_arn = "arn:aws:iam::111122223333:role/dlm"

  policy_details {
    resource_types = ["VOLUME"]
    target_tags    = { backup = "yes" }

    schedule {
      name = "daily"

      create_rule {
        interval = 24
      }

      retain_rule {
        count = 7
      }

      cross_region_copy_rule {
        target    = "eu-central-1"
        encrypted = true
        cmk_arn   = "arn:aws:kms:eu-central-1:111122223333:key/11111111-2222-3333-4444-555555555555"
      }
    }
  }
}

resource "aws_dlm_lifecycle_policy" "copies_without_key" {
  description        = "copies"
  execution_role_arn = "arn:aws:iam::111122223333:role/dlm"

  policy_details {
    resource_types = ["VOLUME"]
    target_tags    = { backup = "yes" }

    schedule {
      name = "daily"

      create_rule {
        interval = 24
      }

      retain_rule {
        count = 7
      }

      cross_region_copy_rule { # want "not encrypted with a key of the account"
        target    = "eu-central-1"
        encrypted = true
      }
    }
  }
}

resource "aws_dlm_lifecycle_policy" "shared" {
  description        = "shared"
  execution_role_arn = "arn:aws:iam::111122223333:role/dlm"

  policy_details {
    policy_type = "EVENT_BASED_POLICY"

    action {
      name = "copy"

      cross_region_copy {
        target = "eu-central-1"

        encryption_configuration { # want "not encrypted with a key of the account"
          encrypted = true
        }
      }
    }

    event_source {
      type = "MANAGED_CWE"

      parameters {
        description_regex = "^.*$"
        event_type        = "shareSnapshot"
        snapshot_owner    = ["111122223333"]
      }
    }
  }
}

resource "aws_imagebuilder_component" "own_key" {
  name       = "c"
  platform   = "Linux"
  version    = "1.0.0"
  uri        = "s3://components/c"
  kms_key_id = aws_kms_key.own.arn
}

resource "aws_imagebuilder_component" "left_out" { # want "not encrypted with a key of the account"
  name     = "c"
  platform = "Linux"
  version  = "1.0.0"
  uri      = "s3://components/c"
}

resource "aws_imagebuilder_distribution_configuration" "own_key" {
  name = "d"

  distribution {
    region = "eu-west-1"

    ami_distribution_configuration {
      name       = "d-{{ imagebuilder:buildDate }}"
      kms_key_id = aws_kms_key.own.arn
    }
  }
}

resource "aws_imagebuilder_distribution_configuration" "left_out" {
  name = "d"

  distribution {
    region = "eu-west-1"

    ami_distribution_configuration { # want "not encrypted with a key of the account"
      name = "d-{{ imagebuilder:buildDate }}"
    }
  }
}
