variable "function_arns" {
  type = list(string)
}

resource "aws_lambda_function" "app" {
  function_name = "app"
  role          = "arn:aws:iam::123456789012:role/app"
  handler       = "main.handler"
  runtime       = "python3.13"
  filename      = "app.zip"
}

resource "aws_iam_policy" "any_function" {
  name = "any-function"
  policy = jsonencode({ # want "policy \"any_function\" lets its holder swap the code of what runs under other roles"
    Version   = "2012-10-17"
    Statement = [{ Effect = "Allow", Action = ["lambda:UpdateFunctionCode", "lambda:GetFunction"], Resource = "*" }]
  })
}

resource "aws_iam_policy" "any_machine" {
  name = "any-machine"
  policy = jsonencode({ # want "policy \"any_machine\" lets its holder swap the code"
    Version   = "2012-10-17"
    Statement = [{ Effect = "Allow", Action = "ssm:SendCommand", Resource = ["arn:aws:ssm:*:*:document/AWS-RunShellScript", "arn:aws:ec2:*:*:instance/*"] }]
  })
}

resource "aws_iam_policy" "user_data" {
  name = "user-data"
  policy = jsonencode({ # want "policy \"user_data\" lets its holder swap the code"
    Version   = "2012-10-17"
    Statement = [{ Effect = "Allow", Action = ["ec2:ModifyInstanceAttribute", "ec2:StartInstances", "ec2:StopInstances"], Resource = "*" }]
  })
}

resource "aws_iam_policy" "named" {
  name = "named"
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      { Effect = "Allow", Action = "lambda:UpdateFunctionCode", Resource = [aws_lambda_function.app.arn, "arn:aws:lambda:eu-west-1:123456789012:function:app-*"] },
      { Effect = "Allow", Action = "lambda:UpdateFunctionCode", Resource = "*", Condition = { StringEquals = { "aws:ResourceTag/team" = "a" } } },
      { Effect = "Allow", Action = "ssm:SendCommand", Resource = ["arn:aws:ssm:*:*:document/restart", "arn:aws:ec2:eu-west-1:123456789012:instance/i-0123456789abcdef0"] },
      { Effect = "Allow", Action = "ssm:SendCommand", Resource = "*", Condition = { StringEquals = { "ssm:resourceTag/team" = "a" } } },
      { Effect = "Allow", Action = "ec2:ModifyInstanceAttribute", Resource = "*" },
      { Effect = "Allow", Action = "glue:GetDevEndpoint", Resource = "*" },
    ]
  })
}

# Every action of a service is reported as that.
resource "aws_iam_policy" "whole_service" {
  name   = "whole-service"
  policy = jsonencode({ Version = "2012-10-17", Statement = [{ Effect = "Allow", Action = "lambda:*", Resource = "*" }] })
}

resource "aws_iam_policy" "unset" {
  name = "unset"
  policy = jsonencode({ # maybe "policy \"unset\" lets its holder swap the code"
    Version   = "2012-10-17"
    Statement = [{ Effect = "Allow", Action = "lambda:UpdateFunctionCode", Resource = var.function_arns }]
  })
}
