resource "aws_security_group" "web" {
  name = "web"

  lifecycle {
    ignore_changes = [ingress] # want "changes of ingress are ignored in aws_security_group.web"
  }
}

resource "aws_security_group" "tagged" {
  name = "tagged"

  lifecycle {
    ignore_changes = [tags]
  }
}
