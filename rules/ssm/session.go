// SPDX-License-Identifier: Apache-2.0

package ssm

import (
	"github.com/guardlint/guardlint/lint"
	"github.com/guardlint/guardlint/tf"
)

var sessionProtection = &lint.Rule{
	ID:        "ssm-session-protection",
	Title:     "Session Manager neither encrypts sessions with a key nor keeps an encrypted log",
	Why:       "Without a key TLS alone protects what is typed and shown. Without a log nobody can tell what was done on a machine, and one that is not encrypted shows it to many.",
	Remedy:    "Set kmsKeyId in the inputs of the document, and a bucket or log group with s3EncryptionEnabled or cloudWatchEncryptionEnabled.",
	Undecided: "the content, its key or where sessions are logged is not known, or it is not JSON.",
	Severity:  lint.Medium,
	Pillar:    lint.Data,
	Resources: []string{"aws_ssm_document"},
	Controls:  []string{"wa-sec:SEC09-BP02"},
	Aliases:   []string{"checkov:CKV_AWS_112", "checkov:CKV_AWS_113", "kics:ce60cc6b-6831-4bd7-84a2-cc7f8ee71433"},
	Check: lint.MustMeet(func(document *tf.Resource) []lint.Demand {
		if document.Attr("document_type").Is("Session").IsNo() {
			return nil
		}
		content := document.Attr("content").JSON()
		shell := tf.All(document.Attr("document_type").Is("Session"), content.Field("sessionType").Is("Standard_Stream"))
		if shell.IsNo() {
			return nil
		}
		inputs := content.Field("inputs")
		return []lint.Demand{
			{Severity: lint.Medium, Holds: tf.When(shell, lint.Given(inputs.Field("kmsKeyId"))), Message: "document %q does not encrypt sessions with a key"},
			{Severity: lint.Medium, Holds: tf.When(shell, logsEncrypted(inputs)), Message: "document %q keeps no encrypted log of sessions"},
		}
	}),
}

// logsEncrypted says whether the inputs of a session document send logs to a bucket or log group that must be encrypted (Systems Manager User
// Guide, "Session document schema").
func logsEncrypted(inputs tf.Value) tf.Truth {
	return tf.Any(
		tf.All(lint.Given(inputs.Field("s3BucketName")), inputs.Field("s3EncryptionEnabled").IsTrue()),
		tf.All(lint.Given(inputs.Field("cloudWatchLogGroupName")), inputs.Field("cloudWatchEncryptionEnabled").IsTrue()),
	)
}
