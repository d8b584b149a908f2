variable "password" {
  type      = string
  default   = "hunter2hunter2"
  sensitive = true
}

variable "config" {
  type      = object({ user = string, token = string })
  default   = { user = "u", token = "t" }
  sensitive = true
}

locals {
  derived = "x-${var.password}"
  mixed   = { open = "open", closed = var.password }
}

resource "aws_db_instance" "db" {
  identifier          = "db"
  instance_class      = "db.t3.micro"
  engine              = "mysql"
  username            = var.config.user
  password            = local.derived
  allocated_storage   = length(var.password)
  skip_final_snapshot = nonsensitive(var.config.token) == "t"
  tags                = local.mixed
}

resource "aws_ssm_parameter" "p" {
  name  = "p"
  type  = "SecureString"
  value = local.mixed.open
  tags  = { k = module.m.secret, l = module.m.open }
}

resource "aws_sqs_queue" "q" {
  name   = local.mixed.open
  policy = jsonencode({ a = var.password })
  tags = {
    condition = var.password == "x" ? "a" : "b"
    list      = join(",", ["a", var.password])
    function  = upper(sensitive("s"))
    open      = [var.password, "b"][1]
    attr      = aws_db_instance.db.username
    pass      = aws_db_instance.db.password
  }
}

resource "aws_lambda_function" "f" {
  function_name = "f"
  role          = "arn:aws:iam::123456789012:role/r"
  environment {
    variables = { SECRET = var.password, OPEN = "o" }
  }
}

module "m" {
  source = "./m"
  secret = var.password
}
