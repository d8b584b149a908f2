# Which data sources wait: depends_on of data sources and of module calls, and what that names by way of others.
provider "aws" { region = "eu-central-1" }
resource "aws_kms_key" "k" {}
resource "terraform_data" "x" { input = "a" }
data "aws_iam_policy_document" "plain" {
  statement {
    actions   = ["kms:*"]
    resources = ["*"]
  }
}
data "aws_iam_policy_document" "dep" {
  depends_on = [aws_kms_key.k]
  statement {
    actions   = ["kms:*"]
    resources = ["*"]
  }
}
data "aws_iam_policy_document" "viadata" {
  depends_on = [data.aws_iam_policy_document.plain]
  statement {
    actions   = ["kms:*"]
    resources = ["*"]
  }
}
data "aws_iam_policy_document" "viadep" {
  depends_on = [data.aws_iam_policy_document.dep]
  statement {
    actions   = ["kms:*"]
    resources = ["*"]
  }
}
data "aws_iam_policy_document" "unk" {
  source_policy_documents = [data.aws_iam_policy_document.plain.json]
  statement {
    actions   = ["kms:*"]
    resources = [aws_kms_key.k.arn]
  }
}
data "aws_iam_policy_document" "counted" {
  count = 2
  statement {
    sid       = "S${count.index}"
    actions   = ["kms:*"]
    resources = ["*"]
  }
}
data "aws_iam_policy_document" "each" {
  for_each   = { a = "s3", b = "ec2" }
  depends_on = [terraform_data.x]
  statement {
    actions   = ["${each.value}:*"]
    resources = ["*"]
  }
}
module "m" {
  source     = "./m"
  depends_on = [aws_kms_key.k]
}
module "n" {
  source = "./m"
  in     = module.m.json
}
module "o" {
  source = "./m"
  in     = data.aws_iam_policy_document.plain.json
}
module "p" {
  source     = "./m"
  depends_on = [module.m]
}
module "q" {
  source     = "./m"
  depends_on = [module.o]
}
module "r" {
  source     = "./m"
  depends_on = [data.aws_iam_policy_document.plain]
}
module "c" {
  source     = "./m"
  count      = 2
  depends_on = [data.aws_iam_policy_document.dep]
}
module "l" {
  source     = "./m"
  depends_on = [local.nothing, var.v, path.module]
}
locals { nothing = [aws_kms_key.k.key_usage] }
variable "v" { default = "" }
data "aws_iam_policy_document" "none" {
  count = 0
  statement {}
}
data "aws_iam_policy_document" "dependsonmodule" {
  depends_on = [module.o]
  statement {
    actions   = ["kms:*"]
    resources = ["*"]
  }
}
data "aws_region" "r" {}
data "aws_caller_identity" "me" {}
data "aws_partition" "p" {}
resource "aws_iam_policy" "p" {
  for_each = {
    plain = data.aws_iam_policy_document.plain.json, dep = data.aws_iam_policy_document.dep.json, viadata = data.aws_iam_policy_document.viadata.json, viadep = data.aws_iam_policy_document.viadep.json
    unk   = data.aws_iam_policy_document.unk.json, c0 = data.aws_iam_policy_document.counted[0].json, each = data.aws_iam_policy_document.each["a"].json, dm = data.aws_iam_policy_document.dependsonmodule.json
    c     = join(",", data.aws_iam_policy_document.counted[*].json), one = try(one(data.aws_iam_policy_document.none[*].json), "x"), min = data.aws_iam_policy_document.plain.minified_json
  }
  name   = each.key
  policy = each.value
}
resource "terraform_data" "d" { input = [length(data.aws_iam_policy_document.each), keys(data.aws_iam_policy_document.each), length(data.aws_iam_policy_document.dep.statement)] }
resource "terraform_data" "e" { input = [data.aws_iam_policy_document.unk.statement, data.aws_iam_policy_document.plain.statement] }
resource "terraform_data" "g" { input = data.aws_iam_policy_document.dep }
resource "terraform_data" "m" { input = [module.m.json, module.n.json, module.o.json, module.p.json, module.q.json, module.r.json, module.c[*].json, module.l.json, module.s.json, module.t.json, data.aws_iam_policy_document.after.json] }
module "s" {
  source     = "./m"
  depends_on = [aws_sns_topic.none]
}
module "t" {
  source     = "./m"
  depends_on = [data.aws_iam_policy_document.after]
}
resource "aws_sns_topic" "none" {
  count = 0
  name  = aws_kms_key.k.arn
}
data "aws_iam_policy_document" "after" {
  depends_on = [aws_sns_topic.none]
  statement {
    actions   = ["kms:*"]
    resources = ["*"]
  }
}
module "each" {
  source   = "./each"
  for_each = { k = aws_sqs_queue.named.name }
}
resource "aws_sqs_queue" "named" { name = "named" }
