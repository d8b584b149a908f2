# may lack "nothing evaluates"
variable "rules" {
  type = set(string)
}

resource "aws_config_configuration_recorder" "this" {
  name     = "default"
  role_arn = "arn:aws:iam::111122223333:role/aws-service-role/config.amazonaws.com/AWSServiceRoleForConfig"
}

resource "aws_config_config_rule" "this" {
  for_each = var.rules
  name     = each.key

  source {
    owner             = "AWS"
    source_identifier = each.key
  }
}
