// SPDX-License-Identifier: Apache-2.0

// Package athena holds the guardrails for Amazon Athena.
package athena

import (
	"github.com/guardlint/guardlint/edit"
	"github.com/guardlint/guardlint/lint"
	"github.com/guardlint/guardlint/tf"
)

// Rules are the guardrails of this package.
var Rules = []*lint.Rule{resultEncryption, workgroupEnforced}

const (
	enforced     = "configuration.enforce_workgroup_configuration"
	resultOption = "configuration.result_configuration.encryption_configuration.encryption_option"
)

var resultEncryption = &lint.Rule{
	ID:        "athena-result-encryption",
	Title:     "Athena does not say how its results are encrypted",
	Why:       "Results are copies of the data that was asked for. How they are protected is then left to whatever bucket they land in, where S3's own key is all there is by default.",
	Remedy:    "Add encryption_configuration with SSE_KMS and a key, or enable managed query results.",
	Undecided: "the option is not known, or the workgroup of a database is declared elsewhere.",
	Severity:  lint.Low,
	Pillar:    lint.Data,
	Resources: []string{"aws_athena_database", "aws_athena_workgroup"},
	Controls: []string{
		"wa-sec:SEC08-BP02", "fsbp:Athena.1", "pci-dss-4.0:3.5.1", "pci-dss-4.0:8.3.2", "iso-27001-2022:A.8.24",
	},
	Aliases: []string{
		"checkov:CKV_AWS_77", "checkov:CKV_AWS_159", "trivy:AVD-AWS-0006", "tfsec:aws-athena-enable-at-rest-encryption",
		"kics:b2315cae-b110-4426-81e0-80bb8640cdd3", "kics:d364984a-a222-4b5f-a8b0-e23ab19ebff3", "terrascan:AC_AWS_0443",
	},
	Check: func(p *lint.Pass, r *tf.Resource) {
		if r.Type == "aws_athena_database" {
			p.Require(tf.Any(databaseEncrypts(r), lint.Exempt(workgroupEncrypts(r))), r, "database %q does not say how results are encrypted", r.Name)
			return
		}
		p.Require(encrypts(r), r, "workgroup %q does not say how results are encrypted", r.Name)
	},
	Fix: func(c *edit.Change, r *tf.Resource) {
		if r.Type == "aws_athena_database" {
			c.Risk("replaces the database")
			c.Set(r.Block, "encryption_configuration.encryption_option", "SSE_S3")
			return
		}
		c.Set(r.Block, resultOption, "SSE_S3") // the others need a key
	},
}

func databaseEncrypts(database *tf.Resource) tf.Truth {
	return lint.Given(database.Attr("encryption_configuration.encryption_option"))
}

// workgroupEncrypts says whether a database leaves encryption to a workgroup that overrides what clients ask for.
func workgroupEncrypts(database *tf.Resource) tf.Truth {
	return database.Follow("workgroup", "name", "aws_athena_workgroup").Any(func(workgroup *tf.Resource) tf.Truth {
		return tf.All(encrypts(workgroup), tf.Not(workgroup.Attr(enforced).Is("false")))
	})
}

// encrypts says whether a workgroup encrypts results, as Athena does by itself with those that it stores (Athena User Guide, "Managed query
// results").
func encrypts(workgroup *tf.Resource) tf.Truth {
	return tf.Any(lint.Given(workgroup.Attr(resultOption)), lint.Exempt(workgroup.Attr("configuration.managed_query_results_configuration.enabled").IsTrue()))
}

var workgroupEnforced = &lint.Rule{
	ID:        "athena-workgroup-enforced",
	Title:     "Athena workgroup lets clients choose where results go",
	Why:       "Whoever may query can send the results to another bucket, without encryption or in another account, and past the limits that the workgroup sets.",
	Remedy:    "Remove enforce_workgroup_configuration, or set it to true.",
	Undecided: "enforce_workgroup_configuration is not known until apply or comes from a variable without a value.",
	Severity:  lint.Medium,
	Pillar:    lint.Data,
	Resources: []string{"aws_athena_workgroup"},
	Controls:  []string{"wa-sec:SEC08-BP02"},
	Aliases:   []string{"checkov:CKV_AWS_82", "trivy:AVD-AWS-0007", "tfsec:aws-athena-no-encryption-override"},
	Check: lint.MustNot(func(workgroup *tf.Resource) tf.Truth { return workgroup.Attr(enforced).Is("false") },
		"workgroup %q lets clients choose where results go"),
	Fix: edit.Risky("overrides what clients say about the place and the encryption of their results", edit.Set(enforced, true)),
}
