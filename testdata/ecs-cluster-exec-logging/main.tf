variable "text" {
  type = string
}

resource "aws_ecs_cluster" "none" {
  name = "none"

  configuration {
    execute_command_configuration {
      logging = "NONE" # want "cluster \"none\" does not log what is run in containers"
    }
  }
}

resource "aws_ecs_cluster" "by_default" {
  name = "by_default"

  configuration {
    execute_command_configuration {
      logging = "DEFAULT"
    }
  }
}

resource "aws_ecs_cluster" "left_out" {
  name = "left_out"
}

resource "aws_ecs_cluster" "key_only" {
  name = "key_only"

  configuration {
    execute_command_configuration {
      kms_key_id = "alias/exec"
    }
  }
}

resource "aws_ecs_cluster" "unset" {
  name = "unset"

  configuration {
    execute_command_configuration {
      logging = var.text # maybe "cluster \"unset\" does not log what is run"
    }
  }
}
