// SPDX-License-Identifier: Apache-2.0

package ebs

import (
	"github.com/guardlint/guardlint/edit"
	"github.com/guardlint/guardlint/lint"
	"github.com/guardlint/guardlint/tf"
)

var encryptionByDefault = &lint.Rule{
	ID:        "ebs-encryption-by-default",
	Title:     "EBS encryption by default is switched off",
	Why:       "Every volume and snapshot copy of the region is then in the clear unless it asks for encryption itself. What consoles, scripts and other tools make rarely does.",
	Remedy:    "Set enabled to true, or leave it out.",
	Undecided: "enabled is not known until apply or comes from a variable without a value.",
	Severity:  lint.Medium,
	Pillar:    lint.Data,
	Resources: []string{"aws_ebs_encryption_by_default"},
	Controls: []string{
		"wa-sec:SEC08-BP02", "fsbp:EC2.7", "cis-aws-7.0:6.1.1", "cis-aws-5.0:5.1.1", "cis-aws-3.0:2.2.1",
		"cis-aws-2.0:2.2.1", "cis-aws-1.4:2.2.1", "nist-800-53-r5:AU-9", "nist-800-53-r5:CP-9", "nist-800-53-r5:SC-13",
		"nist-800-53-r5:SC-28", "iso-27001-2022:A.8.24", "hipaa:164.308(a)(1)(ii)(B)", "hipaa:164.308(a)(4)(ii)(A)",
		"hipaa:164.312(a)(2)(iv)", "hipaa:164.312(e)(2)(ii)",
	},
	Aliases: []string{"checkov:CKV_AWS_106", "kics:3d3f6270-546b-443c-adb4-bb6fb2187ca6", "terrascan:AC_AWS_0079"},
	Absent:  []*lint.Absence{{Message: "the account does not encrypt EBS volumes by default", Regional: true}},
	Check:   lint.MustBeTrue("enabled", "encryption by default %q is switched off"),
	Fix:     edit.Set("enabled", true),
}

// byDefault says whether the configuration encrypts all new volumes of a resource's region.
func byDefault(r *tf.Resource) tf.Truth {
	var ts []tf.Truth
	for _, d := range r.Root.OfType("aws_ebs_encryption_by_default") {
		ts = append(ts, tf.All(d.Exists, d.Attr("enabled").IsTrue(), r.SameRegion(d)))
	}
	return tf.Any(ts...)
}
