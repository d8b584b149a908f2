// SPDX-License-Identifier: Apache-2.0

package terraform

import (
	"maps"
	"slices"
	"strings"

	"github.com/guardlint/guardlint/lint"
	"github.com/guardlint/guardlint/tf"
)

var ignoreChangesSecurity = &lint.Rule{
	ID:        "terraform-ignore-changes-security",
	Title:     "Changes of a security setting are ignored",
	Why:       "Whoever opens it by hand is not noticed: no plan shows the difference, and no run of Terraform mends it. What the configuration says may have been untrue for years.",
	Remedy:    "Ignore only what something else manages and protects nothing, such as tags or the number of instances.",
	Severity:  lint.Medium,
	Pillar:    lint.Infrastructure,
	Resources: slices.Sorted(maps.Keys(securitySettings)),
	Controls:  []string{"wa-sec:SEC01-BP06"},
	Check: func(p *lint.Pass, r *tf.Resource) {
		for _, b := range r.Blocks("lifecycle").Items {
			ignored := b.Attr("ignore_changes")
			for _, name := range ignored.Elements().Items {
				if setting := settingOf(r.Type, name); setting != "" {
					p.Require(tf.No(ignored.Because("`ignore_changes` covers `%s`", setting)), r, "changes of %s are ignored in %s", setting, r.Address)
					return
				}
			}
		}
	},
}

// settingOf is the security setting whose changes are ignored by a name in ignore_changes: its own, that of the block it is in, or of something in it.
func settingOf(typ string, name tf.Value) string {
	text, known := name.Text()
	if !known {
		return ""
	}
	for _, setting := range securitySettings[typ] {
		if text == "all" || text == setting || strings.HasPrefix(setting, text+".") || strings.HasPrefix(text, setting+".") {
			return setting
		}
	}
	return ""
}

// securitySettings are settings that guardrails decide on, by type: those that somebody can change in an object that exists.
var securitySettings = map[string][]string{
	"aws_alb_listener":                  {"protocol", "ssl_policy"},
	"aws_api_gateway_rest_api":          {"policy"},
	"aws_cloudfront_distribution":       {"viewer_certificate"},
	"aws_cloudtrail":                    {"enable_logging", "enable_log_file_validation", "is_multi_region_trail", "kms_key_id"},
	"aws_config_configuration_recorder": {"recording_group"},
	"aws_db_instance":                   {"publicly_accessible", "deletion_protection", "iam_database_authentication_enabled"},
	"aws_default_security_group":        {"ingress", "egress"},
	"aws_dynamodb_table":                {"server_side_encryption"},
	"aws_ecr_repository_policy":         {"policy"},
	"aws_efs_file_system_policy":        {"policy"},
	"aws_eks_cluster":                   {"vpc_config.endpoint_public_access", "vpc_config.public_access_cidrs"},
	"aws_elasticsearch_domain":          {"access_policies", "domain_endpoint_options", "encrypt_at_rest", "node_to_node_encryption"},
	"aws_guardduty_detector":            {"enable"},
	"aws_iam_group_policy":              {"policy"},
	"aws_iam_policy":                    {"policy"},
	"aws_iam_role":                      {"assume_role_policy", "inline_policy", "managed_policy_arns", "permissions_boundary"},
	"aws_iam_role_policy":               {"policy"},
	"aws_iam_user":                      {"permissions_boundary"},
	"aws_iam_user_policy":               {"policy"},
	"aws_instance":                      {"metadata_options"},
	"aws_kms_key":                       {"policy", "enable_key_rotation"},
	"aws_kms_key_policy":                {"policy"},
	"aws_lambda_function_url":           {"authorization_type"},
	"aws_launch_template":               {"metadata_options"},
	"aws_lb_listener":                   {"protocol", "ssl_policy"},
	"aws_network_acl":                   {"ingress", "egress"},
	"aws_opensearch_domain":             {"access_policies", "domain_endpoint_options", "encrypt_at_rest", "node_to_node_encryption"},
	"aws_rds_cluster":                   {"deletion_protection", "iam_database_authentication_enabled"},
	"aws_rds_cluster_instance":          {"publicly_accessible"},
	"aws_redshift_cluster":              {"encrypted", "publicly_accessible"},
	"aws_s3_bucket_acl":                 {"acl", "access_control_policy"},
	"aws_s3_bucket_policy":              {"policy"},
	"aws_s3_bucket_public_access_block": {"block_public_acls", "block_public_policy", "ignore_public_acls", "restrict_public_buckets"},
	"aws_s3_bucket_versioning":          {"versioning_configuration"},
	"aws_secretsmanager_secret":         {"policy"},
	"aws_secretsmanager_secret_policy":  {"policy"},
	"aws_security_group":                {"ingress", "egress"},
	"aws_sns_topic":                     {"policy", "kms_master_key_id"},
	"aws_sns_topic_policy":              {"policy"},
	"aws_sqs_queue":                     {"policy", "kms_master_key_id", "sqs_managed_sse_enabled"},
	"aws_sqs_queue_policy":              {"policy"},
	"aws_vpc_endpoint":                  {"policy"},
	"aws_vpc_endpoint_policy":           {"policy"},

	"aws_s3_bucket_server_side_encryption_configuration": {"rule"},
}
