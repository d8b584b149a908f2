variable "accounts" {
  type = list(string)
}

variable "criteria" {
  type = string
}

resource "aws_accessanalyzer_analyzer" "account" {
  analyzer_name = "account"
}

resource "aws_accessanalyzer_archive_rule" "website" {
  analyzer_name = aws_accessanalyzer_analyzer.account.analyzer_name
  rule_name     = "website"

  filter {
    criteria = "resource"
    eq       = ["arn:aws:s3:::www.example.com"]
  }

  filter {
    criteria = "isPublic"
    eq       = ["true"]
  }
}

resource "aws_accessanalyzer_archive_rule" "auditor" {
  analyzer_name = aws_accessanalyzer_analyzer.account.analyzer_name
  rule_name     = "auditor"

  filter {
    criteria = "principal.AWS"
    contains = ["111122223333"]
  }

  filter {
    criteria = "resourceType"
    eq       = ["AWS::IAM::Role"]
  }
}

resource "aws_accessanalyzer_archive_rule" "public" { # want "archive rule \"public\" hides findings about any resource"
  analyzer_name = aws_accessanalyzer_analyzer.account.analyzer_name
  rule_name     = "public"

  filter {
    criteria = "isPublic"
    eq       = ["true"]
  }
}

resource "aws_accessanalyzer_archive_rule" "buckets" { # want "\"buckets\" hides findings"
  analyzer_name = "account"
  rule_name     = "buckets"

  filter {
    criteria = "resourceType"
    eq       = ["AWS::S3::Bucket"]
  }

  filter {
    criteria = "principal.AWS"
    exists   = "true"
  }
}

resource "aws_accessanalyzer_archive_rule" "all_but_one" { # want "\"all_but_one\" hides findings"
  analyzer_name = "account"
  rule_name     = "all-but-one"

  filter {
    criteria = "resource"
    neq      = ["arn:aws:s3:::secrets"]
  }
}

resource "aws_accessanalyzer_archive_rule" "everyone" { # want "\"everyone\" hides findings"
  analyzer_name = "account"
  rule_name     = "everyone"

  filter {
    criteria = "principal.AWS"
    eq       = ["*"]
  }
}

resource "aws_accessanalyzer_archive_rule" "unset_values" { # maybe "\"unset_values\" hides findings"
  analyzer_name = "account"
  rule_name     = "unset-values"

  filter {
    criteria = "principal.AWS"
    eq       = var.accounts
  }
}

resource "aws_accessanalyzer_archive_rule" "unset_criteria" { # maybe "\"unset_criteria\" hides findings"
  analyzer_name = "account"
  rule_name     = "unset-criteria"

  filter {
    criteria = var.criteria
    eq       = ["arn:aws:s3:::www.example.com"]
  }
}

resource "aws_accessanalyzer_archive_rule" "each" { # want[aws_accessanalyzer_archive_rule.each["isPublic"]] "hides findings"
  for_each      = { resource = "arn:aws:sqs:eu-west-1:123456789012:inbox", isPublic = "false" }
  analyzer_name = "account"
  rule_name     = each.key

  filter {
    criteria = each.key
    eq       = [each.value]
  }
}
