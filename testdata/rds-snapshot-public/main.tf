variable "accounts" {
  type = list(string)
}

resource "aws_db_snapshot" "own" {
  db_instance_identifier = "orders"
  db_snapshot_identifier = "own"
}

resource "aws_db_snapshot" "named" {
  db_instance_identifier = "orders"
  db_snapshot_identifier = "named"
  shared_accounts        = ["111122223333"]
}

resource "aws_db_snapshot" "everybody" {
  db_instance_identifier = "orders"
  db_snapshot_identifier = "everybody"
  shared_accounts        = ["all"] # want "snapshot \"everybody\" is shared with everybody"
}

resource "aws_db_snapshot" "among_others" {
  db_instance_identifier = "orders"
  db_snapshot_identifier = "among-others"
  shared_accounts        = ["111122223333", "all"] # want "is shared with everybody"
}

resource "aws_db_cluster_snapshot" "everybody" {
  db_cluster_identifier          = "ledger"
  db_cluster_snapshot_identifier = "everybody"
  shared_accounts                = ["all"] # want "is shared with everybody"
}

resource "aws_db_cluster_snapshot" "named" {
  db_cluster_identifier          = "ledger"
  db_cluster_snapshot_identifier = "named"
  shared_accounts                = ["111122223333", "444455556666"]
}

resource "aws_db_snapshot_copy" "everybody" {
  source_db_snapshot_identifier = aws_db_snapshot.own.db_snapshot_arn
  target_db_snapshot_identifier = "everybody-copy"
  shared_accounts               = ["all"] # want "is shared with everybody"
}

resource "aws_rds_cluster_snapshot_copy" "everybody" {
  source_db_cluster_snapshot_identifier = aws_db_cluster_snapshot.named.db_cluster_snapshot_arn
  target_db_cluster_snapshot_identifier = "everybody-copy"
  shared_accounts                       = ["all"] # want "is shared with everybody"
}

resource "aws_db_snapshot" "unset_variable" {
  db_instance_identifier = "orders"
  db_snapshot_identifier = "unset"
  shared_accounts        = var.accounts # maybe "is shared with everybody"
}
