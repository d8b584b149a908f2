variable "from_default" { default = "default" }
variable "from_env" { default = "default" }
variable "from_tfvars" { default = "default" }
variable "from_tfvars_json" { default = "default" }
variable "from_auto_a" { default = "default" }
variable "from_auto_b_json" { default = "default" }
variable "from_auto_c" { default = "default" }
variable "from_var_file" { default = "default" }
variable "env_list" { type = list(string) }
variable "env_object" { type = object({ a = number, b = optional(string, "x") }) }
variable "env_any" {}
variable "env_number" { type = number }

resource "aws_sns_topic" "t" {
  name = "precedence"
  tags = {
    from_default     = var.from_default
    from_env         = var.from_env
    from_tfvars      = var.from_tfvars
    from_tfvars_json = var.from_tfvars_json
    from_auto_a      = var.from_auto_a
    from_auto_b_json = var.from_auto_b_json
    from_auto_c      = var.from_auto_c
    from_var_file    = var.from_var_file
    env_list         = join("+", var.env_list)
    env_object       = jsonencode(var.env_object)
    env_any          = var.env_any
    env_number       = var.env_number + 1
  }
}
