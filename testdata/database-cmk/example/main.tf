resource "aws_redshift_cluster" "own_key" {
  cluster_identifier = "warehouse"
  node_type          = "ra3.large"
  kms_key_id         = "arn:aws:kms:eu-west-1:111122223333:key/11111111-2222-3333-4444-555555555555"
}

resource "aws_redshift_cluster" "left_out" { # want "not encrypted with a key of the account"
  cluster_identifier = "warehouse"
  node_type          = "ra3.large"
}
