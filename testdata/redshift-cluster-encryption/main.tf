variable "encrypt" {
  type = bool
}

resource "aws_redshift_cluster" "encrypted" {
  cluster_identifier = "encrypted"
  node_type          = "ra3.large"
  encrypted          = true
}

# What is new is encrypted unless asked otherwise.
resource "aws_redshift_cluster" "left_out" {
  cluster_identifier = "left-out"
  node_type          = "ra3.large"
}

resource "aws_redshift_cluster" "off" {
  cluster_identifier = "off"
  node_type          = "ra3.large"
  encrypted          = false # want "\"off\" is not encrypted"
}

resource "aws_redshift_cluster" "text" {
  cluster_identifier = "text"
  node_type          = "ra3.large"
  encrypted          = "false" # want "not encrypted"
}

# A key does not help where encryption is off.
resource "aws_redshift_cluster" "key" {
  cluster_identifier = "key"
  node_type          = "ra3.large"
  encrypted          = false # want "not encrypted"
  kms_key_id         = "arn:aws:kms:eu-west-1:111122223333:key/11111111-2222-3333-4444-555555555555"
}

resource "aws_redshift_cluster" "unset_variable" {
  cluster_identifier = "unset"
  node_type          = "ra3.large"
  encrypted          = var.encrypt # maybe "not encrypted"
}
