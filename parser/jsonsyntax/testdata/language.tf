terraform {
  required_version = ">= 1.5"
  required_providers {
    aws = {
      source  = "hashicorp/aws"
      version = "~> 6.0"
    }
  }
  backend "s3" {
    bucket = "$${literal}"
    key    = "state"
  }
}

provider "aws" {
  region = var.name
  default_tags {
    tags = { team = "core" }
  }
}

provider "aws" {
  alias  = "use1"
  region = "us-east-1"
  assume_role {
    role_arn = "arn:aws:iam::123456789012:role/${var.name}"
  }
}

variable "plain" {
  type    = string
  default = "$${not.a.template} %%{either}"
}

variable "shaped" {
  type        = list(object({ port = optional(number, 22) }))
  description = "costs $${money}"
  nullable    = false
  validation {
    condition     = var.flag
    error_message = "Bad ${var.name}."
  }
}

locals {
  a = 1
  b = [1.5, true, null, "t"]
}

locals {
  c = { "//" = "kept", "${var.name}x" = upper("${var.name}") }
  d = var.list
  e = "$${escaped} ${var.name} %{if var.flag}yes%{else}no%{endif}"
  f = ""
}

output "o" {
  value       = "${var.name}!"
  description = "an $${output}"
  depends_on  = [aws_sqs_queue.q, module.m]
  precondition {
    condition     = var.flag
    error_message = "no"
  }
}

module "m" {
  source  = "./modules/m"
  version = "1.0"
  count   = 2
  name    = var.name
  rules   = [{ port = local.port }]
  providers = {
    aws     = aws.use1
    aws.alt = aws
  }
  depends_on = [aws_sqs_queue.q]
}

moved {
  from = aws_sqs_queue.old
  to   = module.m["x"].aws_sqs_queue.q
}

moved {
  from = module.a
  to   = module.b
}

import {
  for_each = { k = "v" }
  to       = aws_sqs_queue.q[each.key]
  id       = "https://${each.value}"
  provider = aws.use1
}

removed {
  from = aws_sqs_queue.gone
  lifecycle {
    destroy = false
  }
}

check "health" {
  data "aws_sqs_queue" "probe" {
    name       = "q"
    depends_on = [aws_sqs_queue.q]
  }
  assert {
    condition     = var.flag
    error_message = "not healthy"
  }
}
