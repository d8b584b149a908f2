variable "policy" {
  type = object({ bucket = string, names = set(string) })
}
resource "aws_sns_topic" "t" {
  name         = "t-${join("-", var.policy.names)}"
  display_name = var.policy.bucket
}
output "arn" {
  value = aws_sns_topic.t.arn
}
