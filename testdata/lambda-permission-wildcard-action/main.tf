variable "action" {
  type = string
}

resource "aws_lambda_permission" "all" {
  function_name = "f"
  action        = "lambda:*" # want "permission \"all\" allows more than to invoke the function"
  principal     = "sns.amazonaws.com"
}

resource "aws_lambda_permission" "update" {
  function_name = "f"
  action        = "lambda:UpdateFunctionCode" # want "permission \"update\" allows more than to invoke the function"
  principal     = "123456789012"
}

resource "aws_lambda_permission" "invoke" {
  for_each      = toset(["lambda:InvokeFunction", "lambda:InvokeFunctionUrl", "lambda:invokeFunction"])
  function_name = "f"
  action        = each.value
  principal     = "sns.amazonaws.com"
}

resource "aws_lambda_permission" "unset" {
  function_name = "f"
  action        = var.action # maybe "permission \"unset\" allows more"
  principal     = "sns.amazonaws.com"
}
