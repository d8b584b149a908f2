variable "name" {}
resource "aws_sns_topic" "t" {
  name = var.name
  tags = { Name = var.name }
}
module "inner" {
  source = "../leaf"
}
