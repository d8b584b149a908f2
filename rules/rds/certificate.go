// SPDX-License-Identifier: Apache-2.0

package rds

import (
	"github.com/guardlint/guardlint/edit"
	"github.com/guardlint/guardlint/lint"
	"github.com/guardlint/guardlint/tf"
)

var certificate = &lint.Rule{
	ID:        "rds-ca-certificate",
	Title:     "Database has a certificate of an authority that has expired",
	Why:       "Clients that verify the certificate cannot connect any more, and somebody will switch the verification off.",
	Remedy:    "Let clients trust the new authorities first, then set the identifier to rds-ca-rsa2048-g1, or leave it out.",
	Undecided: "the identifier is not known, or names an authority that is not known here.",
	Severity:  lint.Medium,
	Pillar:    lint.Data,
	Resources: []string{"aws_db_instance", "aws_rds_cluster", "aws_rds_cluster_instance", "aws_docdb_cluster_instance"},
	Controls:  []string{"wa-sec:SEC09-BP01"},
	Aliases:   []string{"checkov:CKV_AWS_211", "kics:9f40c07e-699e-4410-8856-3ba0f2e3a2dd", "terrascan:AC_AWS_0057"},
	Check: lint.Must(func(database *tf.Resource) tf.Truth {
		authority := database.Attr(authorityAttr(database))
		return tf.Any(lint.Exempt(tf.Not(lint.Given(authority))), isCurrent(authority))
	}, "database %q has a certificate of an authority that has expired"),
	Fix: edit.Risky("shuts out clients that do not trust the new authority, and restarts some engines", func(c *edit.Change, database *tf.Resource) {
		c.Set(database.Block, authorityAttr(database), "rds-ca-rsa2048-g1")
	}),
}

func authorityAttr(database *tf.Resource) string {
	if database.Type == "aws_rds_cluster" {
		return "ca_certificate_identifier"
	}
	return "ca_cert_identifier"
}

// isCurrent knows the authorities that last until 2061 and later, and those that have expired, in 2020, 2022 and 2024 (RDS User Guide, "Using SSL/TLS
// to encrypt a connection to a DB instance or cluster" and "Rotating your SSL/TLS certificate").
func isCurrent(authority tf.Value) tf.Truth {
	current := authority.Is("rds-ca-rsa2048-g1", "rds-ca-rsa4096-g1", "rds-ca-ecc384-g1")
	if current.IsNo() && authority.Is("rds-ca-2015", "rds-ca-2017", "rds-ca-2019").IsNo() {
		return tf.Maybe(authority.Because("`%s` is %s, which is not known here", authority.Path, authority.Show()))
	}
	return current
}
