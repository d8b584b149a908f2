# Resources of the providers that belong to no cloud: values convert to the schema's types, one instance is a list of one to a splat.
resource "terraform_data" "d" {
  input = { name = "n", list = [1, "two"] }
}

resource "terraform_data" "empty" {
}

resource "null_resource" "n" {
  triggers = { count = 3, on = true, id = terraform_data.d.id }
}

resource "random_password" "p" {
  length  = "16"
  keepers = { a = 1 }
}

resource "random_pet" "p" {
  count  = 2
  length = 2
}

resource "time_sleep" "s" {
  create_duration = "10s"
  triggers        = null_resource.n.triggers
}

resource "tls_self_signed_cert" "c" {
  allowed_uses          = ["server_auth"]
  private_key_pem       = "x"
  validity_period_hours = "12"
  subject {
    common_name = "example.com"
  }
}

resource "local_file" "f" {
  filename = "f-${one(terraform_data.d[*].input.name)}"
  content  = terraform_data.empty.output == null ? "null" : "set"
}

resource "aws_ssm_parameter" "p" {
  name        = "p"
  type        = "String"
  value       = "v"
  description = jsonencode([length(terraform_data.d[*].id), null_resource.n.triggers.count, random_password.p.keepers, random_pet.p[0].prefix, random_pet.p[1].length == null])
  tags        = { id_is_null = terraform_data.d.id == null, names = length(random_pet.p[*].id) }
}
