variable "policy" {
  type = string
}

resource "aws_ses_configuration_set" "left_out" { # want "configuration set \"left_out\" sends mail without TLS"
  name = "left-out"
}

resource "aws_ses_configuration_set" "optional" {
  name = "optional"

  delivery_options {
    tls_policy = "Optional" # want "sends mail without TLS"
  }
}

resource "aws_ses_configuration_set" "required" {
  name = "required"

  delivery_options {
    tls_policy = "Require"
  }
}

resource "aws_sesv2_configuration_set" "left_out" { # want "configuration set \"left_out\" sends mail without TLS"
  configuration_set_name = "left-out"
}

resource "aws_sesv2_configuration_set" "pool_only" {
  configuration_set_name = "pool-only"

  delivery_options { # want "sends mail without TLS"
    sending_pool_name = "ours"
  }
}

resource "aws_sesv2_configuration_set" "required" {
  configuration_set_name = "required"

  delivery_options {
    tls_policy = "REQUIRE"
  }
}

resource "aws_sesv2_configuration_set" "unset_variable" {
  configuration_set_name = "unset-variable"

  delivery_options {
    tls_policy = var.policy # maybe "sends mail without TLS"
  }
}
