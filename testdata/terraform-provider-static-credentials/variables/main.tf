variable "secret" {
  type      = string
  default   = "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY"
  sensitive = true
}

variable "given" {
  type = string
}

variable "from_file" {
  type = string
}

variable "optional" {
  type    = string
  default = ""
}

locals {
  keys = { id = "AKIAIOSFODNN7EXAMPLE" }
}

provider "aws" {
  access_key = local.keys.id # want "provider.aws are written"
  secret_key = var.given
}

provider "aws" {
  alias      = "default"
  access_key = var.given
  secret_key = var.secret # want "provider.aws.default are written"
}

provider "aws" {
  alias      = "file"
  access_key = var.given
  secret_key = var.from_file # want "provider.aws.file are written"
}

# What is given when Terraform runs is not in the configuration.
provider "aws" {
  alias      = "given"
  access_key = var.given
  secret_key = "${var.given}"
  token      = var.optional
}

provider "aws" {
  alias      = "generated"
  access_key = aws_iam_access_key.deployment.id
  secret_key = aws_iam_access_key.deployment.secret
}

resource "aws_iam_access_key" "deployment" {
  user = "deployment"
}

provider "aws" {
  alias      = "missing"
  access_key = var.given
  secret_key = file("${path.module}/missing.txt") # maybe "provider.aws.missing are written"
}

provider "aws" {
  alias   = "profile"
  profile = "deployment"
}

# Other providers have arguments of these names too.
provider "minio" {
  access_key = "AKIAIOSFODNN7EXAMPLE"
}
