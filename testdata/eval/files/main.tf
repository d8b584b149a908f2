resource "aws_s3_object" "files" {
  for_each = fileset(path.module, "data/**")
  bucket   = "b"
  key      = each.value
  source   = "${path.module}/${each.value}"
  etag     = filemd5("${path.module}/${each.value}")
}

resource "aws_s3_object" "templates" {
  for_each = fileset("${path.module}/data", "*.tftpl")
  bucket   = "b"
  key      = trimsuffix(each.key, ".tftpl")
  content = templatefile("${path.module}/data/${each.key}", {
    name  = "guard"
    hosts = ["a", "b"]
    flags = { debug = true }
  })
}

locals {
  config = jsondecode(file("${path.module}/data/config.json"))
  yaml   = yamldecode(file("data/config.yaml"))
  lines  = [for l in split("\n", trimspace(file("${path.root}/data/list.txt"))) : l if !startswith(l, "#")]
}

resource "aws_sqs_queue" "from_json" {
  for_each                   = local.config.queues
  name                       = each.key
  visibility_timeout_seconds = each.value.timeout
  fifo_queue                 = lookup(each.value, "fifo", false)
}

resource "aws_sns_topic" "from_yaml" {
  for_each = { for t in local.yaml.topics : t.name => t }
  name     = each.key
  tags     = merge(local.yaml.tags, try(each.value.tags, {}))
}

resource "aws_iam_user" "from_lines" {
  for_each = toset(local.lines)
  name     = each.key
}

resource "aws_iam_policy" "p" {
  policy = templatefile("./data/policy.json.tftpl", { name = "x", hosts = [aws_sns_topic.from_yaml["one"].arn], flags = {} })
}

resource "aws_ssm_parameter" "hashes" {
  name  = filesha256("data/list.txt")
  type  = "String"
  value = join(",", [filebase64("data/list.txt"), tostring(fileexists("data/nothing")), basename("${path.module}/data/x.y"), dirname("a/b/c"), filebase64sha256("data/list.txt")])
}
