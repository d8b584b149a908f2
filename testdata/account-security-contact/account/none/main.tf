# lacks "the account has no contact for security"

resource "aws_account_alternate_contact" "billing" {
  alternate_contact_type = "BILLING"
  name                   = "Security"
  title                  = "Security team"
  email_address          = "security@example.com"
  phone_number           = "+44 20 7946 0000"
}
