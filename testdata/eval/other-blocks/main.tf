terraform {
  required_version = ">= 1.5, < 3.0"
  required_providers {
    aws  = { source = "hashicorp/aws", version = "~> 6.0" }
    null = "~> 3.0"
  }
}

variable "env" {
  type        = string
  default     = "dev"
  description = "environment"
  ephemeral   = false
  validation {
    condition     = contains(["dev", "prod"], var.env)
    error_message = "The environment must be dev or prod, not ${var.env}."
  }
}

moved {
  from = aws_sns_topic.old
  to   = aws_sns_topic.new
}

removed {
  from = aws_sqs_queue.gone
  lifecycle {
    destroy = false
  }
}

check "health" {
  assert {
    condition     = aws_sns_topic.new.name != ""
    error_message = "no name"
  }
}

resource "aws_sns_topic" "new" {
  name = "new-${var.env}"

  lifecycle {
    ignore_changes = all
    precondition {
      condition     = var.env != "none"
      error_message = "none"
    }
    postcondition {
      condition     = self.name != "x"
      error_message = "x"
    }
    replace_triggered_by = [terraform_data.t]
  }

  provisioner "local-exec" {
    when    = destroy
    command = "echo ${self.arn}"
  }

  provisioner "local-exec" {
    command     = "echo hi"
    interpreter = ["bash", "-c"]
    environment = { A = "b" }
    on_failure  = continue
  }

  connection {
    type = "ssh"
    host = self.arn
  }
}

resource "terraform_data" "t" {
  triggers_replace = [var.env]
}

resource "aws_sqs_queue" "q" {
  name       = terraform.workspace == "default" ? "default-queue" : "other"
  depends_on = [aws_sns_topic.new, module.m]
  tags = {
    workspace = terraform.workspace
    module    = path.module
    root      = path.root
    inner     = module.m.path
  }
}

module "m" {
  source     = "./m"
  depends_on = [terraform_data.t]
}

output "arn" {
  value       = aws_sns_topic.new.arn
  description = "the topic"
  depends_on  = [aws_sqs_queue.q]
  precondition {
    condition     = aws_sns_topic.new.name != ""
    error_message = "never"
  }
}
