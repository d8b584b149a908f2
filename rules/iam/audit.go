// SPDX-License-Identifier: Apache-2.0

package iam

import (
	"github.com/guardlint/guardlint/aws/iam"
	"github.com/guardlint/guardlint/lint"
)

var policyAuditServiceFullAccess = &lint.Rule{
	ID:        "iam-policy-audit-service-full-access",
	Title:     "IAM policy allows to silence CloudTrail or to rule every KMS key",
	Why:       "Whoever may switch off every trail acts unseen from then on, and whoever may do everything with every key can destroy what they protect for good.",
	Remedy:    "Name the keys and trails, part their administration from their use, and keep changes of trails with the platform's role.",
	Undecided: "the document, or an action, resource or condition of an Allow statement, is not known.",
	Severity:  lint.High,
	Pillar:    lint.Identity,
	Resources: carriers,
	Controls: []string{
		"wa-sec:SEC03-BP02", "pci-dss-4.0:3.5.1.1", "pci-dss-4.0:3.5.1.3", "pci-dss-4.0:3.6.1", "pci-dss-4.0:3.6.1.2",
		"pci-dss-4.0:3.6.1.3", "pci-dss-4.0:3.6.1.4", "pci-dss-4.0:3.7.1", "pci-dss-4.0:3.7.2", "pci-dss-4.0:3.7.4",
		"pci-dss-4.0:3.7.6", "pci-dss-4.0:3.7.7", "pci-dss-4.0:7.2.1", "pci-dss-4.0:7.2.2", "pci-dss-4.0:7.2.3",
		"pci-dss-4.0:7.2.5", "pci-dss-4.0:7.3.1", "pci-dss-4.0:7.3.2", "pci-dss-4.0:7.3.3", "pci-dss-4.0:8.2.7",
		"pci-dss-4.0:8.2.8", "pci-dss-4.0:8.3.4", "soc2:CC3.3",
	},
	Check: forbid((*iam.Document).EndsAudit, "%s allows to silence CloudTrail or to rule every KMS key"),
}
