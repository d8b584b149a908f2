resource "aws_iam_access_key" "mail" {
  user = "mail"
}

output "smtp_password" {
  value = nonsensitive(aws_iam_access_key.mail.ses_smtp_password_v4) # want "output .smtp_password. shows a secret"
}

output "key_id" {
  value = aws_iam_access_key.mail.id
}

output "smtp_password_hidden" {
  value     = aws_iam_access_key.mail.ses_smtp_password_v4
  sensitive = true
}
