variable "privileged" {
  type = bool
}

variable "properties" {
  type = string
}

resource "aws_batch_job_definition" "privileged" { # want "job definition \"privileged\" runs a privileged container"
  name = "privileged"
  type = "container"

  container_properties = jsonencode({
    image      = "123456789012.dkr.ecr.eu-central-1.amazonaws.com/job:1"
    privileged = true
  })
}

resource "aws_batch_job_definition" "plain" {
  name = "plain"
  type = "container"

  container_properties = jsonencode({
    image      = "123456789012.dkr.ecr.eu-central-1.amazonaws.com/job:1"
    privileged = false
  })
}

resource "aws_batch_job_definition" "left_out" {
  name = "left-out"
  type = "container"

  container_properties = jsonencode({
    image = "123456789012.dkr.ecr.eu-central-1.amazonaws.com/job:1"
    vcpus = 1
  })
}

resource "aws_batch_job_definition" "text" { # want "runs a privileged container"
  name = "text"
  type = "container"

  container_properties = <<-EOT
    {"image": "job:1", "privileged": true}
  EOT
}

resource "aws_batch_job_definition" "unset_variable" { # maybe "runs a privileged container"
  name = "unset-variable"
  type = "container"

  container_properties = jsonencode({
    image      = "123456789012.dkr.ecr.eu-central-1.amazonaws.com/job:1"
    privileged = var.privileged
  })
}

resource "aws_batch_job_definition" "document" {
  name = "document"
  type = "container"

  container_properties = var.properties # maybe "runs a privileged container"
}

resource "aws_batch_job_definition" "nodes" { # want "runs a privileged container"
  name = "nodes"
  type = "multinode"

  node_properties = jsonencode({
    mainNode = 0
    numNodes = 2
    nodeRangeProperties = [
      { targetNodes = "0:", container = { image = "job:1" } },
      { targetNodes = "1:", container = { image = "job:1", privileged = true } },
    ]
  })
}

resource "aws_batch_job_definition" "tasks" { # want "runs a privileged container"
  name = "tasks"
  type = "container"

  ecs_properties = jsonencode({
    taskProperties = [{ containers = [{ image = "job:1", privileged = true }] }]
  })
}

resource "aws_batch_job_definition" "plain_tasks" {
  name = "plain-tasks"
  type = "container"

  ecs_properties = jsonencode({
    taskProperties = [{ containers = [{ image = "job:1" }] }]
  })
}

resource "aws_batch_job_definition" "pod" {
  name = "pod"
  type = "container"

  eks_properties {
    pod_properties {
      containers {
        image = "job:1"

        security_context {
          privileged = true # want "runs a privileged container"
        }
      }
    }
  }
}

resource "aws_batch_job_definition" "plain_pod" {
  name = "plain-pod"
  type = "container"

  eks_properties {
    pod_properties {
      containers {
        image = "job:1"

        security_context {
          run_as_non_root = true
        }
      }
    }
  }
}

resource "aws_batch_job_definition" "init" {
  name = "init"
  type = "container"

  eks_properties {
    pod_properties {
      containers {
        image = "job:1"
      }

      init_containers {
        image = "job:1"

        security_context {
          privileged = true # want "runs a privileged container"
        }
      }
    }
  }
}
