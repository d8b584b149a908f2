module "flow_logs" {
  source = "git::https://example.com/flow-logs.git"
}
