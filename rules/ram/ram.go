// SPDX-License-Identifier: Apache-2.0

// Package ram holds the guardrails for AWS Resource Access Manager.
package ram

import (
	"github.com/guardlint/guardlint/edit"
	"github.com/guardlint/guardlint/lint"
	"github.com/guardlint/guardlint/tf"
)

// Rules are the guardrails of this package.
var Rules = []*lint.Rule{shareExternal}

var shareExternal = &lint.Rule{
	ID:        "ram-share-external",
	Title:     "Resource share admits accounts outside of the organisation",
	Why:       "Whoever may change the share can hand subnets, gateways or databases to an account that the organisation does not govern, where none of its policies limits what is done with them.",
	Remedy:    "Set allow_external_principals to false, or leave it out, and share with an organisational unit.",
	Undecided: "allow_external_principals is not known until apply or comes from a variable without a value.",
	Severity:  lint.Medium,
	Pillar:    lint.Identity,
	Resources: []string{"aws_ram_resource_share"},
	Controls:  []string{"wa-sec:SEC03-BP08"},
	Check: lint.MustNot(func(share *tf.Resource) tf.Truth { return share.Attr("allow_external_principals").IsTrue() },
		"resource share %q admits accounts outside of the organisation"),
	Fix: edit.Risky("takes the resources away from accounts outside of the organisation", edit.Set("allow_external_principals", false)),
}
