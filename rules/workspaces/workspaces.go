// SPDX-License-Identifier: Apache-2.0

// Package workspaces holds the guardrails for Amazon WorkSpaces.
package workspaces

import (
	"github.com/guardlint/guardlint/edit"
	"github.com/guardlint/guardlint/lint"
	"github.com/guardlint/guardlint/tf"
)

// Rules are the guardrails of this package.
var Rules = []*lint.Rule{volumeEncryption}

var volumes = []string{"root_volume_encryption_enabled", "user_volume_encryption_enabled"}

var volumeEncryption = &lint.Rule{
	ID:        "workspaces-volume-encryption",
	Title:     "WorkSpace has a volume that is not encrypted",
	Why:       "Profiles, documents and saved passwords lie on it in the clear. Encryption cannot be switched on later: the WorkSpace is replaced.",
	Remedy:    "Set root_volume_encryption_enabled and user_volume_encryption_enabled to true and name a volume_encryption_key; the WorkSpace is replaced.",
	Undecided: "a setting is not known until apply or comes from a variable without a value.",
	Severity:  lint.High,
	Pillar:    lint.Data,
	Resources: []string{"aws_workspaces_workspace"},
	Controls:  []string{"wa-sec:SEC08-BP02", "iso-27001-2022:A.8.24"},
	Aliases: []string{
		"checkov:CKV_AWS_155", "checkov:CKV_AWS_156", "trivy:AVD-AWS-0109", "tfsec:aws-workspaces-enable-disk-encryption",
		"kics:b9033580-6886-401a-8631-5f19f5bb24c7", "terrascan:AC_AWS_0503", "terrascan:AC_AWS_0504",
	},
	Check: lint.MustBeAllTrue(volumes, "workspace %q does not encrypt both of its volumes"),
	Fix: edit.Risky("replaces the workspace", func(c *edit.Change, workspace *tf.Resource) {
		edit.SetAll(volumes, true)(c, workspace)
		if lint.Given(workspace.Attr("volume_encryption_key")).IsNo() {
			c.Set(workspace.Block, "volume_encryption_key", "alias/aws/workspaces")
		}
	}),
}
