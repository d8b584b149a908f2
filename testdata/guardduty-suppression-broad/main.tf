variable "action" {
  type = string
}

variable "types" {
  type = list(string)
}

resource "aws_guardduty_detector" "main" {}

resource "aws_guardduty_filter" "everything" {
  detector_id = aws_guardduty_detector.main.id
  name        = "everything"
  action      = "ARCHIVE" # want "filter \"everything\" archives findings without naming a type, account or resource"
  rank        = 1

  finding_criteria {
    criterion {
      field  = "region"
      equals = ["eu-west-1"]
    }
    criterion {
      field     = "severity"
      less_than = "4"
    }
  }
}

# Leaving a type out names none.
resource "aws_guardduty_filter" "all_but" {
  detector_id = aws_guardduty_detector.main.id
  name        = "all-but"
  action      = "ARCHIVE" # want "filter \"all_but\" archives findings without naming"
  rank        = 2

  finding_criteria {
    criterion {
      field      = "type"
      not_equals = ["Recon:EC2/Portscan"]
    }
  }
}

resource "aws_guardduty_filter" "severe" {
  detector_id = aws_guardduty_detector.main.id
  name        = "severe"
  action      = "ARCHIVE"
  rank        = 3

  finding_criteria {
    criterion {
      field  = "accountId"
      equals = ["123456789012"]
    }
    criterion {
      field                 = "severity"
      greater_than_or_equal = "7" # want "filter \"severe\" archives findings of high severity whatever their type"
    }
  }
}

resource "aws_guardduty_filter" "severe_by_number" {
  detector_id = aws_guardduty_detector.main.id
  name        = "severe-by-number"
  action      = "ARCHIVE"
  rank        = 4

  finding_criteria {
    criterion {
      field  = "resource.instanceDetails.tags.value"
      equals = ["lab"]
    }
    criterion {
      field  = "severity"
      equals = ["4", "8"] # want "filter \"severe_by_number\" archives findings of high severity"
    }
  }
}

# One type on one machine, also when it is severe; a few machines; one address.
resource "aws_guardduty_filter" "scanner" {
  detector_id = aws_guardduty_detector.main.id
  name        = "scanner"
  action      = "ARCHIVE"
  rank        = 5

  finding_criteria {
    criterion {
      field  = "type"
      equals = ["Recon:EC2/Portscan"]
    }
    criterion {
      field  = "resource.instanceDetails.instanceId"
      equals = ["i-0123456789abcdef0"]
    }
    criterion {
      field                 = "severity"
      greater_than_or_equal = "7"
    }
  }
}

resource "aws_guardduty_filter" "each" {
  for_each    = { a = ["i-0aaaaaaaaaaaaaaaa"], b = ["i-0bbbbbbbbbbbbbbbb"] }
  detector_id = aws_guardduty_detector.main.id
  name        = each.key
  action      = "ARCHIVE"
  rank        = 6

  finding_criteria {
    criterion {
      field  = "resource.instanceDetails.instanceId"
      equals = each.value
    }
  }
}

resource "aws_guardduty_filter" "office" {
  detector_id = aws_guardduty_detector.main.id
  name        = "office"
  action      = "ARCHIVE"
  rank        = 7

  finding_criteria {
    criterion {
      field   = "service.action.awsApiCallAction.remoteIpDetails.ipAddressV4"
      matches = ["198.51.100.*"]
    }
  }
}

# A saved view archives nothing.
resource "aws_guardduty_filter" "view" {
  detector_id = aws_guardduty_detector.main.id
  name        = "view"
  action      = "NOOP"
  rank        = 8

  finding_criteria {
    criterion {
      field                 = "severity"
      greater_than_or_equal = "7"
    }
  }
}

resource "aws_guardduty_filter" "unset_action" {
  detector_id = aws_guardduty_detector.main.id
  name        = "unset-action"
  action      = var.action # maybe "filter \"unset_action\" archives findings without naming"
  rank        = 9

  finding_criteria {
    criterion {
      field     = "severity"
      less_than = "4"
    }
  }
}

resource "aws_guardduty_filter" "unset_types" {
  detector_id = aws_guardduty_detector.main.id
  name        = "unset-types"
  action      = "ARCHIVE"
  rank        = 10

  finding_criteria {
    criterion {
      field  = "type"
      equals = var.types # maybe "filter \"unset_types\" archives findings without naming"
    }
  }
}
