variable "days" {
  type = number
}

variable "schedule" {
  type = string
}

resource "aws_secretsmanager_secret_rotation" "monthly" {
  secret_id           = "arn:aws:secretsmanager:eu-west-1:111122223333:secret:monthly-AbCdEf"
  rotation_lambda_arn = "arn:aws:lambda:eu-west-1:111122223333:function:rotate"

  rotation_rules {
    automatically_after_days = 30
  }
}

resource "aws_secretsmanager_secret_rotation" "ninety" {
  secret_id           = "arn:aws:secretsmanager:eu-west-1:111122223333:secret:ninety-AbCdEf"
  rotation_lambda_arn = "arn:aws:lambda:eu-west-1:111122223333:function:rotate"

  rotation_rules {
    automatically_after_days = 90
  }
}

resource "aws_secretsmanager_secret_rotation" "yearly" {
  secret_id           = "arn:aws:secretsmanager:eu-west-1:111122223333:secret:yearly-AbCdEf"
  rotation_lambda_arn = "arn:aws:lambda:eu-west-1:111122223333:function:rotate"

  rotation_rules {
    automatically_after_days = 365 # want "rotation \"yearly\" happens less often than every 90 days"
  }
}

resource "aws_secretsmanager_secret_rotation" "ninety_one" {
  secret_id           = "arn:aws:secretsmanager:eu-west-1:111122223333:secret:ninety-one-AbCdEf"
  rotation_lambda_arn = "arn:aws:lambda:eu-west-1:111122223333:function:rotate"

  rotation_rules {
    automatically_after_days = 91 # want "rotation \"ninety_one\" happens less often than every 90 days"
  }
}

resource "aws_secretsmanager_secret_rotation" "rate" {
  secret_id           = "arn:aws:secretsmanager:eu-west-1:111122223333:secret:rate-AbCdEf"
  rotation_lambda_arn = "arn:aws:lambda:eu-west-1:111122223333:function:rotate"

  rotation_rules {
    schedule_expression = "rate(10 days)"
  }
}

resource "aws_secretsmanager_secret_rotation" "rate_hours" {
  secret_id           = "arn:aws:secretsmanager:eu-west-1:111122223333:secret:rate-hours-AbCdEf"
  rotation_lambda_arn = "arn:aws:lambda:eu-west-1:111122223333:function:rotate"

  rotation_rules {
    schedule_expression = "rate(12 hours)"
  }
}

resource "aws_secretsmanager_secret_rotation" "rate_seldom" {
  secret_id           = "arn:aws:secretsmanager:eu-west-1:111122223333:secret:rate-seldom-AbCdEf"
  rotation_lambda_arn = "arn:aws:lambda:eu-west-1:111122223333:function:rotate"

  rotation_rules {
    schedule_expression = "rate(180 days)" # want "rotation \"rate_seldom\" happens less often than every 90 days"
  }
}

resource "aws_secretsmanager_secret_rotation" "first_of_month" {
  secret_id           = "arn:aws:secretsmanager:eu-west-1:111122223333:secret:first-of-month-AbCdEf"
  rotation_lambda_arn = "arn:aws:lambda:eu-west-1:111122223333:function:rotate"

  rotation_rules {
    schedule_expression = "cron(0 8 1 * ? *)"
  }
}

resource "aws_secretsmanager_secret_rotation" "last_day" {
  secret_id           = "arn:aws:secretsmanager:eu-west-1:111122223333:secret:last-day-AbCdEf"
  rotation_lambda_arn = "arn:aws:lambda:eu-west-1:111122223333:function:rotate"

  rotation_rules {
    schedule_expression = "cron(0 8 L * ? *)"
  }
}

resource "aws_secretsmanager_secret_rotation" "every_week" {
  secret_id           = "arn:aws:secretsmanager:eu-west-1:111122223333:secret:every-week-AbCdEf"
  rotation_lambda_arn = "arn:aws:lambda:eu-west-1:111122223333:function:rotate"

  rotation_rules {
    schedule_expression = "cron(0 16 ? * SUN *)"
  }
}

resource "aws_secretsmanager_secret_rotation" "every_other_month" {
  secret_id           = "arn:aws:secretsmanager:eu-west-1:111122223333:secret:every-other-month-AbCdEf"
  rotation_lambda_arn = "arn:aws:lambda:eu-west-1:111122223333:function:rotate"

  rotation_rules {
    schedule_expression = "cron(0 8 1 1/2 ? *)"
  }
}

resource "aws_secretsmanager_secret_rotation" "quarterly" {
  secret_id           = "arn:aws:secretsmanager:eu-west-1:111122223333:secret:quarterly-AbCdEf"
  rotation_lambda_arn = "arn:aws:lambda:eu-west-1:111122223333:function:rotate"

  rotation_rules {
    schedule_expression = "cron(0 8 1 1/3 ? *)" # want "rotation \"quarterly\" happens less often than every 90 days"
  }
}

resource "aws_secretsmanager_secret_rotation" "by_name" {
  secret_id           = "arn:aws:secretsmanager:eu-west-1:111122223333:secret:by-name-AbCdEf"
  rotation_lambda_arn = "arn:aws:lambda:eu-west-1:111122223333:function:rotate"

  rotation_rules {
    schedule_expression = "cron(0 8 1 JAN,JUL ? *)" # want "rotation \"by_name\" happens less often than every 90 days"
  }
}

resource "aws_secretsmanager_secret_rotation" "half_of_the_year" {
  secret_id           = "arn:aws:secretsmanager:eu-west-1:111122223333:secret:half-of-the-year-AbCdEf"
  rotation_lambda_arn = "arn:aws:lambda:eu-west-1:111122223333:function:rotate"

  rotation_rules {
    schedule_expression = "cron(0 8 1 1-6 ? *)" # want "rotation \"half_of_the_year\" happens less often than every 90 days"
  }
}

resource "aws_secretsmanager_secret_rotation" "once_a_year" {
  secret_id           = "arn:aws:secretsmanager:eu-west-1:111122223333:secret:once-a-year-AbCdEf"
  rotation_lambda_arn = "arn:aws:lambda:eu-west-1:111122223333:function:rotate"

  rotation_rules {
    schedule_expression = "cron(0 8 1 6 ? *)" # want "rotation \"once_a_year\" happens less often than every 90 days"
  }
}

resource "aws_secretsmanager_secret_rotation" "unreadable" {
  secret_id           = "arn:aws:secretsmanager:eu-west-1:111122223333:secret:unreadable-AbCdEf"
  rotation_lambda_arn = "arn:aws:lambda:eu-west-1:111122223333:function:rotate"

  rotation_rules {
    schedule_expression = "at(2026-01-01)" # maybe "less often than every 90 days"
  }
}

resource "aws_secretsmanager_secret_rotation" "unset_days" {
  secret_id           = "arn:aws:secretsmanager:eu-west-1:111122223333:secret:unset-days-AbCdEf"
  rotation_lambda_arn = "arn:aws:lambda:eu-west-1:111122223333:function:rotate"

  rotation_rules {
    automatically_after_days = var.days # maybe "less often than every 90 days"
  }
}

resource "aws_secretsmanager_secret_rotation" "unset_schedule" {
  secret_id           = "arn:aws:secretsmanager:eu-west-1:111122223333:secret:unset-schedule-AbCdEf"
  rotation_lambda_arn = "arn:aws:lambda:eu-west-1:111122223333:function:rotate"

  rotation_rules {
    schedule_expression = var.schedule # maybe "less often than every 90 days"
  }
}
