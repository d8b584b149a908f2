variable "bucket" {}
variable "name" {}
variable "all_names" {
  type = list(string)
}
module "inner" {
  source = "./inner"
  policy = { bucket = var.bucket, names = var.all_names }
}
resource "aws_s3_object" "o" {
  bucket = var.bucket
  key    = "${var.name}.txt"
  source = "${path.module}/none.txt"
}
output "arn" {
  value = module.inner.arn
}
