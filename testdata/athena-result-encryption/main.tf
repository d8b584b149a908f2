variable "option" {
  type = string
}

variable "workgroup" {
  type = string
}

resource "aws_kms_key" "results" {
  enable_key_rotation = true
}

resource "aws_athena_workgroup" "own_key" {
  name = "own-key"

  configuration {
    result_configuration {
      output_location = "s3://results/"

      encryption_configuration {
        encryption_option = "SSE_KMS"
        kms_key_arn       = aws_kms_key.results.arn
      }
    }
  }
}

resource "aws_athena_workgroup" "of_s3" {
  name = "of-s3"

  configuration {
    enforce_workgroup_configuration = false

    result_configuration {
      encryption_configuration {
        encryption_option = "SSE_S3"
      }
    }
  }
}

# Athena encrypts what it stores itself.
resource "aws_athena_workgroup" "managed" {
  name = "managed"

  configuration {
    managed_query_results_configuration {
      enabled = true
    }
  }
}

resource "aws_athena_workgroup" "bare" { # want "workgroup \"bare\" does not say how results are encrypted"
  name = "bare"
}

resource "aws_athena_workgroup" "without" {
  name = "without"

  configuration {
    result_configuration { # want "does not say how results are encrypted"
      output_location = "s3://results/"
    }
  }
}

resource "aws_athena_workgroup" "not_managed" {
  name = "not-managed"

  configuration { # want "does not say how results are encrypted"
    managed_query_results_configuration {
      enabled = false
    }
  }
}

resource "aws_athena_workgroup" "unset_variable" {
  name = "unset"

  configuration {
    result_configuration {
      encryption_configuration {
        encryption_option = var.option # maybe "does not say how results are encrypted"
      }
    }
  }
}

resource "aws_athena_database" "encrypted" {
  name   = "encrypted"
  bucket = "results"

  encryption_configuration {
    encryption_option = "SSE_S3"
  }
}

resource "aws_athena_database" "left_out" { # want "database \"left_out\" does not say how results are encrypted"
  name   = "left_out"
  bucket = "results"
}

resource "aws_athena_database" "in_workgroup" {
  name      = "in_workgroup"
  workgroup = aws_athena_workgroup.own_key.name
}

# Here the client's settings count.
resource "aws_athena_database" "in_lax_workgroup" { # want "does not say how results are encrypted"
  name      = "in_lax_workgroup"
  workgroup = aws_athena_workgroup.of_s3.name
}

resource "aws_athena_database" "in_workgroup_elsewhere" { # maybe "does not say how results are encrypted"
  name      = "in_workgroup_elsewhere"
  workgroup = var.workgroup
}
