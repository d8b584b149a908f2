variable "nullable" {
  type    = string
  default = "nullable default"
}

variable "not_nullable" {
  type     = string
  default  = "not nullable default"
  nullable = false
}

variable "no_default" {
  type = string
}

variable "object" {
  type    = object({ a = optional(string, "x") })
  default = { a = "from default" }
}

variable "strict_object" {
  type     = object({ inner = optional(string, "inner default") })
  default  = {}
  nullable = false
}

resource "aws_sqs_queue" "q" {
  name                      = coalesce(var.nullable, "was null")
  name_prefix               = var.no_default
  message_retention_seconds = var.object == null ? 60 : 120
  tags = {
    not_nullable = var.not_nullable
    is_null      = var.nullable == null
    inner        = var.strict_object.inner
  }
}
