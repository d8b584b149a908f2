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

var dnssec = &lint.Rule{
	ID:           "route53-dnssec",
	Title:        "Answers of the DNS are neither signed nor checked",
	Why:          "Whoever forges an answer sends users, or the workloads of a VPC, to a server of their own.",
	Remedy:       "Declare an aws_route53_key_signing_key and an aws_route53_hosted_zone_dnssec for the zone, and an aws_route53_resolver_dnssec_config for the VPC.",
	Undecided:    "the signing or validation may be declared elsewhere, or it is not known whether the zone is private.",
	Severity:     lint.Low,
	Pillar:       lint.Infrastructure,
	Resources:    []string{"aws_route53_zone", "aws_vpc"},
	Companions:   []string{"aws_route53_hosted_zone_dnssec", "aws_route53_resolver_dnssec_config", "aws_route53profiles_association"},
	Controls:     []string{"wa-sec:SEC05-BP04"},
	Aliases:      []string{"checkov:CKV2_AWS_38"},
	OffByDefault: true,
	Check: func(p *lint.Pass, r *tf.Resource) {
		if r.Type == "aws_vpc" {
			validates := r.Linked("aws_route53_resolver_dnssec_config", "resource_id", "id").Exist()
			p.Require(tf.Any(validates, lint.Exempt(profileMayBring(r, "validation"))), r, "VPC %q does not check signatures of DNS answers", r.Name)
			return
		}
		signed := r.Linked("aws_route53_hosted_zone_dnssec", "hosted_zone_id", "zone_id").Any(func(signing *tf.Resource) tf.Truth {
			return tf.Not(signing.Attr("signing_status").Is("NOT_SIGNING"))
		})
		p.Require(tf.Any(signed, lint.Exempt(r.Blocks("vpc").Exist())), r, "zone %q does not sign its answers", r.Name)
	},
}
