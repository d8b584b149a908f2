# Whoever is given the secret may rotate it.
resource "aws_secretsmanager_secret" "shared" { # maybe "is not rotated"
  name_prefix = "guardlint-shared"
}

output "secret" {
  value = aws_secretsmanager_secret.shared.arn
}
