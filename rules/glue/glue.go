// SPDX-License-Identifier: Apache-2.0

// Package glue holds the guardrails for AWS Glue.
package glue

import (
	"github.com/guardlint/guardlint/edit"
	"github.com/guardlint/guardlint/lint"
	"github.com/guardlint/guardlint/tf"
)

// Rules are the guardrails of this package.
var Rules = []*lint.Rule{catalogEncryption, componentSecurityConfiguration, securityConfigurationEncryption}

const (
	catalogMode        = "data_catalog_encryption_settings.encryption_at_rest.catalog_encryption_mode"
	passwordsEncrypted = "data_catalog_encryption_settings.connection_password_encryption.return_connection_password_encrypted"
	cloudwatchMode     = "encryption_configuration.cloudwatch_encryption.cloudwatch_encryption_mode"
	bookmarksMode      = "encryption_configuration.job_bookmarks_encryption.job_bookmarks_encryption_mode"
	s3Mode             = "encryption_configuration.s3_encryption.s3_encryption_mode"
)

var catalogKMS = []string{"SSE-KMS", "SSE-KMS-WITH-SERVICE-ROLE"}

var catalogEncryption = &lint.Rule{
	ID:        "glue-catalog-encryption",
	Title:     "Glue data catalog or its connection passwords are not encrypted",
	Why:       "The catalog tells where all data lies and what it looks like. Whoever may read connections gets the passwords of databases in the clear.",
	Remedy:    "Set catalog_encryption_mode to SSE-KMS and return_connection_password_encrypted to true.",
	Undecided: "a setting is not known until apply or comes from a variable without a value.",
	Severity:  lint.Medium,
	Pillar:    lint.Data,
	Resources: []string{"aws_glue_data_catalog_encryption_settings"},
	Controls:  []string{"wa-sec:SEC08-BP02", "iso-27001-2022:A.8.15", "iso-27001-2022:A.8.24"},
	Aliases:   []string{"checkov:CKV_AWS_94", "kics:01d50b14-e933-4c99-b314-6d08cd37ad35"},
	Absent:    []*lint.Absence{{Message: "the account does not encrypt its Glue data catalog", Regional: true}},
	Check: lint.Must(func(settings *tf.Resource) tf.Truth {
		return tf.All(
			settings.Attr(catalogMode).Is(catalogKMS...),
			settings.Attr(passwordsEncrypted).IsTrue(),
		)
	}, "settings %q leave the catalog or its connection passwords unencrypted"),
	Fix: edit.Risky("needs everybody who reads the catalog to be allowed to use the key", func(c *edit.Change, settings *tf.Resource) {
		if !settings.Attr(catalogMode).Is(catalogKMS...).IsYes() {
			c.Set(settings.Block, catalogMode, "SSE-KMS")
		}
		c.Set(settings.Block, passwordsEncrypted, true)
	}),
}

var securityConfigurationEncryption = &lint.Rule{
	ID:        "glue-security-configuration-encryption",
	Title:     "Glue security configuration leaves something unencrypted",
	Why:       "Logs and bookmarks of the jobs that use it, and what they write to S3, hold pieces of the data that they process. They outlive the job and are rarely looked after.",
	Remedy:    "Set cloudwatch_encryption_mode and s3_encryption_mode to SSE-KMS and job_bookmarks_encryption_mode to CSE-KMS.",
	Undecided: "a mode is not known until apply or comes from a variable without a value.",
	Severity:  lint.Medium,
	Pillar:    lint.Data,
	Resources: []string{"aws_glue_security_configuration"},
	Controls:  []string{"wa-sec:SEC08-BP02", "iso-27001-2022:A.8.15", "iso-27001-2022:A.8.24", "soc2:PI1.4"},
	Aliases:   []string{"checkov:CKV_AWS_99", "kics:ad5b4e97-2850-4adf-be17-1d293e0b85ee"},
	Check: lint.Must(func(configuration *tf.Resource) tf.Truth {
		return tf.All(
			configuration.Attr(cloudwatchMode).Is("SSE-KMS"),
			configuration.Attr(bookmarksMode).Is("CSE-KMS"),
			configuration.Attr(s3Mode).Is("SSE-KMS", "SSE-S3"),
		)
	}, "security configuration %q does not encrypt logs, bookmarks and results"),
	Fix: edit.Risky("replaces the configuration", encryptAll),
}

// encryptAll sets the three modes. Those with a KMS key need one to be named.
func encryptAll(c *edit.Change, configuration *tf.Resource) {
	for _, mode := range []struct{ path, key, value string }{
		{cloudwatchMode, "encryption_configuration.cloudwatch_encryption.kms_key_arn", "SSE-KMS"},
		{bookmarksMode, "encryption_configuration.job_bookmarks_encryption.kms_key_arn", "CSE-KMS"},
		{s3Mode, "", "SSE-S3"},
	} {
		switch {
		case configuration.Attr(mode.path).IsSet().IsYes() && !configuration.Attr(mode.path).Is("DISABLED").IsYes():
		case mode.key != "" && lint.Given(configuration.Attr(mode.key)).IsNo():
			c.Impossible()
		default:
			c.Set(configuration.Block, mode.path, mode.value)
		}
	}
}
