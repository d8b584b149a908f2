variable "value" {
  type = string
}

resource "aws_load_balancer_policy" "modern" {
  load_balancer_name = "web"
  policy_name        = "modern"
  policy_type_name   = "SSLNegotiationPolicyType"

  policy_attribute {
    name  = "Reference-Security-Policy"
    value = "ELBSecurityPolicy-TLS-1-2-2017-01"
  }
}

resource "aws_load_balancer_policy" "reference_to_old" { # want "policy \"reference_to_old\" negotiates"
  load_balancer_name = "web"
  policy_name        = "reference-to-old"
  policy_type_name   = "SSLNegotiationPolicyType"

  policy_attribute {
    name  = "Reference-Security-Policy"
    value = "ELBSecurityPolicy-2016-08"
  }
}

resource "aws_load_balancer_policy" "reference_to_1_1" { # want "negotiates"
  load_balancer_name = "web"
  policy_name        = "reference-to-1-1"
  policy_type_name   = "SSLNegotiationPolicyType"

  policy_attribute {
    name  = "Reference-Security-Policy"
    value = "ELBSecurityPolicy-TLS-1-1-2017-01"
  }
}

resource "aws_load_balancer_policy" "reference_to_new" { # maybe "negotiates"
  load_balancer_name = "web"
  policy_name        = "reference-to-new"
  policy_type_name   = "SSLNegotiationPolicyType"

  policy_attribute {
    name  = "Reference-Security-Policy"
    value = "ELBSecurityPolicy-Of-The-Future"
  }
}

resource "aws_load_balancer_policy" "custom" {
  load_balancer_name = "web"
  policy_name        = "custom"
  policy_type_name   = "SSLNegotiationPolicyType"

  policy_attribute {
    name  = "ECDHE-ECDSA-AES128-GCM-SHA256"
    value = "true"
  }

  policy_attribute {
    name  = "Protocol-TLSv1.2"
    value = "true"
  }

  policy_attribute {
    name  = "Protocol-TLSv1"
    value = "false"
  }
}

resource "aws_load_balancer_policy" "custom_protocol" { # want "negotiates"
  load_balancer_name = "web"
  policy_name        = "custom-protocol"
  policy_type_name   = "SSLNegotiationPolicyType"

  policy_attribute {
    name  = "Protocol-TLSv1.1"
    value = "true"
  }
}

resource "aws_load_balancer_policy" "custom_cipher" { # want "negotiates"
  load_balancer_name = "web"
  policy_name        = "custom-cipher"
  policy_type_name   = "SSLNegotiationPolicyType"

  policy_attribute {
    name  = "Protocol-TLSv1.2"
    value = "true"
  }

  policy_attribute {
    name  = "EDH-RSA-DES-CBC3-SHA"
    value = "true"
  }
}

resource "aws_load_balancer_policy" "unset_variable" { # maybe "negotiates"
  load_balancer_name = "web"
  policy_name        = "unset"
  policy_type_name   = "SSLNegotiationPolicyType"

  policy_attribute {
    name  = "Protocol-TLSv1"
    value = var.value
  }
}

# What is no negotiation policy has other attributes.
resource "aws_load_balancer_policy" "proxy_protocol" {
  load_balancer_name = "web"
  policy_name        = "proxy-protocol"
  policy_type_name   = "ProxyProtocolPolicyType"

  policy_attribute {
    name  = "ProxyProtocol"
    value = "true"
  }
}

resource "aws_lb_ssl_negotiation_policy" "modern" {
  name          = "modern"
  load_balancer = "web"
  lb_port       = 443

  attribute {
    name  = "Protocol-TLSv1.2"
    value = "true"
  }

  attribute {
    name  = "Protocol-SSLv3"
    value = "false"
  }
}

resource "aws_lb_ssl_negotiation_policy" "old" { # want "policy \"old\" negotiates"
  name          = "old"
  load_balancer = "web"
  lb_port       = 443

  dynamic "attribute" {
    for_each = ["Protocol-TLSv1.2", "Protocol-SSLv3"]
    content {
      name  = attribute.value
      value = "true"
    }
  }
}

resource "aws_lb_ssl_negotiation_policy" "weak_cipher" { # want "negotiates"
  name          = "weak-cipher"
  load_balancer = "web"
  lb_port       = 443

  attribute {
    name  = "RC4-MD5"
    value = "true"
  }
}
