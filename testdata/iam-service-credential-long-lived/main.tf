variable "days" {
  type = number
}

resource "aws_iam_user" "bedrock" {
  name = "bedrock"
}

resource "aws_iam_service_specific_credential" "git" { # want "service credential \"git\" does not expire within 90 days"
  service_name = "codecommit.amazonaws.com"
  user_name    = aws_iam_user.bedrock.name
}

resource "aws_iam_service_specific_credential" "year" {
  service_name        = "bedrock.amazonaws.com"
  user_name           = aws_iam_user.bedrock.name
  credential_age_days = 365 # want "\"year\" does not expire within 90 days"
}

resource "aws_iam_service_specific_credential" "quarter" {
  service_name        = "bedrock.amazonaws.com"
  user_name           = aws_iam_user.bedrock.name
  credential_age_days = 90
}

resource "aws_iam_service_specific_credential" "inactive" {
  service_name = "cassandra.amazonaws.com"
  user_name    = aws_iam_user.bedrock.name
  status       = "Inactive"
}

resource "aws_iam_service_specific_credential" "unset" {
  service_name        = "bedrock.amazonaws.com"
  user_name           = aws_iam_user.bedrock.name
  credential_age_days = var.days # maybe "\"unset\" does not expire"
}

resource "aws_iam_service_specific_credential" "ages" {
  for_each            = { short = 7, long = 180 }
  service_name        = "bedrock.amazonaws.com"
  user_name           = aws_iam_user.bedrock.name
  credential_age_days = each.value # want[aws_iam_service_specific_credential.ages["long"]] "does not expire"
}
