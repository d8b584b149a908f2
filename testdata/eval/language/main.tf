terraform {
  required_providers {
    aws = {
      source = "hashicorp/aws"
    }
  }
}

variable "settings" {
  type = object({
    name    = string
    size    = optional(number, 20)
    tags    = optional(map(string), { team = "core" })
    cidrs   = optional(list(string))
    nested  = optional(object({ on = optional(bool, true) }), {})
    ignored = optional(string)
  })
  default = { name = "x" }
}

variable "nothing" {
  type     = string
  default  = null
  nullable = true
}

variable "legacy" {
  type    = map(any)
  default = { a = "1" }
}

variable "number_as_text" {
  type    = string
  default = 42
}

variable "set" {
  type    = set(string)
  default = ["b", "a", "b"]
}

locals {
  upper      = [for s in var.set : upper(s)]
  by_name    = { for i, s in local.upper : s => i if s != "B" }
  grouped    = { for s in ["ab", "ac", "bd"] : substr(s, 0, 1) => s... }
  conditions = var.nothing == null ? "none" : var.nothing
  heredoc    = <<-EOT
    line one
      %{for s in var.set~}
    ${s};
      %{endfor~}
    end %{if length(var.set) > 1}many%{else}one%{endif}
  EOT
  math       = 7 % 3 + 2 * -1 + (10 / 4)
  logic      = !false && (1 < 2 || 1 >= 2) && "a" != "b"
  deep       = { list = [{ a = 1 }, { a = 2 }] }
  splat      = local.deep.list[*].a
  old_splat  = local.deep.list.*.a
  none       = var.nothing[*]
  merged     = merge({ a = 1 }, { b = "two" }, var.legacy)
  tried      = try(local.deep.missing, local.deep.list[5], "fallback")
  canned     = can(local.deep.missing)
  escaped    = "$${not} %%{not} \"q\" \u00e9 ${"in ${"deep"}"}"
  types      = [tostring(1), tonumber("2"), tobool("true")]
}

resource "aws_ssm_parameter" "p" {
  for_each = {
    upper      = jsonencode(local.upper)
    by_name    = jsonencode(local.by_name)
    grouped    = jsonencode(local.grouped)
    conditions = local.conditions
    heredoc    = local.heredoc
    math       = local.math
    logic      = local.logic
    splat      = jsonencode(local.splat)
    old_splat  = jsonencode(local.old_splat)
    none       = jsonencode(local.none)
    merged     = jsonencode(local.merged)
    tried      = local.tried
    canned     = local.canned
    escaped    = local.escaped
    types      = jsonencode(local.types)
    settings   = jsonencode(var.settings)
    text       = var.number_as_text
    set        = join(",", var.set)
    workspace  = terraform.workspace
    path       = "${path.module} ${path.root}"
  }
  name  = "/p/${each.key}"
  type  = "String"
  value = each.value
  tags  = { Key = each.key }
}

resource "aws_s3_bucket" "known" {
  bucket = "logs-${var.settings.name}"
  tags   = var.settings.tags
}

resource "aws_s3_bucket" "prefixed" {
  bucket_prefix = aws_s3_bucket.known.bucket
}

resource "aws_s3_object" "o" {
  bucket  = aws_s3_bucket.prefixed.id
  key     = "${aws_s3_bucket.known.bucket}/${aws_s3_bucket.prefixed.id}"
  content = jsonencode({ arn = aws_s3_bucket.known.arn })
  tags    = { bucket = aws_s3_bucket.known.bucket, arn = aws_s3_bucket.known.arn }
}

output "names" {
  value = aws_ssm_parameter.p["math"].name
}
