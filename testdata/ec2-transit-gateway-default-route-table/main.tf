variable "association" {
  type = string
}

resource "aws_ec2_transit_gateway" "left_out" { # want "transit gateway \"left_out\" puts every attachment into its default route table"
  description = "hub"
}

resource "aws_ec2_transit_gateway" "half" {
  default_route_table_association = "disable"
  default_route_table_propagation = "enable" # want "puts every attachment"
}

resource "aws_ec2_transit_gateway" "segments" {
  default_route_table_association = "disable"
  default_route_table_propagation = "disable"
}

resource "aws_ec2_transit_gateway" "unset" {
  default_route_table_association = var.association # maybe "transit gateway \"unset\" puts every attachment"
  default_route_table_propagation = "disable"
}
