variable "name" {
  description = "Prefix of every name in the stack."
  type        = string
  default     = "shop"
}

variable "region" {
  description = "Region that everything lives in."
  type        = string
  default     = "eu-central-1"
}

variable "vpc_cidr" {
  description = "Address range of the VPC; the subnets are cut out of it."
  type        = string
  default     = "10.20.0.0/16"
}

variable "office_cidrs" {
  description = "Networks that staff connect from."
  type        = list(string)
  default     = ["203.0.113.0/24"]
}

variable "encrypt_volumes" {
  description = "Whether disks are encrypted."
  type        = bool
  default     = true
}

# Set by the pipeline.
variable "admin_cidr" {
  description = "Network that administrators connect from."
  type        = string
}
