variable "configuration" {
  type = string
}

resource "aws_glue_security_configuration" "keyed" {
  name = "keyed"

  encryption_configuration {
    cloudwatch_encryption {
      cloudwatch_encryption_mode = "SSE-KMS"
    }

    job_bookmarks_encryption {
      job_bookmarks_encryption_mode = "CSE-KMS"
    }

    s3_encryption {
      s3_encryption_mode = "SSE-S3"
    }
  }
}

resource "aws_glue_crawler" "configured" {
  security_configuration = aws_glue_security_configuration.keyed.name
  name                   = "c"
  database_name          = "d"
  role                   = "arn:aws:iam::111122223333:role/g"
}

resource "aws_glue_crawler" "left_out" { # want "\"left_out\" has no security configuration"
  name          = "c"
  database_name = "d"
  role          = "arn:aws:iam::111122223333:role/g"
}

resource "aws_glue_job" "configured" {
  security_configuration = aws_glue_security_configuration.keyed.name
  name                   = "j"
  role_arn               = "arn:aws:iam::111122223333:role/g"

  command {
    script_location = "s3://scripts/j.py"
  }
}

resource "aws_glue_job" "left_out" { # want "has no security configuration"
  name     = "j"
  role_arn = "arn:aws:iam::111122223333:role/g"

  command {
    script_location = "s3://scripts/j.py"
  }
}

resource "aws_glue_job" "empty" {
  security_configuration = "" # want "has no security configuration"
  name                   = "j"
  role_arn               = "arn:aws:iam::111122223333:role/g"

  command {
    script_location = "s3://scripts/j.py"
  }
}

resource "aws_glue_dev_endpoint" "configured" {
  security_configuration = aws_glue_security_configuration.keyed.name
  name                   = "e"
  role_arn               = "arn:aws:iam::111122223333:role/g"
}

resource "aws_glue_dev_endpoint" "left_out" { # want "has no security configuration"
  name     = "e"
  role_arn = "arn:aws:iam::111122223333:role/g"
}

resource "aws_glue_job" "unset_variable" {
  security_configuration = var.configuration # maybe "has no security configuration"
  name                   = "j"
  role_arn               = "arn:aws:iam::111122223333:role/g"

  command {
    script_location = "s3://scripts/j.py"
  }
}
