variable "text" {
  type = string
}

resource "aws_ecs_cluster" "left_out" { # want "cluster \"left_out\" has no Container Insights"
  name = "left_out"
}

resource "aws_ecs_cluster" "off" {
  name = "off"

  setting {
    name  = "containerInsights"
    value = "disabled" # want "no Container Insights"
  }
}

resource "aws_ecs_cluster" "on" {
  name = "on"

  setting {
    name  = "containerInsights"
    value = "enabled"
  }
}

resource "aws_ecs_cluster" "enhanced" {
  name = "enhanced"

  setting {
    name  = "containerInsights"
    value = "enhanced"
  }
}

resource "aws_ecs_cluster" "unset" {
  name = "unset"

  setting {
    name  = "containerInsights"
    value = var.text # maybe "cluster \"unset\" has no Container Insights"
  }
}
