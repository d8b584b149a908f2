variable "name" {}
resource "aws_iam_group" "g" {
  name = var.name
}
output "name" {
  value = aws_iam_group.g.name
}
