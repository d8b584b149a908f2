# Before Terraform 0.12 blocks could be written like arguments.
resource "aws_elasticsearch_domain" "on" {
  domain_name = "on"

  encrypt_at_rest = {
    enabled = true
  }
}

resource "aws_elasticsearch_domain" "off" {
  domain_name = "off"

  encrypt_at_rest = {
    enabled = false # want "not encrypted"
  }
}
