// SPDX-License-Identifier: Apache-2.0

package acm

import (
	"strings"

	"github.com/guardlint/guardlint/edit"
	"github.com/guardlint/guardlint/lint"
	"github.com/guardlint/guardlint/tf"
)

var certificateTransparency = &lint.Rule{
	ID:        "acm-certificate-transparency",
	Title:     "ACM certificate is kept out of the transparency logs",
	Why:       "The owner of a domain finds certificates that were issued by mistake or by fraud in these logs, and browsers refuse certificates that are in none.",
	Remedy:    "Remove certificate_transparency_logging_preference, or set it to ENABLED.",
	Undecided: "the preference is not known until apply or comes from a variable without a value.",
	Severity:  lint.Low,
	Pillar:    lint.Detection,
	Resources: []string{"aws_acm_certificate"},
	Controls:  []string{"wa-sec:SEC04-BP01"},
	Aliases:   []string{"checkov:CKV_AWS_234"},
	Check: lint.MustNot(func(certificate *tf.Resource) tf.Truth {
		return tf.All(
			certificate.Attr("options.certificate_transparency_logging_preference").Is("DISABLED"),
			tf.Not(lint.Exempt(lint.Given(certificate.Attr("certificate_authority_arn")))), // private ones are logged nowhere
		)
	}, "certificate %q is kept out of the transparency logs"),
	Fix: edit.Set("options.certificate_transparency_logging_preference", "ENABLED"),
}

var certificateWildcard = &lint.Rule{
	ID:           "acm-certificate-wildcard",
	Title:        "ACM certificate is for every name of a domain",
	Why:          "Whoever can use it passes for all of the domain's hosts, those that do not exist yet among them.",
	Remedy:       "List the names that are served in domain_name and subject_alternative_names.",
	Undecided:    "a name is not known until apply or comes from a variable without a value.",
	Severity:     lint.Low,
	Pillar:       lint.Data,
	Resources:    []string{"aws_acm_certificate"},
	Controls:     []string{"wa-sec:SEC09-BP01"},
	Aliases:      []string{"checkov:CKV2_AWS_71"},
	OffByDefault: true,
	Check: lint.MustNot(func(certificate *tf.Resource) tf.Truth {
		return tf.Any(isWildcard(certificate.Attr("domain_name")), certificate.Attr("subject_alternative_names").Elements().Any(isWildcard))
	}, "certificate %q is for every name of a domain"),
}

func isWildcard(name tf.Value) tf.Truth {
	return name.Matches(func(s string) bool { return strings.HasPrefix(s, "*.") })
}
