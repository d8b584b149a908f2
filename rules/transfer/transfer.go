// SPDX-License-Identifier: Apache-2.0

// Package transfer holds the guardrails for AWS Transfer Family.
package transfer

import (
	"github.com/guardlint/guardlint/edit"
	"github.com/guardlint/guardlint/lint"
	"github.com/guardlint/guardlint/tf"
)

// Rules are the guardrails of this package.
var Rules = []*lint.Rule{serverFTP, serverPublic, serverSecurityPolicy}

var serverFTP = &lint.Rule{
	ID:        "transfer-server-ftp",
	Title:     "Transfer server speaks FTP",
	Why:       "Passwords and files cross the network in the clear. Everything on the way can read them and log in.",
	Remedy:    "Remove FTP from protocols; SFTP and FTPS encrypt.",
	Undecided: "protocols are not known until apply or come from a variable without a value.",
	Severity:  lint.High,
	Pillar:    lint.Data,
	Resources: []string{"aws_transfer_server"},
	Controls: []string{
		"wa-sec:SEC09-BP02", "fsbp:Transfer.2", "pci-dss-4.0:1.2.5", "pci-dss-4.0:2.2.5", "iso-27001-2022:A.8.12",
		"iso-27001-2022:A.8.24", "soc2:CC6.7",
	},
	Aliases: []string{"checkov:CKV_AWS_357"},
	Check: lint.MustNot(func(server *tf.Resource) tf.Truth {
		return server.Attr("protocols").Elements().Any(func(protocol tf.Value) tf.Truth { return protocol.Is("FTP") })
	}, "server %q speaks FTP"),
	Fix: withoutFTP,
}

// withoutFTP leaves a server the other protocols that it lists.
func withoutFTP(c *edit.Change, server *tf.Resource) {
	var others []string
	for _, protocol := range server.Attr("protocols").Elements().Items {
		if name, known := protocol.Text(); known && name != "FTP" {
			others = append(others, name)
		}
	}
	if len(others) == 0 {
		c.Impossible()
		return
	}
	c.Set(server.Block, "protocols", others)
}
