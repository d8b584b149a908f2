variable "key" {
  type = string
}

provider "aws" {
  access_key = var.key # want[module.inner] "module.inner.provider.aws are written"
}
