variable "days" {
  type = number
}

resource "aws_cloudwatch_log_group" "year" {
  name              = "year"
  retention_in_days = 365
}

# How long is the owner's decision.
resource "aws_cloudwatch_log_group" "week" {
  name              = "week"
  retention_in_days = 7
}

resource "aws_cloudwatch_log_group" "left_out" { # want "log group \"left_out\" has no stated retention"
  name = "left-out"
}

resource "aws_cloudwatch_log_group" "zero" {
  name              = "zero"
  retention_in_days = 0 # want "has no stated retention"
}

# Groups of this class keep events for two days, whatever they say.
resource "aws_cloudwatch_log_group" "delivery" {
  name            = "delivery"
  log_group_class = "DELIVERY"
}

resource "aws_cloudwatch_log_group" "infrequent" { # want "has no stated retention"
  name            = "infrequent"
  log_group_class = "INFREQUENT_ACCESS"
}

resource "aws_cloudwatch_log_group" "unset_variable" {
  name              = "unset"
  retention_in_days = var.days # maybe "has no stated retention"
}
