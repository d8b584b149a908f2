// SPDX-License-Identifier: Apache-2.0

package opensearch

import (
	"github.com/guardlint/guardlint/lint"
	"github.com/guardlint/guardlint/tf"
)

var public = &lint.Rule{
	ID:        "opensearch-public",
	Title:     "OpenSearch is reached over the internet",
	Why:       "Only the access policy stands between the indices and the world: no security group is asked, and one statement that is too wide opens them.",
	Remedy:    "Add vpc_options, which replaces the domain; for collections, name VPC endpoints in the network policy in place of AllowFromPublic.",
	Undecided: "whether there are vpc_options, or the network policy, is not known.",
	Severity:  lint.High,
	Pillar:    lint.Infrastructure,
	Resources: []string{"aws_opensearch_domain", "aws_elasticsearch_domain", "aws_opensearchserverless_security_policy"},
	Controls: []string{
		"wa-sec:SEC03-BP07", "wa-sec:SEC03-BP08", "wa-sec:SEC05-BP01", "fsbp:ES.2", "fsbp:OpenSearch.2", "pci-dss-4.0:1.2.8",
		"pci-dss-4.0:1.3.1", "pci-dss-4.0:1.3.2", "pci-dss-4.0:1.4.2",
	},
	Aliases: []string{"checkov:CKV_AWS_137"},
	Check: func(p *lint.Pass, r *tf.Resource) {
		if r.Type == "aws_opensearchserverless_security_policy" {
			p.Forbid(opensCollections(r), r, "network policy %q lets the internet reach collections", r.Name)
			return
		}
		p.Require(r.Blocks("vpc_options").Exist(), r, "domain %q is not in a VPC", r.Name)
	},
}

// opensCollections knows that a network policy is a list of rules, each of which is public or names endpoints and services (OpenSearch
// Service Developer Guide, "Network access for Amazon OpenSearch Serverless").
func opensCollections(policy *tf.Resource) tf.Truth {
	return tf.All(policy.Attr("type").Is("network"), policy.Attr("policy").JSON().Elements().Any(func(rule tf.Value) tf.Truth {
		return rule.Field("AllowFromPublic").IsTrue()
	}))
}
