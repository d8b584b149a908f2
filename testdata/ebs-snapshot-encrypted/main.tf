variable "volume" {
  type = string
}

variable "encrypt" {
  type = bool
}

locals {
  role = "arn:aws:iam::123456789012:role/dlm"
}

resource "aws_ebs_volume" "encrypted" {
  availability_zone = "eu-west-1a"
  size              = 8
  encrypted         = true
}

resource "aws_ebs_volume" "plain" {
  availability_zone = "eu-west-1a"
  size              = 8
}

resource "aws_ebs_volume" "unset" {
  availability_zone = "eu-west-1a"
  size              = 8
  encrypted         = var.encrypt
}

resource "aws_ebs_snapshot" "of_encrypted" {
  volume_id = aws_ebs_volume.encrypted.id
}

resource "aws_ebs_snapshot" "of_plain" { # want "\"of_plain\" is of a volume that is not encrypted"
  volume_id = aws_ebs_volume.plain.id
}

resource "aws_ebs_snapshot" "of_unset" { # maybe "of a volume that is not encrypted"
  volume_id = aws_ebs_volume.unset.id
}

resource "aws_ebs_snapshot" "of_variable" {
  volume_id = var.volume # maybe "of a volume that is not encrypted"
}

resource "aws_ebs_snapshot" "of_elsewhere" {
  volume_id = "vol-0123456789abcdef0" # maybe "of a volume that is not encrypted"
}

# A volume from an encrypted snapshot is encrypted, and so is its snapshot.
resource "aws_ebs_volume" "restored" {
  availability_zone = "eu-west-1a"
  snapshot_id       = aws_ebs_snapshot.of_encrypted.id
}

resource "aws_ebs_snapshot" "of_restored" {
  volume_id = aws_ebs_volume.restored.id
}

resource "aws_ebs_volume" "counted" {
  count             = 2
  availability_zone = "eu-west-1a"
  size              = 8
  encrypted         = count.index == 0
}

resource "aws_ebs_snapshot" "counted" { # want[aws_ebs_snapshot.counted[1]] "of a volume that is not encrypted"
  count     = 2
  volume_id = aws_ebs_volume.counted[count.index].id
}

resource "aws_dlm_lifecycle_policy" "stays" {
  description        = "stays in the region"
  execution_role_arn = local.role

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
    }
  }
}

resource "aws_dlm_lifecycle_policy" "encrypted_copies" {
  description        = "encrypted copies"
  execution_role_arn = local.role

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
        target_region = "eu-central-1"
        encrypted     = true
      }
    }
  }
}

resource "aws_dlm_lifecycle_policy" "plain_copies" { # want "\"plain_copies\" copies snapshots without encryption"
  description        = "plain copies"
  execution_role_arn = local.role

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
        target_region = "eu-central-1"
        encrypted     = true
      }

      cross_region_copy_rule {
        target_region = "eu-north-1"
        encrypted     = false
      }
    }
  }
}

resource "aws_dlm_lifecycle_policy" "unset_copies" {
  description        = "copies"
  execution_role_arn = local.role

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
        target_region = "eu-central-1"
        encrypted     = var.encrypt # maybe "copies snapshots without encryption"
      }
    }
  }
}

resource "aws_dlm_lifecycle_policy" "plain_event" {
  description        = "copies what is shared with us"
  execution_role_arn = local.role

  policy_details {
    policy_type = "EVENT_BASED_POLICY"

    action {
      name = "copy"

      cross_region_copy {
        target = "eu-central-1"

        encryption_configuration {} # want "copies snapshots without encryption"

        retain_rule {
          interval      = 15
          interval_unit = "MONTHS"
        }
      }
    }

    event_source {
      type = "MANAGED_CWE"

      parameters {
        description_regex = "^.*$"
        event_type        = "shareSnapshot"
        snapshot_owner    = ["123456789012"]
      }
    }
  }
}

resource "aws_dlm_lifecycle_policy" "encrypted_event" {
  description        = "copies what is shared with us"
  execution_role_arn = local.role

  policy_details {
    policy_type = "EVENT_BASED_POLICY"

    action {
      name = "copy"

      cross_region_copy {
        target = "eu-central-1"

        encryption_configuration {
          encrypted = true
        }

        retain_rule {
          interval      = 15
          interval_unit = "MONTHS"
        }
      }
    }

    event_source {
      type = "MANAGED_CWE"

      parameters {
        description_regex = "^.*$"
        event_type        = "shareSnapshot"
        snapshot_owner    = ["123456789012"]
      }
    }
  }
}
