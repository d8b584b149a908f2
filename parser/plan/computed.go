// SPDX-License-Identifier: Apache-2.0

package plan

import (
	"slices"

	"github.com/guardlint/guardlint/tf"
)

// computedBlocks are the nested blocks that the provider computes when the configuration leaves them out (Optional and Computed in the
// source of terraform-provider-aws 6.47.0; the schema that it publishes does not tell). In the plan of a new object they are unknown,
// which only a dynamic block over an unknown collection can make of others.
var computedBlocks = map[string][]string{
	"aws_ami":                           {"ebs_block_device", "ephemeral_block_device"},
	"aws_api_gateway_domain_name":       {"endpoint_configuration"},
	"aws_api_gateway_rest_api":          {"endpoint_configuration"},
	"aws_autoscaling_group":             {"traffic_source"},
	"aws_cognito_user_pool":             {"admin_create_user_config", "password_policy", "sms_configuration", "verification_message_template"},
	"aws_dynamodb_table":                {"point_in_time_recovery", "server_side_encryption"},
	"aws_ecs_cluster":                   {"setting"},
	"aws_efs_file_system":               {"protection"},
	"aws_eks_cluster":                   {"access_config", "kubernetes_network_config", "upgrade_policy"},
	"aws_eks_node_group":                {"update_config"},
	"aws_elasticache_replication_group": {"node_group_configuration"},
	"aws_elasticsearch_domain":          {"advanced_security_options", "auto_tune_options", "cluster_config", "domain_endpoint_options", "ebs_options", "encrypt_at_rest", "node_to_node_encryption"},
	"aws_glue_job":                      {"execution_property"},
	"aws_guardduty_detector":            {"datasources"},
	"aws_instance":                      instanceBlocks,
	"aws_kinesis_stream":                {"stream_mode_details"},
	"aws_lambda_event_source_mapping":   {"amazon_managed_kafka_event_source_config", "self_managed_kafka_event_source_config"},
	"aws_lambda_function":               {"ephemeral_storage", "logging_config", "tracing_config"},
	"aws_launch_configuration":          {"ebs_block_device", "metadata_options", "root_block_device"},
	"aws_launch_template":               {"metadata_options"},
	"aws_lb":                            {"subnet_mapping"},
	"aws_lb_target_group":               {"health_check", "stickiness", "target_failover", "target_group_health", "target_health_state"},
	"aws_msk_cluster":                   {"broker_node_group_info.connectivity_info", "broker_node_group_info.storage_info"},
	"aws_network_interface":             {"attachment"},
	"aws_opensearch_domain":             {"advanced_security_options", "auto_tune_options", "cluster_config", "domain_endpoint_options", "ebs_options", "encrypt_at_rest", "node_to_node_encryption", "software_update_options"},
	"aws_s3_bucket":                     {"cors_rule", "grant", "lifecycle_rule", "logging", "object_lock_configuration", "replication_configuration", "server_side_encryption_configuration", "versioning", "website"},
	"aws_s3_bucket_acl":                 {"access_control_policy"},
	"aws_sfn_state_machine":             {"encryption_configuration", "logging_configuration", "tracing_configuration"},
	"aws_spot_instance_request":         instanceBlocks,
	"aws_transfer_server":               {"protocol_details", "s3_storage_options"},
	"aws_vpc_endpoint":                  {"dns_options", "subnet_configuration"},
}

var instanceBlocks = []string{"capacity_reservation_specification", "cpu_options", "ebs_block_device", "enclave_options", "ephemeral_block_device",
	"instance_market_options", "maintenance_options", "metadata_options", "network_interface", "private_dns_name_options", "root_block_device"}

// isComputed reports whether the provider computes nested blocks of a type that are left out.
func (c *content) isComputed(typ string) bool {
	return slices.Contains(computedBlocks[c.in.typ], joinPath(tf.StripKeys(c.path), typ))
}
