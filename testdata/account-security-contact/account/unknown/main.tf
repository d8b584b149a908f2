# may lack "no contact for security"
variable "type" {
  type = string
}

resource "aws_account_alternate_contact" "this" {
  alternate_contact_type = var.type
  name                   = "Security"
  title                  = "Security team"
  email_address          = "security@example.com"
  phone_number           = "+44 20 7946 0000"
}
