variable "flag" {
  type = bool
}

variable "principal" {
  type = string
}

resource "aws_vpc_endpoint_service" "open" {
  acceptance_required        = false # want "endpoint service \"open\" connects every AWS account unasked"
  network_load_balancer_arns = ["arn:aws:elasticloadbalancing:eu-west-1:111122223333:loadbalancer/net/a/0123456789abcdef"]
  allowed_principals         = ["*"]
}

resource "aws_vpc_endpoint_service" "asked" {
  acceptance_required        = true
  network_load_balancer_arns = ["arn:aws:elasticloadbalancing:eu-west-1:111122223333:loadbalancer/net/a/0123456789abcdef"]
  allowed_principals         = ["*"]
}

resource "aws_vpc_endpoint_service" "named" {
  acceptance_required        = false
  network_load_balancer_arns = ["arn:aws:elasticloadbalancing:eu-west-1:111122223333:loadbalancer/net/a/0123456789abcdef"]
  allowed_principals         = ["arn:aws:iam::111122223333:root"]
}

resource "aws_vpc_endpoint_service" "nobody" {
  acceptance_required        = false
  network_load_balancer_arns = ["arn:aws:elasticloadbalancing:eu-west-1:111122223333:loadbalancer/net/a/0123456789abcdef"]
}

resource "aws_vpc_endpoint_service" "apart" {
  acceptance_required        = false # want "connects every AWS account unasked"
  network_load_balancer_arns = ["arn:aws:elasticloadbalancing:eu-west-1:111122223333:loadbalancer/net/a/0123456789abcdef"]
}

resource "aws_vpc_endpoint_service_allowed_principal" "apart" {
  vpc_endpoint_service_id = aws_vpc_endpoint_service.apart.id
  principal_arn           = "*"
}

resource "aws_vpc_endpoint_service" "apart_named" {
  acceptance_required        = false
  network_load_balancer_arns = ["arn:aws:elasticloadbalancing:eu-west-1:111122223333:loadbalancer/net/a/0123456789abcdef"]
}

resource "aws_vpc_endpoint_service_allowed_principal" "apart_named" {
  vpc_endpoint_service_id = aws_vpc_endpoint_service.apart_named.id
  principal_arn           = "arn:aws:iam::111122223333:root"
}

resource "aws_vpc_endpoint_service" "unset" {
  acceptance_required        = var.flag # maybe "endpoint service \"unset\" connects every AWS account unasked"
  network_load_balancer_arns = ["arn:aws:elasticloadbalancing:eu-west-1:111122223333:loadbalancer/net/a/0123456789abcdef"]
  allowed_principals         = ["*"]
}

resource "aws_vpc_endpoint_service" "unset_principal" {
  acceptance_required        = false
  network_load_balancer_arns = ["arn:aws:elasticloadbalancing:eu-west-1:111122223333:loadbalancer/net/a/0123456789abcdef"]
  allowed_principals         = [var.principal] # maybe "connects every AWS account unasked"
}
