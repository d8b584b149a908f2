resource "aws_vpc" "least" {
}

resource "aws_vpc" "some" {
  cidr_block                           = "cidr_block"
  enable_network_address_usage_metrics = true
  instance_tenancy                     = "instance_tenancy"
  ipv4_netmask_length                  = 3
  ipv6_cidr_block                      = "ipv6_cidr_block"
  ipv6_cidr_block_network_border_group = "ipv6_cidr_block_network_border_group"
  ipv6_ipam_pool_id                    = "ipv6_ipam_pool_id"
}

resource "aws_subnet" "least" {
  vpc_id = "vpc_id"
}

resource "aws_subnet" "some" {
  availability_zone                              = "availability_zone"
  cidr_block                                     = "cidr_block"
  enable_resource_name_dns_aaaa_record_on_launch = true
  ipv4_ipam_pool_id                              = "ipv4_ipam_pool_id"
  ipv4_netmask_length                            = 3
  ipv6_cidr_block                                = "ipv6_cidr_block"
  map_public_ip_on_launch                        = true
  outpost_arn                                    = "outpost_arn"
  tags                                           = { a = "tags" }
  tags_all                                       = { a = "tags_all" }
  vpc_id                                         = "vpc_id"
  timeouts {
    create = "create"
  }
}

resource "aws_security_group" "least" {
}

resource "aws_security_group" "some" {
  description            = "description"
  revoke_rules_on_delete = true
  tags                   = { a = "tags" }
  timeouts {
  }
}

resource "aws_security_group_rule" "least" {
  from_port         = 3
  protocol          = "protocol"
  security_group_id = "security_group_id"
  to_port           = 3
  type              = "type"
}

resource "aws_security_group_rule" "some" {
  cidr_blocks       = ["cidr_blocks", "cidr_blocks-1"]
  description       = "description"
  from_port         = 3
  prefix_list_ids   = ["prefix_list_ids", "prefix_list_ids-1"]
  protocol          = "protocol"
  security_group_id = "security_group_id"
  to_port           = 3
  type              = "type"
  timeouts {
    create = "create"
  }
}

resource "aws_route" "least" {
  route_table_id = "route_table_id"
}

resource "aws_route" "some" {
  destination_cidr_block      = "destination_cidr_block"
  destination_ipv6_cidr_block = "destination_ipv6_cidr_block"
  destination_prefix_list_id  = "destination_prefix_list_id"
  egress_only_gateway_id      = "egress_only_gateway_id"
  gateway_id                  = "gateway_id"
  route_table_id              = "route_table_id"
  transit_gateway_id          = "transit_gateway_id"
}

resource "aws_route_table" "least" {
  vpc_id = "vpc_id"
}

resource "aws_route_table" "some" {
  route    = [{ carrier_gateway_id = "carrier_gateway_id", cidr_block = "cidr_block", core_network_arn = "core_network_arn", destination_prefix_list_id = "destination_prefix_list_id", egress_only_gateway_id = "egress_only_gateway_id", gateway_id = "gateway_id", ipv6_cidr_block = "ipv6_cidr_block", local_gateway_id = "local_gateway_id", nat_gateway_id = "nat_gateway_id", network_interface_id = "network_interface_id", odb_network_arn = "odb_network_arn", transit_gateway_id = "transit_gateway_id", vpc_endpoint_id = "vpc_endpoint_id", vpc_peering_connection_id = "vpc_peering_connection_id" }, { carrier_gateway_id = "carrier_gateway_id", cidr_block = "cidr_block", core_network_arn = "core_network_arn", destination_prefix_list_id = "destination_prefix_list_id", egress_only_gateway_id = "egress_only_gateway_id", gateway_id = "gateway_id", ipv6_cidr_block = "ipv6_cidr_block", local_gateway_id = "local_gateway_id", nat_gateway_id = "nat_gateway_id", network_interface_id = "network_interface_id", odb_network_arn = "odb_network_arn", transit_gateway_id = "transit_gateway_id", vpc_endpoint_id = "vpc_endpoint_id", vpc_peering_connection_id = "vpc_peering_connection_id" }]
  tags     = { a = "tags" }
  tags_all = { a = "tags_all" }
  vpc_id   = "vpc_id"
}

