// SPDX-License-Identifier: Apache-2.0

package transfer

import (
	"github.com/guardlint/guardlint/lint"
	"github.com/guardlint/guardlint/tf"
)

var serverPublic = &lint.Rule{
	ID:        "transfer-server-public",
	Title:     "Transfer server has a public endpoint",
	Why:       "A public endpoint takes connections from everywhere: no security group or network ACL can stand before it, and passwords can be tried without end.",
	Remedy:    "Set endpoint_type to VPC with endpoint_details; with Elastic IP addresses the server can still be reached from the internet, by whom security groups let in.",
	Undecided: "endpoint_type is not known until apply or comes from a variable without a value.",
	Severity:  lint.Medium,
	Pillar:    lint.Infrastructure,
	Resources: []string{"aws_transfer_server"},
	Controls:  []string{"wa-sec:SEC05-BP02"},
	Aliases:   []string{"checkov:CKV_AWS_164"},
	Check:     lint.MustNot(func(server *tf.Resource) tf.Truth { return server.Attr("endpoint_type").Is("PUBLIC") }, "server %q has a public endpoint"),
}
