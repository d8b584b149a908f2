variable "name" {}
variable "queue" {}
resource "aws_iam_user" "u" {
  count = 2
  name  = "${var.name}-${count.index}"
  tags  = { queue = var.queue }
}
output "name" { value = aws_iam_user.u[1].name }
