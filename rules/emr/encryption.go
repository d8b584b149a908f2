// SPDX-License-Identifier: Apache-2.0

package emr

import (
	"github.com/guardlint/guardlint/lint"
	"github.com/guardlint/guardlint/tf"
)

var encryptionInTransit = &lint.Rule{
	ID:        "emr-encryption-in-transit",
	Title:     "EMR security configuration does not encrypt in transit",
	Why:       "The nodes of a cluster then exchange the data that they process in the clear. Whoever is in the same network can read and change it.",
	Remedy:    "Set EnableInTransitEncryption to true, with a TLSCertificateConfiguration in InTransitEncryptionConfiguration.",
	Undecided: "the JSON document, or the setting in it, is not known.",
	Severity:  lint.High,
	Pillar:    lint.Data,
	Resources: []string{"aws_emr_security_configuration"},
	Controls:  []string{"wa-sec:SEC09-BP02"},
	Aliases:   []string{"checkov:CKV_AWS_351", "trivy:AVD-AWS-0138", "tfsec:aws-emr-enable-in-transit-encryption"},
	Check: lint.Must(func(c *tf.Resource) tf.Truth { return settings(c).Field("EnableInTransitEncryption").IsTrue() },
		"security configuration %q does not encrypt in transit"),
}

var storageEncryption = &lint.Rule{
	ID:        "emr-storage-encryption",
	Title:     "EMR security configuration does not encrypt storage",
	Why:       "What a cluster writes to S3 through EMRFS, to its local disks or to its EBS volumes lies there in the clear, or under a key that nobody in the account can audit or revoke. Jobs spill to disk whatever they read, from encrypted sources too.",
	Remedy:    "Set EnableAtRestEncryption to true, EncryptionMode of S3EncryptionConfiguration to SSE-KMS or CSE-KMS, and add a LocalDiskEncryptionConfiguration with EnableEbsEncryption set to true.",
	Undecided: "the JSON document, or a setting in it, is not known.",
	Severity:  lint.High,
	Pillar:    lint.Data,
	Resources: []string{"aws_emr_security_configuration"},
	Controls:  []string{"wa-sec:SEC08-BP02"},
	Aliases: []string{
		"checkov:CKV_AWS_171", "checkov:CKV_AWS_349", "checkov:CKV_AWS_350", "trivy:AVD-AWS-0137", "trivy:AVD-AWS-0139",
		"tfsec:aws-emr-enable-at-rest-encryption", "tfsec:aws-emr-enable-local-disk-encryption",
	},
	Check: lint.MustMeet(func(c *tf.Resource) []lint.Demand {
		atRest := settings(c).Field("AtRestEncryptionConfiguration")
		local := atRest.Field("LocalDiskEncryptionConfiguration")
		return []lint.Demand{
			{Severity: lint.High, Holds: settings(c).Field("EnableAtRestEncryption").IsTrue(), Message: "security configuration %q does not encrypt at rest"},
			{Severity: lint.High, Holds: local.IsSet(), Message: "security configuration %q does not encrypt local disks"},
			{Severity: lint.Medium, Holds: local.Field("EnableEbsEncryption").IsTrue(), Message: "security configuration %q does not encrypt root devices"},
			{Severity: lint.Low, Holds: ownKey(atRest), Message: "security configuration %q leaves the encryption in S3 to S3's own key"},
		}
	}),
}

// settings is the part of a security configuration's JSON document about encryption (EMR Management Guide, "Create a security
// configuration"). EnableAtRestEncryption and EnableInTransitEncryption are required there.
func settings(c *tf.Resource) tf.Value {
	return c.Attr("configuration").JSON().Field("EncryptionConfiguration")
}

// ownKey says whether what EMRFS writes to S3 is encrypted with a key of the account or of a provider of its own.
func ownKey(atRest tf.Value) tf.Truth {
	return atRest.Field("S3EncryptionConfiguration").Field("EncryptionMode").Is("SSE-KMS", "CSE-KMS", "CSE-Custom")
}
