# Who subscribes is another configuration's matter.
resource "aws_lb" "web" { # maybe "aws_lb.web is not protected by Shield Advanced"
  load_balancer_type = "application"
}
