variable "protocol" {
  type = string
}

variable "load_balancer_arn" {
  type = string
}

resource "aws_lb" "web" {
  name    = "web"
  subnets = ["subnet-0a1", "subnet-0a2"]
}

resource "aws_lb" "network" {
  name               = "network"
  load_balancer_type = "network"
  subnets            = ["subnet-0a1", "subnet-0a2"]
}

resource "aws_lb" "gateway" {
  name               = "gateway"
  load_balancer_type = "gateway"
  subnets            = ["subnet-0a1", "subnet-0a2"]
}

resource "aws_lb_target_group" "app" {
  name     = "app"
  port     = 8080
  protocol = "HTTP"
  vpc_id   = "vpc-0a1"
}

resource "aws_lb_listener" "https" {
  load_balancer_arn = aws_lb.web.arn
  port              = 443
  protocol          = "HTTPS"
  certificate_arn   = "arn:aws:acm:eu-west-1:111122223333:certificate/1"

  default_action {
    type             = "forward"
    target_group_arn = aws_lb_target_group.app.arn
  }
}

resource "aws_lb_listener" "redirect" {
  load_balancer_arn = aws_lb.web.arn
  port              = 80
  protocol          = "HTTP"

  default_action {
    type = "redirect"
    redirect {
      port        = "443"
      protocol    = "HTTPS"
      status_code = "HTTP_301"
    }
  }
}

resource "aws_lb_listener" "http" { # want "listener \"http\" answers over plain HTTP"
  load_balancer_arn = aws_lb.web.arn
  port              = 80
  protocol          = "HTTP"

  default_action {
    type             = "forward"
    target_group_arn = aws_lb_target_group.app.arn
  }
}

# An application load balancer's listener is HTTP unless another protocol is named.
resource "aws_lb_listener" "protocol_left_out" { # want "answers over plain HTTP"
  load_balancer_arn = aws_lb.web.arn
  port              = 8080

  default_action {
    type             = "forward"
    target_group_arn = aws_lb_target_group.app.arn
  }
}

resource "aws_lb_listener" "redirect_to_http" { # want "answers over plain HTTP"
  load_balancer_arn = aws_lb.web.arn
  port              = 8081
  protocol          = "HTTP"

  default_action {
    type = "redirect"
    redirect {
      host        = "www.example.com"
      status_code = "HTTP_301"
    }
  }
}

resource "aws_alb_listener" "http" { # want "answers over plain HTTP"
  load_balancer_arn = aws_lb.web.arn
  port              = 8082
  protocol          = "HTTP"

  default_action {
    type = "fixed-response"
    fixed_response {
      content_type = "text/plain"
      message_body = "hello"
      status_code  = "200"
    }
  }
}

resource "aws_lb_listener" "gateway" {
  load_balancer_arn = aws_lb.gateway.arn

  default_action {
    type             = "forward"
    target_group_arn = aws_lb_target_group.app.arn
  }
}

resource "aws_lb_listener" "tcp" {
  for_each          = toset(["80", "443", "5432"])
  load_balancer_arn = aws_lb.network.arn
  port              = each.key
  protocol          = "TCP" # want[aws_lb_listener.tcp["80"]] "listener \"tcp\" forwards plain HTTP"

  default_action {
    type             = "forward"
    target_group_arn = aws_lb_target_group.app.arn
  }
}

resource "aws_lb_listener" "tls" {
  load_balancer_arn = aws_lb.network.arn
  port              = 8443
  protocol          = "TLS"
  certificate_arn   = "arn:aws:acm:eu-west-1:111122223333:certificate/1"

  default_action {
    type             = "forward"
    target_group_arn = aws_lb_target_group.app.arn
  }
}

resource "aws_lb_listener" "unset_variable" { # maybe "answers over plain HTTP"
  load_balancer_arn = aws_lb.web.arn
  port              = 8083
  protocol          = var.protocol

  default_action {
    type             = "forward"
    target_group_arn = aws_lb_target_group.app.arn
  }
}

resource "aws_lb_listener" "redirect_of_variable" { # maybe "answers over plain HTTP"
  load_balancer_arn = aws_lb.web.arn
  port              = 8084
  protocol          = "HTTP"

  default_action {
    type = "redirect"
    redirect {
      protocol    = var.protocol
      status_code = "HTTP_301"
    }
  }
}

# Only an application load balancer's listener has a port and no protocol.
resource "aws_lb_listener" "of_balancer_elsewhere" { # want "answers over plain HTTP"
  load_balancer_arn = var.load_balancer_arn
  port              = 80

  default_action {
    type             = "forward"
    target_group_arn = aws_lb_target_group.app.arn
  }
}

resource "aws_lb_listener" "of_what" { # maybe "answers over plain HTTP"
  load_balancer_arn = var.load_balancer_arn

  default_action {
    type             = "forward"
    target_group_arn = aws_lb_target_group.app.arn
  }
}
