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

variable "account_id" {
  description = "Account that the stack is deployed to."
  type        = string
}

variable "vpc_cidr" {
  description = "Address range of the VPC; the subnets are cut out of it."
  type        = string
  default     = "10.20.0.0/16"
}

variable "admin_cidr" {
  description = "Network that administrators connect from."
  type        = string

  validation {
    condition     = tonumber(split("/", var.admin_cidr)[1]) >= 24
    error_message = "The administrators' network must be a /24 or smaller."
  }
}
