variable "token" {
  type = string
}

data "http" "request" {
  url = "https://example.com/?t=${var.token}" # want[module.passed] "request \"request\" carries a secret"
}
