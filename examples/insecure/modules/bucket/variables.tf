variable "name" {
  description = "Name of the bucket."
  type        = string
}

variable "public" {
  description = "Whether the bucket may be published."
  type        = bool
  default     = false
}
