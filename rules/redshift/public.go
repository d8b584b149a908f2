// SPDX-License-Identifier: Apache-2.0

package redshift

import (
	"github.com/guardlint/guardlint/edit"
	"github.com/guardlint/guardlint/lint"
	"github.com/guardlint/guardlint/tf"
)

var public = &lint.Rule{
	ID:         "redshift-public",
	Title:      "Redshift has a public address",
	Why:        "Anybody can reach the warehouse as far as security groups let them, and one rule that is too wide lets everybody try passwords.",
	Remedy:     "Set publicly_accessible to false, and reach the warehouse through the VPC or by its Data API.",
	Undecided:  "publicly_accessible is not known until apply or comes from a variable without a value.",
	Severity:   lint.Critical,
	Pillar:     lint.Infrastructure,
	Resources:  []string{"aws_redshift_cluster", "aws_redshiftserverless_workgroup"},
	Companions: []string{"terraform"},
	Controls: []string{
		"wa-sec:SEC03-BP07", "fsbp:Redshift.1", "fsbp:Redshift.8", "nist-800-53-r5:AC-3", "nist-800-53-r5:AC-4",
		"nist-800-53-r5:AC-6", "nist-800-53-r5:AC-17", "nist-800-53-r5:SC-7", "pci-dss-4.0:1.2.8", "pci-dss-4.0:1.3.1",
		"pci-dss-4.0:1.3.2", "pci-dss-4.0:1.4.2", "hipaa:164.308(a)(1)(ii)(B)", "hipaa:164.308(a)(3)(i)", "hipaa:164.312(a)(1)",
	},
	Aliases: []string{
		"checkov:CKV_AWS_87", "checkov:CKV_AWS_391", "kics:af173fde-95ea-4584-b904-bb3923ac4bda", "terrascan:AC_AWS_0199",
		"regula:FG_R00270",
	},
	Check: func(p *lint.Pass, r *tf.Resource) {
		if r.Type == "aws_redshiftserverless_workgroup" {
			p.Forbid(r.Attr("publicly_accessible").IsTrue(), r, "workgroup %q has a public address", r.Name)
			return
		}
		public := tf.Any(r.Attr("publicly_accessible").IsTrue(), publicByOldDefault(r))
		if name := r.Attr("master_username"); public.IsYes() && name.IsFold(commonNames...).IsYes() {
			p.Forbid(public, r, "cluster %q has a public address and a master user whose name is easily guessed", r.Name)
			return
		}
		p.Forbid(public, r, "cluster %q has a public address", r.Name)
	},
	Fix: edit.Risky("ends access from the internet that may be wanted", edit.Set("publicly_accessible", false)),
}

// publicByOldDefault says whether a cluster leaves the setting to a provider before version 6, with which it is true (CHANGELOG of 6.0.0).
func publicByOldDefault(cluster *tf.Resource) tf.Truth {
	setting := cluster.Attr("publicly_accessible")
	if !setting.IsSet().IsNo() {
		return tf.No()
	}
	old := lint.ProviderBefore(cluster.Root, 6)
	return old.Because(setting.Because("`%s` is not set, and true is its default before version 6 of the provider", setting.Path))
}

// commonNames of master users are what attackers try first; awsuser is what Amazon Redshift's console suggests.
var commonNames = []string{"admin", "administrator", "awsuser", "master", "postgres", "root"}