resource "aws_network_acl" "least" {
  vpc_id = "vpc_id"
}

resource "aws_network_acl" "some" {
  egress = [{ action = "action", cidr_block = "cidr_block", from_port = 3, icmp_code = 3, icmp_type = 3, ipv6_cidr_block = "ipv6_cidr_block", protocol = "protocol", rule_no = 3, to_port = 3 }, { action = "action", cidr_block = "cidr_block", from_port = 3, icmp_code = 3, icmp_type = 3, ipv6_cidr_block = "ipv6_cidr_block", protocol = "protocol", rule_no = 3, to_port = 3 }]
  vpc_id = "vpc_id"
}

resource "aws_nat_gateway" "least" {
}

resource "aws_nat_gateway" "some" {
  allocation_id                      = "allocation_id"
  availability_mode                  = "availability_mode"
  connectivity_type                  = "connectivity_type"
  secondary_allocation_ids           = ["secondary_allocation_ids", "secondary_allocation_ids-1"]
  secondary_private_ip_address_count = 3
  secondary_private_ip_addresses     = ["secondary_private_ip_addresses", "secondary_private_ip_addresses-1"]
  subnet_id                          = "subnet_id"
  timeouts {
  }
}

resource "aws_internet_gateway" "least" {
}

resource "aws_internet_gateway" "some" {
  vpc_id = "vpc_id"
  timeouts {
    create = "create"
    delete = "delete"
  }
}

resource "aws_vpc_endpoint" "least" {
  vpc_id = "vpc_id"
}

resource "aws_vpc_endpoint" "some" {
  resource_configuration_arn = "resource_configuration_arn"
  service_network_arn        = "service_network_arn"
  tags                       = { a = "tags" }
  vpc_endpoint_type          = "vpc_endpoint_type"
  vpc_id                     = "vpc_id"
  subnet_configuration {
    ipv4 = "ipv4"
  }
  subnet_configuration {
    ipv4 = "ipv4"
  }
}

resource "aws_flow_log" "least" {
}

resource "aws_flow_log" "some" {
  log_format              = "log_format"
  regional_nat_gateway_id = "regional_nat_gateway_id"
  subnet_id               = "subnet_id"
  tags                    = { a = "tags" }
  vpc_id                  = "vpc_id"
  destination_options {
  }
}

resource "aws_vpc_peering_connection" "least" {
  peer_vpc_id = "peer_vpc_id"
  vpc_id      = "vpc_id"
}

resource "aws_vpc_peering_connection" "some" {
  peer_vpc_id = "peer_vpc_id"
  tags        = { a = "tags" }
  vpc_id      = "vpc_id"
  requester {
    allow_remote_vpc_dns_resolution = true
  }
  timeouts {
    update = "update"
  }
}

resource "aws_ec2_transit_gateway" "least" {
}

resource "aws_ec2_transit_gateway" "some" {
  default_route_table_propagation    = "default_route_table_propagation"
  dns_support                        = "dns_support"
  encryption_support                 = "encryption_support"
  security_group_referencing_support = "security_group_referencing_support"
}

resource "aws_vpn_connection" "least" {
  customer_gateway_id = "customer_gateway_id"
  type                = "type"
}

