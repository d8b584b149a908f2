# Random types, whose arguments, nested and dynamic blocks are written in JSON (main.tf.json), and references to what they give.
provider "aws" { region = "eu-central-1" }
variable "str" { default = "str" }
variable "num" {
  type = number
  default = 3
}
variable "on" { default = true }
variable "nul" {
  type = string
  default = null
}
variable "secret" {
  default = "hunter2"
  sensitive = true
}
variable "nulobj" {
  type = object({ s = string })
  default = null
}
variable "obj" {
  type = object({ s = optional(string, "os"), o = optional(string) })
  default = {}
}
resource "aws_sns_topic" "src" { name = "src" }
locals {
  unk    = aws_sns_topic.src.arn
  unknum = length(aws_sns_topic.src.arn)
  l      = ["l1", "l2"]
  m      = { k = "v", n = 1 }
}
