variable "protocol" {
  type = string
}

resource "aws_acm_certificate" "web" {
  domain_name       = "example.com"
  validation_method = "DNS"
}

resource "aws_acm_certificate_validation" "web" {
  certificate_arn = aws_acm_certificate.web.arn
}

resource "aws_iam_server_certificate" "web" {
  name_prefix      = "web"
  certificate_body = "-----BEGIN CERTIFICATE-----"
  private_key      = "not a key"
}

resource "aws_elb" "https" {
  name               = "https"
  availability_zones = ["eu-west-1a"]

  listener {
    lb_port            = 443
    lb_protocol        = "https"
    instance_port      = 8080
    instance_protocol  = "http"
    ssl_certificate_id = aws_acm_certificate.web.arn
  }
}

resource "aws_elb" "ssl" {
  name               = "ssl"
  availability_zones = ["eu-west-1a"]

  listener {
    lb_port            = 5671
    lb_protocol        = "SSL"
    instance_port      = 5671
    instance_protocol  = "TCP"
    ssl_certificate_id = aws_acm_certificate_validation.web.certificate_arn
  }
}

# The machines behind it end TLS.
resource "aws_elb" "passes" {
  name               = "passes"
  availability_zones = ["eu-west-1a"]

  listener {
    lb_port           = 443
    lb_protocol       = "tcp"
    instance_port     = 443
    instance_protocol = "tcp"
  }
}

resource "aws_elb" "http" { # want "load balancer \"http\" listens without TLS"
  name               = "http"
  availability_zones = ["eu-west-1a"]

  listener {
    lb_port           = 80
    lb_protocol       = "http"
    instance_port     = 8080
    instance_protocol = "http"
  }
}

resource "aws_elb" "tcp" { # want "listens without TLS"
  name               = "tcp"
  availability_zones = ["eu-west-1a"]

  listener {
    lb_port           = 5432
    lb_protocol       = "TCP"
    instance_port     = 5432
    instance_protocol = "TCP"
  }
}

resource "aws_elb" "http_too" { # want "listens without TLS"
  name               = "http-too"
  availability_zones = ["eu-west-1a"]

  listener {
    lb_port            = 443
    lb_protocol        = "https"
    instance_port      = 8080
    instance_protocol  = "http"
    ssl_certificate_id = aws_acm_certificate.web.arn
  }

  listener {
    lb_port           = 80
    lb_protocol       = "http"
    instance_port     = 8080
    instance_protocol = "http"
  }
}

resource "aws_elb" "own_certificate" { # want "load balancer \"own_certificate\" uses a certificate"
  name               = "own-certificate"
  availability_zones = ["eu-west-1a"]

  listener {
    lb_port            = 443
    lb_protocol        = "https"
    instance_port      = 8080
    instance_protocol  = "http"
    ssl_certificate_id = aws_iam_server_certificate.web.arn
  }
}

resource "aws_elb" "own_certificate_by_arn" { # want "uses a certificate"
  name               = "own-certificate-by-arn"
  availability_zones = ["eu-west-1a"]

  listener {
    lb_port            = 443
    lb_protocol        = "https"
    instance_port      = 8080
    instance_protocol  = "http"
    ssl_certificate_id = "arn:aws:iam::111122223333:server-certificate/web"
  }
}

resource "aws_elb" "unset_variable" { # maybe "listens without TLS"
  name               = "unset"
  availability_zones = ["eu-west-1a"]

  listener {
    lb_port            = 443
    lb_protocol        = var.protocol
    instance_port      = 8080
    instance_protocol  = "http"
    ssl_certificate_id = aws_acm_certificate.web.arn
  }
}
