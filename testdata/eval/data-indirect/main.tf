resource "aws_s3_bucket" "b" { bucket = "b" }
resource "aws_s3_bucket" "cnt" {
  count  = 2
  bucket = "c${count.index}"
}
resource "aws_s3_bucket" "zero" {
  count  = 0
  bucket = "z"
}
variable "x" { default = "v" }
locals {
  l       = aws_s3_bucket.b.bucket
  l2      = "q-${local.l}"
  zero    = join("", aws_s3_bucket.zero[*].bucket)
  viamod  = module.o.name
  viadata = data.aws_iam_policy_document.direct.json
}
data "aws_iam_policy_document" "direct" {
  statement { resources = [aws_s3_bucket.b.bucket] }
}
data "aws_iam_policy_document" "local" {
  statement { resources = [local.l] }
}
data "aws_iam_policy_document" "local2" {
  statement { resources = [local.l2] }
}
data "aws_iam_policy_document" "zerodirect" {
  statement { resources = aws_s3_bucket.zero[*].bucket }
}
data "aws_iam_policy_document" "zerolocal" {
  statement { resources = [local.zero] }
}
data "aws_iam_policy_document" "modout" {
  statement { resources = [module.o.name] }
}
data "aws_iam_policy_document" "modstatic" {
  statement { resources = [module.o.static] }
}
data "aws_iam_policy_document" "modlocal" {
  statement { resources = [local.viamod] }
}
data "aws_iam_policy_document" "viadata" {
  source_policy_documents = [data.aws_iam_policy_document.known.json]
  statement { resources = ["x"] }
}
data "aws_iam_policy_document" "known" {
  statement { resources = ["k"] }
}
data "aws_iam_policy_document" "cnt" {
  count = length(aws_s3_bucket.cnt)
  statement { resources = ["k"] }
}
data "aws_iam_policy_document" "fe" {
  for_each = { for i, v in aws_s3_bucket.cnt : i => v.bucket }
  statement { resources = [each.value] }
}
data "aws_iam_policy_document" "felocal" {
  for_each = toset([local.l])
  statement { resources = [each.value] }
}
module "o" { source = "./m" }
module "in" {
  source = "./n"
  name   = aws_s3_bucket.b.bucket
}
module "inlocal" {
  source = "./n"
  name   = local.l
}
module "inconst" {
  source = "./n"
  name   = "const"
}
module "incnt" {
  source = "./n"
  count  = length(aws_s3_bucket.cnt)
  name   = "const"
}
module "infe" {
  source   = "./n"
  for_each = { for i, v in aws_s3_bucket.cnt : i => v.bucket }
  name     = each.value
}
resource "aws_iam_policy" "direct" { policy = data.aws_iam_policy_document.direct.json }
resource "aws_iam_policy" "local" { policy = data.aws_iam_policy_document.local.json }
resource "aws_iam_policy" "local2" { policy = data.aws_iam_policy_document.local2.json }
resource "aws_iam_policy" "zerodirect" { policy = data.aws_iam_policy_document.zerodirect.json }
resource "aws_iam_policy" "zerolocal" { policy = data.aws_iam_policy_document.zerolocal.json }
resource "aws_iam_policy" "modout" { policy = data.aws_iam_policy_document.modout.json }
resource "aws_iam_policy" "modstatic" { policy = data.aws_iam_policy_document.modstatic.json }
resource "aws_iam_policy" "modlocal" { policy = data.aws_iam_policy_document.modlocal.json }
resource "aws_iam_policy" "viadata" { policy = data.aws_iam_policy_document.viadata.json }
resource "aws_iam_policy" "known" { policy = data.aws_iam_policy_document.known.json }
resource "aws_iam_policy" "cnt" { policy = values({ for k, v in data.aws_iam_policy_document.cnt : k => v })[0].json }
resource "aws_iam_policy" "fe" { policy = values({ for k, v in data.aws_iam_policy_document.fe : k => v })[0].json }
resource "aws_iam_policy" "felocal" { policy = values({ for k, v in data.aws_iam_policy_document.felocal : k => v })[0].json }
