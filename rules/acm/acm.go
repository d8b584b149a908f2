// SPDX-License-Identifier: Apache-2.0

// Package acm holds the guardrails for AWS Certificate Manager.
package acm

import (
	"github.com/guardlint/guardlint/lint"
	"github.com/guardlint/guardlint/tf"
)

// Rules are the guardrails of this package.
var Rules = []*lint.Rule{certificateTransparency, certificateUnmanaged, certificateWeakKey, certificateWildcard}

var certificateUnmanaged = &lint.Rule{
	ID:        "acm-certificate-unmanaged",
	Title:     "ACM certificate is not renewed by AWS, or its private key can be taken away",
	Why:       "Imported certificates expire unless somebody replaces them in time, and validation by mail waits for somebody to click. A private key that passes through state or can be exported is no longer known to AWS alone.",
	Remedy:    "Request the certificate with validation_method set to DNS, without options.export.",
	Undecided: "how the certificate is made or validated is not known.",
	Severity:  lint.Low,
	Pillar:    lint.Data,
	Resources: []string{"aws_acm_certificate"},
	Controls: []string{
		"wa-sec:SEC09-BP01", "fsbp:ACM.1", "nist-800-53-r5:SC-7", "pci-dss-4.0:3.7.5", "pci-dss-4.0:4.2.1.1",
		"iso-27001-2022:A.8.5", "soc2:CC6.7", "hipaa:164.308(a)(4)(ii)(A)", "hipaa:164.312(e)(1)",
	},
	Check: lint.MustNot(func(certificate *tf.Resource) tf.Truth {
		return tf.Any(
			lint.Given(certificate.Attr("private_key")),
			lint.Given(certificate.Attr("private_key_wo")),
			certificate.Attr("validation_method").Is("EMAIL"),
			certificate.Attr("options.export").Is("ENABLED"),
		)
	}, "certificate %q is not renewed by AWS, or its private key can be taken away"),
}
