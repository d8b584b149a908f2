// SPDX-License-Identifier: Apache-2.0

package route53

import (
	"github.com/guardlint/guardlint/edit"
	"github.com/guardlint/guardlint/lint"
	"github.com/guardlint/guardlint/tf"
)

var domainTransferLock = &lint.Rule{
	ID:        "route53-domain-transfer-lock",
	Title:     "Domain may be transferred to another registrar",
	Why:       "Whoever tricks a registrar into a transfer owns the domain, its mail and every certificate that is issued for it.",
	Remedy:    "Set transfer_lock to true, or remove it; a few top-level domains know no lock.",
	Undecided: "transfer_lock is not known until apply or comes from a variable without a value.",
	Severity:  lint.Medium,
	Pillar:    lint.Infrastructure,
	Resources: []string{"aws_route53domains_registered_domain", "aws_route53domains_domain"},
	Controls:  []string{"wa-sec:SEC05-BP03"},
	Aliases:   []string{"checkov:CKV_AWS_377"},
	Check: lint.MustNot(func(domain *tf.Resource) tf.Truth { return domain.Attr("transfer_lock").Is("false") },
		"domain %q may be transferred to another registrar"),
	Fix: edit.Set("transfer_lock", true),
}
