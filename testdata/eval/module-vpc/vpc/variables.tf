variable "create_vpc" {
  type    = bool
  default = true
}
variable "name" {
  type    = string
  default = ""
}
variable "cidr" {
  type    = string
  default = "10.0.0.0/16"
}
variable "azs" {
  type    = list(string)
  default = []
}
variable "private_subnets" {
  type    = list(string)
  default = []
}
variable "public_subnets" {
  type    = list(string)
  default = []
}
variable "database_subnets" {
  type    = list(string)
  default = []
}
variable "private_subnet_names" {
  type    = list(string)
  default = []
}
variable "private_subnet_suffix" {
  type    = string
  default = "private"
}
variable "enable_nat_gateway" {
  type    = bool
  default = false
}
variable "single_nat_gateway" {
  type    = bool
  default = false
}
variable "one_nat_gateway_per_az" {
  type    = bool
  default = false
}
variable "enable_flow_log" {
  type    = bool
  default = false
}
variable "flow_log_destination_arn" {
  type    = string
  default = ""
}
variable "map_public_ip_on_launch" {
  type    = bool
  default = false
}
variable "public_subnet_tags" {
  type    = map(string)
  default = {}
}
variable "tags" {
  type    = map(string)
  default = {}
}
variable "public_acl_inbound" {
  type = list(map(string))
  default = [
    { rule_number = 100, rule_action = "allow", from_port = 0, to_port = 0, protocol = "-1", cidr_block = "0.0.0.0/0" },
  ]
}
variable "default_security_group_ingress" {
  type    = list(map(string))
  default = []
}
