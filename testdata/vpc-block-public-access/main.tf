variable "mode" {
  type = string
}

resource "aws_vpc_block_public_access_options" "off" {
  internet_gateway_block_mode = "off" # want "options \"off\" leave VPC Block Public Access off"
}

resource "aws_vpc_block_public_access_options" "on" {
  for_each                    = { eu-west-1 = "block-ingress", eu-central-1 = "block-bidirectional" }
  region                      = each.key
  internet_gateway_block_mode = each.value
}

resource "aws_vpc_block_public_access_options" "unset" {
  internet_gateway_block_mode = var.mode # maybe "options \"unset\" leave VPC Block Public Access off"
}

# A VPC at the edge.
resource "aws_vpc" "edge" {
  cidr_block = "10.0.0.0/16"
}

resource "aws_vpc_block_public_access_exclusion" "edge" {
  vpc_id                          = aws_vpc.edge.id
  internet_gateway_exclusion_mode = "allow-bidirectional"
}
