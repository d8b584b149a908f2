// SPDX-License-Identifier: Apache-2.0

package msk

import (
	"github.com/guardlint/guardlint/edit"
	"github.com/guardlint/guardlint/lint"
	"github.com/guardlint/guardlint/tf"
)

var public = &lint.Rule{
	ID:        "msk-public",
	Title:     "MSK brokers have public addresses",
	Why:       "Anybody can reach the brokers as far as security groups let them, and one rule that is too wide lets everybody try.",
	Remedy:    "Set the type of public_access to DISABLED, and reach the brokers through the VPC.",
	Undecided: "the type of public_access is not known until apply or comes from a variable without a value.",
	Severity:  lint.High,
	Pillar:    lint.Infrastructure,
	Resources: []string{"aws_msk_cluster"},
	Controls:  []string{"wa-sec:SEC05-BP02"},
	Aliases:   []string{"checkov:CKV_AWS_291", "kics:54378d69-dd7c-4b08-a43e-80d563396857"},
	Check: lint.MustNot(func(cluster *tf.Resource) tf.Truth { return cluster.Attr(publicAccess).Is("SERVICE_PROVIDED_EIPS") },
		"the brokers of cluster %q have public addresses"),
	Fix: edit.Risky("ends access from the internet that may be wanted", edit.Set(publicAccess, "DISABLED")),
}

// publicAccess says how brokers are reached, which can be changed while they run (MSK Developer Guide, "Turn on public access to an MSK Provisioned
// cluster").
const publicAccess = "broker_node_group_info.connectivity_info.public_access.type"
