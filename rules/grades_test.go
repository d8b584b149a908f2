// SPDX-License-Identifier: Apache-2.0

package rules_test

import (
	"path/filepath"
	"strings"
	"testing"

	"github.com/guardlint/guardlint/lint"
	"github.com/guardlint/guardlint/parser"
	"github.com/guardlint/guardlint/rules"
)

// TestGrades asks the rules that weigh some violations less than others, by their fixtures.
func TestGrades(t *testing.T) {
	for rule, want := range map[string]map[string]lint.Severity{
		"appsync-cache-protection": {
			"aws_appsync_api_cache.transit_off": lint.Medium,
			"aws_appsync_api_cache.at_rest_off": lint.Low,
		},
		"cloudfront-s3-origin-access": {
			"aws_cloudfront_distribution.open":     lint.High,
			"aws_cloudfront_distribution.identity": lint.Low,
		},
		"dax-encryption": {
			"aws_dax_cluster.left_out":                 lint.High,
			"aws_dax_cluster.plain_connections":        lint.Medium,
			"aws_dax_cluster.unset_variable_and_plain": lint.Medium,
		},
		"ec2-ami-public": {
			"aws_ami_launch_permission.everybody":   lint.High,
			"aws_ec2_image_block_public_access.off": lint.Medium,
		},
		"eks-endpoint-public": {
			"aws_eks_cluster.left_out":    lint.High,
			"aws_eks_cluster.office":      lint.Low,
			"aws_eks_cluster.unset_cidrs": lint.Low,
		},
		"eks-secrets-cmk": {
			"aws_eks_cluster.old":      lint.Medium,
			"aws_eks_cluster.left_out": lint.Low,
		},
		"guardduty-organization-auto-enable": {
			"aws_guardduty_organization_configuration.none":             lint.Medium,
			`aws_guardduty_organization_configuration.new["eu-west-1"]`: lint.Low,
		},
		"guardduty-organization-auto-enable/before_6": {
			"aws_guardduty_organization_configuration.joining": lint.Low,
			"aws_guardduty_organization_configuration.nobody":  lint.Medium,
		},
		"rds-cluster-encryption": {
			"aws_rds_cluster.off":             lint.High,
			"aws_rds_cluster.multi_az":        lint.High,
			"aws_rds_cluster.left_out":        lint.Medium,
			"aws_rds_global_cluster.left_out": lint.Medium,
		},
		"rds-public-subnet": {
			"aws_db_instance.public": lint.High,
			"aws_db_instance.inside": lint.Medium,
		},
		"route53-resolver-firewall-weak": {
			"aws_route53_resolver_firewall_config.open":                        lint.Medium,
			"aws_route53_resolver_firewall_rule_group_association.unprotected": lint.Low,
		},
		"networkfirewall-protection": {
			"aws_networkfirewall_firewall.left_out":      lint.Medium,
			"aws_networkfirewall_firewall.deletion_only": lint.Low,
		},
		"waf-managed-known-bad-inputs": {
			"aws_wafv2_web_acl.other": lint.High,
			"aws_wafv2_web_acl.list":  lint.Low,
		},
		"secretsmanager-policy-public": {
			"aws_secretsmanager_secret_policy.document": lint.Critical,
			"aws_secretsmanager_secret_policy.refused":  lint.Low,
		},
		"opensearch-policy-public": {
			"aws_opensearch_domain.document": lint.Critical,
			"aws_opensearch_domain.users":    lint.Medium,
		},
		"lambda-permission-source": {
			"aws_lambda_permission.bucket": lint.High,
			"aws_lambda_permission.api":    lint.Low,
		},
		"elasticache-encryption-in-transit": {
			"aws_elasticache_replication_group.off":       lint.High,
			"aws_elasticache_replication_group.preferred": lint.Low,
			"aws_elasticache_cluster.memcached":           lint.High,
		},
		"emr-storage-encryption": {
			"aws_emr_security_configuration.disks_left_out": lint.High,
			"aws_emr_security_configuration.root_devices":   lint.Medium,
			"aws_emr_security_configuration.own_key_of_s3":  lint.Low,
		},
		"s3-bucket-acl-authenticated-users": {
			"aws_s3_bucket_acl.canned":         lint.High,
			"aws_s3_bucket_acl.without_effect": lint.Low,
		},
		"waf-webacl-missing-api": {
			"aws_api_gateway_stage.bare": lint.Medium,
			"aws_cognito_user_pool.bare": lint.Low,
		},
		"vpc-nacl-ingress-risky-ports-open": {
			"aws_network_acl.ssh":                    lint.Medium,
			"aws_default_network_acl.as_aws_made_it": lint.Low,
		},
		"rds-security-group-classic": {
			"aws_db_security_group.open":   lint.High,
			"aws_db_security_group.office": lint.Medium,
		},
		"vpc-sg-ingress-wide-range": {
			"aws_security_group.provider_network": lint.Medium,
			"aws_security_group_rule.all_private": lint.Low,
		},
		"vpc-sg-rules-mixed": {
			"aws_security_group.mixed": lint.Medium,
			"aws_security_group.kinds": lint.Low,
		},
	} {
		t.Run(rule, func(t *testing.T) {
			got := grades(t, rule)
			for address, severity := range want {
				if got[address] != severity {
					t.Errorf("%s is %s, want %s", address, got[address], severity)
				}
			}
		})
	}
}

// grades are the severities of what a rule finds in its fixtures or a directory of them, by address.
func grades(t *testing.T, fixture string) map[string]lint.Severity {
	id, _, _ := strings.Cut(fixture, "/")
	dir, err := filepath.Abs(filepath.Join("../testdata", fixture))
	if err != nil {
		t.Fatal(err)
	}
	cfg, err := parser.Load(t.Context(), []string{dir}, parser.Options{Base: dir})
	if err != nil {
		t.Fatal(err)
	}
	found := make(map[string]lint.Severity)
	for _, f := range lint.Run(t.Context(), cfg, rules.All(), 1).Findings {
		if f.Rule.ID == id {
			found[f.Address] = f.Severity
		}
	}
	return found
}
