variable "name" {
  description = "Name of the bucket."
  type        = string
}

variable "kms_key_arn" {
  description = "Key that the objects are encrypted with."
  type        = string
}

variable "log_bucket" {
  description = "Name of the bucket that receives the access logs."
  type        = string
}
