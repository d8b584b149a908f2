resource "random_password" "inner" {
  length = 24
}

# Only outputs of the root module are shown.
output "password" {
  value = nonsensitive(random_password.inner.result)
}
