output "name" {
  value = "x"
}

output "nothing" {
  value = null
}
