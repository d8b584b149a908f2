variable "enforce" {
  type = bool
}

resource "aws_athena_workgroup" "enforced" {
  name = "enforced"

  configuration {
    enforce_workgroup_configuration = true
  }
}

# True is what the provider sends where nothing is said.
resource "aws_athena_workgroup" "left_out" {
  name = "left-out"

  configuration {
    publish_cloudwatch_metrics_enabled = true
  }
}

resource "aws_athena_workgroup" "bare" {
  name = "bare"
}

resource "aws_athena_workgroup" "off" {
  name = "off"

  configuration {
    enforce_workgroup_configuration = false # want "workgroup \"off\" lets clients choose where results go"
  }
}

resource "aws_athena_workgroup" "unset_variable" {
  name = "unset"

  configuration {
    enforce_workgroup_configuration = var.enforce # maybe "lets clients choose where results go"
  }
}
