variable "accept" {
  type = string
}

resource "aws_ec2_transit_gateway" "accepts" {
  description                    = "shared with the organisation"
  auto_accept_shared_attachments = "enable" # want "transit gateway \"accepts\" accepts attachments"
}

resource "aws_ec2_transit_gateway" "asks" {
  auto_accept_shared_attachments = "disable"
}

resource "aws_ec2_transit_gateway" "left_out" {
  description = "one account"
}

resource "aws_ec2_transit_gateway" "unset" {
  auto_accept_shared_attachments = var.accept # maybe "transit gateway \"unset\" accepts attachments"
}
