// SPDX-License-Identifier: Apache-2.0

package ebs

import (
	"github.com/guardlint/guardlint/edit"
	"github.com/guardlint/guardlint/lint"
	"github.com/guardlint/guardlint/tf"
)

var snapshotPublicAccess = &lint.Rule{
	ID:        "ebs-snapshot-public-access",
	Title:     "EBS snapshots may be shared with everybody",
	Why:       "One setting then publishes a snapshot, and every AWS account can make a volume of it and read the disk.",
	Remedy:    "Set the state of aws_ebs_snapshot_block_public_access to block-all-sharing.",
	Undecided: "state is not known until apply or comes from a variable without a value.",
	Severity:  lint.Medium,
	Pillar:    lint.Data,
	Resources: []string{"aws_ebs_snapshot_block_public_access"},
	Controls: []string{
		"wa-sec:SEC03-BP07", "wa-sec:SEC05-BP02", "fsbp:EC2.1", "nist-800-53-r5:AC-2", "nist-800-53-r5:AC-3",
		"nist-800-53-r5:AC-4", "nist-800-53-r5:AC-6", "nist-800-53-r5:AC-17", "nist-800-53-r5:SC-7", "soc2:CC6.6",
		"hipaa:164.308(a)(1)(ii)(B)", "hipaa:164.308(a)(3)(i)", "hipaa:164.312(a)(1)",
	},
	Absent: []*lint.Absence{{Message: "the account does not keep EBS snapshots from being shared with everybody", Regional: true}},
	Check: lint.MustNot(func(block *tf.Resource) tf.Truth { return block.Attr("state").Is("unblocked") },
		"block public access %q lets snapshots be shared with everybody"),
	Fix: edit.Risky("makes snapshots that are public private", edit.Set("state", "block-all-sharing")),
}
