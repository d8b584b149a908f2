// SPDX-License-Identifier: Apache-2.0

package rds

import (
	"github.com/guardlint/guardlint/aws/network"
	"github.com/guardlint/guardlint/lint"
	"github.com/guardlint/guardlint/tf"
)

// AWS retired EC2-Classic on 15 August 2022, and version 5 of the provider removed the types and arguments that were for it (CHANGELOG of
// 5.0.0). They are read as they are written.
var classicGroup = &lint.Rule{
	ID:       "rds-security-group-classic",
	Title:    "Database, cache or warehouse has a security group of EC2-Classic",
	Why:      "AWS retired that network, so that the group protects nothing, and no current provider applies the configuration. Patches of everything else in it wait for that.",
	Remedy:   "Move to a VPC and declare an aws_security_group, named in vpc_security_group_ids or security_group_ids.",
	Severity: lint.High,
	Pillar:   lint.Infrastructure,
	Resources: []string{
		"aws_db_security_group", "aws_elasticache_security_group", "aws_redshift_security_group",
		"aws_db_instance", "aws_elasticache_cluster", "aws_elasticache_replication_group", "aws_redshift_cluster",
	},
	Controls: []string{"wa-sec:SEC05-BP02"},
	Aliases: []string{
		"checkov:CKV_AWS_196", "checkov:CKV_AWS_198", "trivy:AVD-AWS-0049", "trivy:AVD-AWS-0083", "trivy:AVD-AWS-0085",
		"tfsec:aws-elasticache-add-description-for-security-group", "tfsec:aws-rds-no-classic-resources",
		"kics:1e0ef61b-ad85-4518-a3d3-85eaad164885", "kics:4f615f3e-fb9c-4fad-8b70-2e9f781806ce",
		"kics:f0d8781f-99bf-4958-9917-d39283b168a0", "terrascan:AC_AWS_0065", "terrascan:AC_AWS_0066", "terrascan:AC_AWS_0067",
	},
	Check: func(p *lint.Pass, r *tf.Resource) {
		argument, member := classicArguments[r.Type]
		if !member {
			wide := r.Blocks("ingress").Any(func(b *tf.Block) tf.Truth { return network.AdmitsBroad(r, b.Attr("cidr")) })
			if !wide.IsYes() {
				p, wide = p.As(lint.Medium), tf.Yes()
			}
			p.Forbid(wide, r, "security group %q is for EC2-Classic, which AWS has retired", r.Name)
			return
		}
		if groups := r.Attr(argument); lint.Given(groups).IsYes() && !lint.Empty(groups).IsYes() {
			p.As(lint.Medium).Forbid(tf.Yes(groups.Because("`%s` is for EC2-Classic", groups.Path)), r, "%s has security groups of EC2-Classic, which AWS has retired", r.Address)
		}
	},
}

// classicArguments named the groups of EC2-Classic.
var classicArguments = map[string]string{
	"aws_db_instance":                   "security_group_names",
	"aws_elasticache_cluster":           "security_group_names",
	"aws_elasticache_replication_group": "security_group_names",
	"aws_redshift_cluster":              "cluster_security_groups",
}
