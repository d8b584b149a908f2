variable "secret" {}
output "secret" {
  value     = "s-${var.secret}"
  sensitive = true
}
output "open" {
  value = nonsensitive(var.secret)
}
