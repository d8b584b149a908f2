// SPDX-License-Identifier: Apache-2.0

package dms

import (
	"github.com/guardlint/guardlint/edit"
	"github.com/guardlint/guardlint/lint"
	"github.com/guardlint/guardlint/tf"
)

var instancePublic = &lint.Rule{
	ID:        "dms-instance-public",
	Title:     "DMS replication instance has a public address",
	Why:       "The instance holds the passwords of the source and the target and copies whole databases. With a public address it is open to whoever security groups let in.",
	Remedy:    "Set publicly_accessible to false; the instance is replaced. Reach sources outside the VPC through a VPN or Direct Connect.",
	Undecided: "publicly_accessible is not known until apply or comes from a variable without a value.",
	Severity:  lint.Critical,
	Pillar:    lint.Infrastructure,
	Resources: []string{"aws_dms_replication_instance"},
	Controls:  []string{"wa-sec:SEC05-BP02", "fsbp:DMS.1", "pci-dss-4.0:1.2.8", "pci-dss-4.0:1.3.1", "pci-dss-4.0:1.3.2", "pci-dss-4.0:1.4.2"},
	Aliases:   []string{"checkov:CKV_AWS_89", "kics:030d3b18-1821-45b4-9e08-50efbe7becbb"},
	Check:     lint.MustNot(func(r *tf.Resource) tf.Truth { return r.Attr("publicly_accessible").IsTrue() }, "replication instance %q has a public address"),
	Fix:       edit.Risky("replaces the instance, and ends access to endpoints that it reaches over the internet", edit.Set("publicly_accessible", false)),
}
