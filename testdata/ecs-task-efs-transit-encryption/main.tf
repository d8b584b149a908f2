variable "encryption" {
  type = string
}

locals {
  containers = jsonencode([{ name = "app", image = "app:1", essential = true }])
}

resource "aws_efs_file_system" "files" {
  encrypted = true
}

resource "aws_ecs_task_definition" "left_out" { # want "\"left_out\" mounts an EFS volume without encryption in transit"
  family                = "left-out"
  container_definitions = local.containers

  volume {
    name = "files"
    efs_volume_configuration {
      file_system_id = aws_efs_file_system.files.id
    }
  }
}

resource "aws_ecs_task_definition" "on" {
  family                = "on"
  container_definitions = local.containers

  volume {
    name = "files"
    efs_volume_configuration {
      file_system_id     = aws_efs_file_system.files.id
      transit_encryption = "ENABLED"
    }
  }
}

resource "aws_ecs_task_definition" "second_off" { # want "without encryption in transit"
  family                = "second-off"
  container_definitions = local.containers

  volume {
    name = "files"
    efs_volume_configuration {
      file_system_id     = aws_efs_file_system.files.id
      transit_encryption = "ENABLED"
    }
  }

  volume {
    name = "more"
    efs_volume_configuration {
      file_system_id     = aws_efs_file_system.files.id
      transit_encryption = "DISABLED"
    }
  }
}

resource "aws_ecs_task_definition" "other_volumes" {
  family                = "other"
  container_definitions = local.containers

  volume {
    name      = "host"
    host_path = "/var/data"
  }
}

resource "aws_ecs_task_definition" "no_volumes" {
  family                = "none"
  container_definitions = local.containers
}

resource "aws_ecs_task_definition" "unset_variable" {
  family                = "unset"
  container_definitions = local.containers

  volume {
    name = "files"
    efs_volume_configuration {
      file_system_id     = aws_efs_file_system.files.id
      transit_encryption = var.encryption # maybe "without encryption in transit"
    }
  }
}

resource "aws_ecs_task_definition" "dynamic" { # want "without encryption in transit"
  family                = "dynamic"
  container_definitions = local.containers

  dynamic "volume" {
    for_each = ["a", "b"]
    content {
      name = volume.value
      efs_volume_configuration {
        file_system_id     = aws_efs_file_system.files.id
        transit_encryption = volume.value == "a" ? "ENABLED" : "DISABLED"
      }
    }
  }
}
