variable "external" {
  type = bool
}

variable "partners" {
  type    = bool
  default = true
}

resource "aws_ram_resource_share" "open" {
  name                      = "transit-gateway"
  allow_external_principals = true # want "resource share \"open\" admits accounts outside of the organisation"

  tags = {
    Team = "network"
  }
}

resource "aws_ram_principal_association" "open" {
  principal          = "111122223333"
  resource_share_arn = aws_ram_resource_share.open.arn
}

resource "aws_ram_resource_share" "left_out" {
  name = "subnets"
}

resource "aws_ram_resource_share" "closed" {
  name                      = "prefix-lists"
  allow_external_principals = false
}

resource "aws_ram_principal_association" "closed" {
  principal          = "arn:aws:organizations::123456789012:ou/o-a1b2c3d4e5/ou-ab12-cd34ef56"
  resource_share_arn = aws_ram_resource_share.closed.arn
}

resource "aws_ram_resource_share" "default" {
  name                      = "partners"
  allow_external_principals = var.partners # want "\"default\" admits accounts"
}

resource "aws_ram_resource_share" "unset" {
  name                      = "unset"
  allow_external_principals = var.external # maybe "\"unset\" admits accounts"
}

resource "aws_ram_resource_share" "each" {
  for_each                  = { inside = false, outside = true }
  name                      = each.key
  allow_external_principals = each.value # want[aws_ram_resource_share.each["outside"]] "admits accounts"
}
