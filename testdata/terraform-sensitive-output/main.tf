resource "random_password" "db" {
  length = 24
}

resource "tls_private_key" "host" {
  algorithm = "ED25519"
}

resource "aws_db_instance" "orders" {
  engine         = "postgres"
  instance_class = "db.t4g.micro"
  username       = "orders"
  password       = random_password.db.result
}

output "text" {
  value = "postgres://orders:${nonsensitive(random_password.db.result)}@${aws_db_instance.orders.endpoint}" # want "text"
}

output "object" {
  value = { # comments bind to the output
    host     = aws_db_instance.orders.address
    password = nonsensitive(aws_db_instance.orders.password)
  }
  sensitive = false # want "object"
}

output "private_key" {
  value = nonsensitive(tls_private_key.host.private_key_openssh) # want "private_key"
}

output "public_key" {
  value = tls_private_key.host.public_key_openssh
}

output "digest" {
  value = nonsensitive(sha256(random_password.db.result)) # maybe "digest"
}

output "length" {
  value = nonsensitive(length(random_password.db.result))
}

output "is_set" {
  value = nonsensitive(random_password.db.result != "")
}

output "objects" {
  value = [for name in ["a", "b"] : { name = name, arn = aws_db_instance.orders.arn }]
}

# Terraform refuses a configuration that shows what is sensitive, and a module hands it on.
output "refused" {
  value = random_password.db.result
}

output "of_module" {
  value = nonsensitive(module.inner.password) # want "of_module"
}

output "of_module_hidden" {
  value     = nonsensitive(module.inner.password)
  sensitive = true
}

variable "hide" {
  type = bool
}

# Terraform wants a constant; who writes something else gets no verdict.
output "computed_sensitive" {
  value     = nonsensitive(random_password.db.result)
  sensitive = var.hide # maybe "computed_sensitive"
}

module "inner" {
  source = "./inner"
}

data "aws_ssm_parameter" "image" {
  name = "/aws/service/ami-amazon-linux-latest/al2023-ami-kernel-default-x86_64"
}

# All parameters are sensitive to the provider; most are no secrets.
output "image" {
  value = nonsensitive(data.aws_ssm_parameter.image.value)
}
