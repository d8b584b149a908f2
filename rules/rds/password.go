// SPDX-License-Identifier: Apache-2.0

package rds

import (
	"github.com/guardlint/guardlint/lint"
	"github.com/guardlint/guardlint/tf"
)

var managedPassword = &lint.Rule{
	ID:        "rds-managed-master-password",
	Title:     "Database has a master password from the configuration",
	Why:       "Whoever can read the state, or the variable that the password came from, is the database's master. Nobody renews such a password.",
	Remedy:    "Let Secrets Manager keep it: set manage_master_user_password (manage_master_password, manage_admin_password) to true and remove the password.",
	Undecided: "whether a password is given is not known.",
	Severity:  lint.Medium,
	Pillar:    lint.Data,
	Resources: []string{
		"aws_db_instance", "aws_docdb_cluster", "aws_rds_cluster", "aws_redshift_cluster", "aws_redshiftserverless_namespace",
	},
	Controls:     []string{"wa-sec:SEC02-BP05"},
	OffByDefault: true,
	Check: lint.MustMeet(func(database *tf.Resource) []lint.Demand {
		password := passwordOf[database.Type]
		// what a replica says of its password is ignored: it has that of its source
		replica := lint.Exempt(tf.Any(lint.Given(database.Attr("replicate_source_db")), lint.Given(database.Attr("replication_source_identifier"))))
		return []lint.Demand{
			{Severity: lint.Medium, Holds: tf.Any(tf.Not(lint.Given(database.Attr(password))), replica), Message: "%q has a master password from the configuration"},
			{Severity: lint.Low, Holds: tf.Any(tf.Not(lint.Given(database.Attr(password+"_wo"))), replica), Message: "%q has a master password that Secrets Manager does not manage"},
		}
	}),
}

// passwordOf are the attributes that take the master password; those that keep it out of the state end in _wo.
var passwordOf = map[string]string{
	"aws_db_instance":                  "password",
	"aws_docdb_cluster":                "master_password",
	"aws_rds_cluster":                  "master_password",
	"aws_redshift_cluster":             "master_password",
	"aws_redshiftserverless_namespace": "admin_user_password",
}
