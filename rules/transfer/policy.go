// SPDX-License-Identifier: Apache-2.0

package transfer

import (
	"slices"
	"strings"

	"github.com/guardlint/guardlint/edit"
	"github.com/guardlint/guardlint/lint"
	"github.com/guardlint/guardlint/tf"
)

var serverSecurityPolicy = &lint.Rule{
	ID:        "transfer-server-security-policy",
	Title:     "Transfer server admits outdated ciphers",
	Why:       "Old policies accept key exchanges and signatures with SHA-1 and other algorithms that can be attacked, from every client that offers nothing better.",
	Remedy:    "Set security_policy_name to TransferSecurityPolicy-2024-01 or newer.",
	Undecided: "security_policy_name is not known, or a name that this version of guardlint has not heard of.",
	Severity:  lint.Medium,
	Pillar:    lint.Data,
	Resources: []string{"aws_transfer_server"},
	Controls:  []string{"wa-sec:SEC09-BP02"},
	Aliases:   []string{"checkov:CKV_AWS_380"},
	Check:     lint.Must(hasRecentPolicy, "server %q admits outdated ciphers"),
	Fix: edit.Risky("shuts clients out that know older ciphers only", func(c *edit.Change, server *tf.Resource) {
		policy := "TransferSecurityPolicy-2024-01"
		if name, known := server.Attr("security_policy_name").Text(); known && strings.Contains(name, "FIPS") {
			policy = "TransferSecurityPolicy-FIPS-2024-01"
		}
		c.Set(server.Block, "security_policy_name", policy)
	}),
}

// hasRecentPolicy says whether the security policy of a server is one of the newer ones (Transfer Family User Guide, "Security policies for
// AWS Transfer Family servers").
func hasRecentPolicy(server *tf.Resource) tf.Truth {
	policy := server.Attr("security_policy_name")
	old := policy.Is(policies("2018-11", "2020-06", "2022-03", "2023-05", "FIPS-2020-06", "FIPS-2023-05", "Restricted-2018-11",
		"Restricted-2020-06", "PQ-SSH-Experimental-2023-04", "PQ-SSH-FIPS-Experimental-2023-04")...)
	if name, known := policy.Text(); old.IsNo() && known && !slices.Contains(recent, name) {
		return tf.Maybe(policy.Because("`%s` is %s, which is in no list of policies", policy.Path, policy.Show()))
	}
	return tf.Not(old)
}

var recent = policies("2024-01", "2025-03", "FIPS-2024-01", "FIPS-2024-05", "FIPS-2025-03", "Restricted-2024-06",
	"SshAuditCompliant-2025-02", "AS2Restricted-2025-07")

// policies are the full names of security policies.
func policies(names ...string) []string {
	for i, name := range names {
		names[i] = "TransferSecurityPolicy-" + name
	}
	return names
}
