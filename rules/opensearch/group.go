// SPDX-License-Identifier: Apache-2.0

package opensearch

import (
	"github.com/guardlint/guardlint/aws/network"
	"github.com/guardlint/guardlint/lint"
	"github.com/guardlint/guardlint/tf"
)

var defaultGroup = &lint.Rule{
	ID:           "opensearch-default-security-group",
	Title:        "OpenSearch domain is in the default security group",
	Why:          "It shares its rules with whatever else was launched without a thought, and by default all of these reach each other, the search engine too.",
	Remedy:       "List a group of the domain's own in security_group_ids.",
	Undecided:    "the groups are not known.",
	Severity:     lint.Medium,
	Pillar:       lint.Infrastructure,
	Controls:     []string{"wa-sec:SEC05-BP02"},
	Aliases:      []string{"checkov:CKV_AWS_248", "kics:d3e1f5a9-bb45-4c89-b97c-12d34ef56789"},
	OffByDefault: true,
	Resources:    domains,
	Check: lint.MustNot(func(domain *tf.Resource) tf.Truth {
		return domain.Blocks("vpc_options").Any(func(vpc *tf.Block) tf.Truth {
			groups := vpc.Attr("security_group_ids")
			return tf.Any(lint.Empty(groups), network.HasDefaultGroup(groups)) // left out, it is that (OpenSearch API Reference, VPCOptions)
		})
	}, "domain %q is in the default security group"),
}
