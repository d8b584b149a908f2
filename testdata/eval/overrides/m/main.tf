variable "name" {}
variable "extra" {}
resource "aws_sns_topic" "t" {
  name = "${var.name}-${var.extra}"
}
