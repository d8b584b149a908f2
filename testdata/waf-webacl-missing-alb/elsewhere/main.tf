resource "aws_lb" "handed_on" { # maybe "load balancer \"handed_on\" has no web ACL"
  name    = "handed-on"
  subnets = ["subnet-0a", "subnet-0b"]
}

output "load_balancer_arn" {
  value = aws_lb.handed_on.arn
}