resource "aws_vpn_connection" "some" {
  customer_gateway_id                     = "customer_gateway_id"
  outside_ip_address_type                 = "outside_ip_address_type"
  remote_ipv6_network_cidr                = "remote_ipv6_network_cidr"
  static_routes_only                      = true
  tags_all                                = { a = "tags_all" }
  tunnel1_enable_tunnel_lifecycle_control = true
  tunnel1_ike_versions                    = ["tunnel1_ike_versions", "tunnel1_ike_versions-1"]
  tunnel1_phase1_encryption_algorithms    = ["tunnel1_phase1_encryption_algorithms", "tunnel1_phase1_encryption_algorithms-1"]
  tunnel1_phase2_dh_group_numbers         = [3, 4]
  tunnel1_phase2_encryption_algorithms    = ["tunnel1_phase2_encryption_algorithms", "tunnel1_phase2_encryption_algorithms-1"]
  tunnel1_replay_window_size              = 3
  tunnel2_inside_ipv6_cidr                = "tunnel2_inside_ipv6_cidr"
  tunnel2_phase1_encryption_algorithms    = ["tunnel2_phase1_encryption_algorithms", "tunnel2_phase1_encryption_algorithms-1"]
  tunnel2_phase2_encryption_algorithms    = ["tunnel2_phase2_encryption_algorithms", "tunnel2_phase2_encryption_algorithms-1"]
  tunnel2_phase2_lifetime_seconds         = 3
  tunnel2_rekey_fuzz_percentage           = 3
  tunnel2_rekey_margin_time_seconds       = 3
  tunnel2_startup_action                  = "tunnel2_startup_action"
  tunnel_bandwidth                        = "tunnel_bandwidth"
  tunnel_inside_ip_version                = "tunnel_inside_ip_version"
  type                                    = "type"
}

resource "aws_default_network_acl" "least" {
  default_network_acl_id = "default_network_acl_id"
}

resource "aws_default_network_acl" "some" {
  default_network_acl_id = "default_network_acl_id"
  tags_all               = { a = "tags_all" }
}

resource "aws_networkfirewall_firewall_policy" "least" {
  name = "name"
  firewall_policy {
    stateless_default_actions          = ["stateless_default_actions", "stateless_default_actions-1"]
    stateless_fragment_default_actions = ["stateless_fragment_default_actions", "stateless_fragment_default_actions-1"]
  }
}

resource "aws_networkfirewall_firewall_policy" "some" {
  name = "name"
  tags = { a = "tags" }
  firewall_policy {
    stateless_default_actions          = ["stateless_default_actions", "stateless_default_actions-1"]
    stateless_fragment_default_actions = ["stateless_fragment_default_actions", "stateless_fragment_default_actions-1"]
    stateful_rule_group_reference {
      resource_arn = "resource_arn"
      override {
      }
    }
    stateless_custom_action {
      action_name = "action_name"
      action_definition {
        publish_metric_action {
          dimension {
            value = "value"
          }
          dimension {
            value = "value"
          }
        }
      }
    }
    stateless_custom_action {
      action_name = "action_name"
      action_definition {
        publish_metric_action {
          dimension {
            value = "value"
          }
          dimension {
            value = "value"
          }
        }
      }
    }
    stateless_rule_group_reference {
      priority     = 3
      resource_arn = "resource_arn"
    }
    stateless_rule_group_reference {
      priority     = 3
      resource_arn = "resource_arn"
    }
  }
}

resource "aws_vpc_security_group_egress_rule" "least" {
  ip_protocol       = "ip_protocol"
  security_group_id = "security_group_id"
}

resource "aws_vpc_security_group_egress_rule" "some" {
  ip_protocol       = "ip_protocol"
  security_group_id = "security_group_id"
  to_port           = 3
}

resource "aws_ec2_client_vpn_endpoint" "least" {
  server_certificate_arn = "server_certificate_arn"
  authentication_options {
    type = "type"
  }
  connection_log_options {
    enabled = true
  }
}

resource "aws_ec2_client_vpn_endpoint" "some" {
  dns_servers            = ["dns_servers", "dns_servers-1"]
  server_certificate_arn = "server_certificate_arn"
  split_tunnel           = true
  tags                   = { a = "tags" }
  tags_all               = { a = "tags_all" }
  vpn_port               = 3
  authentication_options {
    saml_provider_arn              = "saml_provider_arn"
    self_service_saml_provider_arn = "self_service_saml_provider_arn"
    type                           = "type"
  }
  client_connect_options {
    enabled = true
  }
  connection_log_options {
    enabled = true
  }
}
