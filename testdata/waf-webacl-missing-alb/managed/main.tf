resource "aws_lb" "managed" { # maybe "load balancer \"managed\" has no web ACL"
  name    = "managed"
  subnets = ["subnet-0a", "subnet-0b"]
}

resource "aws_fms_policy" "waf" {
  name                  = "waf"
  exclude_resource_tags = false
  remediation_enabled   = true
  resource_type         = "AWS::ElasticLoadBalancingV2::LoadBalancer"

  security_service_policy_data {
    type = "WAFV2"
  }
}
