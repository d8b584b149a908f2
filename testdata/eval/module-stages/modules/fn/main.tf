variable "name" { type = string }
variable "buckets" { type = map(object({ arn = string, write = optional(bool) })) }
variable "triggers" { type = list(string) }
variable "secret" {
  type      = string
  default   = "s3cr3t"
  sensitive = true
}
locals {
  code = "exports.handler = async () => '${var.name}'"
  env = merge(
    { NAME = var.name, LEVEL = "info" },
    { for k, b in var.buckets : upper("bucket_${k}") => b.arn },
    var.secret != "" ? { TOKEN = var.secret } : {},
  )
}
data "archive_file" "code" {
  type        = "zip"
  output_path = "${path.module}/${var.name}.zip"
  source {
    content  = local.code
    filename = "index.js"
  }
}
resource "aws_iam_role" "this" {
  name_prefix        = "${var.name}-"
  assume_role_policy = <<-JSON
    {
      "Version": "2012-10-17",
      "Statement": [{"Effect": "Allow", "Principal": {"Service": "lambda.amazonaws.com"}, "Action": "sts:AssumeRole"}]
    }
  JSON
}
resource "aws_iam_role_policy" "this" {
  role = aws_iam_role.this.id
  policy = templatefile("${path.module}/policy.json.tftpl", {
    read  = [for b in var.buckets : "${b.arn}/*"]
    write = [for b in var.buckets : b.arn if b.write == true]
  })
}
resource "aws_lambda_function" "this" {
  function_name    = var.name
  role             = aws_iam_role.this.arn
  filename         = data.archive_file.code.output_path
  source_code_hash = data.archive_file.code.output_base64sha256
  handler          = "index.handler"
  runtime          = "nodejs22.x"
  memory_size      = lookup({ reader = 128, writer = 512 }, var.name, 256)
  dynamic "environment" {
    for_each = length(keys(local.env)) == 0 ? [] : [true]
    content { variables = local.env }
  }
  tracing_config { mode = title("active") }
  reserved_concurrent_executions = length(var.triggers) > 0 ? length(var.triggers) * 5 : -1
}
resource "aws_lambda_permission" "s3" {
  count          = length(var.triggers)
  statement_id   = "s3-${count.index}"
  action         = "lambda:InvokeFunction"
  function_name  = aws_lambda_function.this.function_name
  principal      = "s3.amazonaws.com"
  source_arn     = "arn:aws:s3:::${var.triggers[count.index]}"
  source_account = try(regex("arn:aws:iam::(\\d{12}):", aws_iam_role.this.arn)[0], null)
}
resource "null_resource" "notify" {
  for_each = { for i, t in var.triggers : "t${i}" => t }
  triggers = { bucket = each.value, hash = sha1(jsonencode(keys(local.env))) }
}
output "environment" { value = local.env }
