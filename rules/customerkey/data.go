// SPDX-License-Identifier: Apache-2.0

package customerkey

import (
	"strings"

	"github.com/guardlint/guardlint/lint"
	"github.com/guardlint/guardlint/tf"
)

var secretKeys = &lint.Rule{
	ID:        "secrets-cmk",
	Title:     "Secret or secure parameter is not encrypted with a key of the account",
	Why:       managedKey,
	Remedy:    "Set kms_key_id of secrets and their replicas, or key_id of parameters, to a key of your own.",
	Undecided: keyIsUnsure,
	Resources: names(secrets),
	Severity:  lint.Low,
	Pillar:    lint.Data,
	Controls:  []string{"wa-sec:SEC08-BP01"},
	Aliases: []string{
		"checkov:CKV_AWS_149", "checkov:CKV_AWS_337", "trivy:AVD-AWS-0098", "tfsec:aws-ssm-secret-use-customer-key",
		"kics:a2f548f2-188c-4fff-b172-e9a6acb216bd", "kics:b0d3ef3f-845d-4b1b-83d6-63a5a380375f", "terrascan:AC_AWS_0500",
	},
	OffByDefault: true,
	Check:        mustBeKeyed(secrets),
}

var secrets = []keyed{
	{"aws_secretsmanager_secret", "secret", both(by("kms_key_id"), everyBlock("replica", "kms_key_id"))},
	{"aws_ssm_parameter", "parameter", unless(isPlainParameter, by("key_id"))},
}

func isPlainParameter(parameter *tf.Resource) tf.Truth {
	return parameter.Attr("type").Is("String", "StringList")
}

var logKeys = &lint.Rule{
	ID:        "logs-cmk",
	Title:     "Logs are not encrypted with a key of the account",
	Why:       managedKey,
	Remedy:    "Set kms_key_id to a key whose policy admits the log service.",
	Undecided: keyIsUnsure,
	Resources: names(logs),
	Severity:  lint.Low,
	Pillar:    lint.Data,
	Controls: []string{
		"wa-sec:SEC08-BP02", "nist-800-53-r5:AU-9", "nist-800-53-r5:CP-9", "nist-800-53-r5:SC-13", "nist-800-53-r5:SC-28",
		"pci-dss-4.0:3.5.1", "pci-dss-4.0:8.3.2", "pci-dss-4.0:10.3.2", "pci-dss-4.0:10.3.3", "pci-dss-4.0:10.3.4",
		"iso-27001-2022:A.8.15", "iso-27001-2022:A.8.16", "iso-27001-2022:A.8.24", "soc2:CC7.3", "soc2:PI1.4",
		"hipaa:164.308(a)(1)(ii)(B)", "hipaa:164.308(a)(4)(ii)(A)", "hipaa:164.312(a)(2)(iv)", "hipaa:164.312(e)(2)(ii)",
	},
	Aliases: []string{
		"checkov:CKV_AWS_158", "checkov:CKV_AWS_294", "trivy:AVD-AWS-0017", "tfsec:aws-cloudwatch-log-group-customer-key",
		"kics:0afbcfe9-d341-4b92-a64c-7e6de0543879", "terrascan:AC_AWS_0451", "regula:FG_R00068",
	},
	OffByDefault: true,
	Check:        mustBeKeyed(logs),
}

var logs = []keyed{
	{"aws_cloudwatch_log_group", "log group", by("kms_key_id")},
	{"aws_cloudtrail_event_data_store", "event data store", by("kms_key_id")},
}

var messagingKeys = &lint.Rule{
	ID:        "messaging-cmk",
	Title:     "Messages are not encrypted with a key of the account",
	Why:       managedKey,
	Remedy:    "Name a key of your own whose policy admits those that send.",
	Undecided: keyIsUnsure,
	Resources: names(messaging),
	Severity:  lint.Low,
	Pillar:    lint.Data,
	Controls:  []string{"wa-sec:SEC08-BP01"},
	Aliases: []string{
		"checkov:CKV2_AWS_73", "checkov:CKV_AWS_177", "checkov:CKV_AWS_185", "checkov:CKV_AWS_209", "checkov:CKV_AWS_241",
		"checkov:CKV_AWS_297", "trivy:AVD-AWS-0135", "trivy:AVD-AWS-0136", "tfsec:aws-sns-topic-encryption-use-cmk",
		"tfsec:aws-sqs-queue-encryption-use-cmk", "kics:3db3f534-e3a3-487f-88c7-0a9fbf64b702",
		"kics:b1a72f66-2236-4f3b-87ba-0da1b366956f",
	},
	OffByDefault: true,
	Check:        mustBeKeyed(messaging),
}

var messaging = []keyed{
	{"aws_sns_topic", "topic", by("kms_master_key_id")},
	{"aws_sqs_queue", "queue", by("kms_master_key_id")},
	{"aws_kinesis_stream", "stream", both(isEncryptedStream, by("kms_key_id"))},
	{"aws_kinesis_video_stream", "video stream", by("kms_key_id")},
	{"aws_kinesis_firehose_delivery_stream", "delivery stream", unless(readsStream, both(hasOwnKey, by("server_side_encryption.key_arn")))},
	{"aws_mq_broker", "broker", unless(isRabbit, both(leavesOwnedKey, by("encryption_options.kms_key_id")))},
	{"aws_scheduler_schedule", "schedule", by("kms_key_arn")},
}

func isEncryptedStream(stream *tf.Resource) tf.Truth { return stream.Attr("encryption_type").Is("KMS") }

func hasOwnKey(stream *tf.Resource) tf.Truth {
	return tf.All(stream.Attr("server_side_encryption.enabled").IsTrue(), stream.Attr("server_side_encryption.key_type").Is("CUSTOMER_MANAGED_CMK"))
}

// readsStream says whether a delivery stream only hands on what another stream stores.
func readsStream(stream *tf.Resource) tf.Truth {
	return tf.Any(stream.Blocks("kinesis_source_configuration").Exist(), stream.Blocks("msk_source_configuration").Exist())
}

// isRabbit says whether a broker runs RabbitMQ, which takes no key (AWS CloudFormation, "AWS::AmazonMQ::Broker EncryptionOptions").
func isRabbit(broker *tf.Resource) tf.Truth { return broker.Attr("engine_type").IsFold("RabbitMQ") }

func leavesOwnedKey(broker *tf.Resource) tf.Truth {
	return broker.Attr("encryption_options.use_aws_owned_key").Is("false")
}

var storageKeys = &lint.Rule{
	ID:        "storage-cmk",
	Title:     "File system or backup vault is not encrypted with a key of the account",
	Why:       managedKey,
	Remedy:    "Name a key of your own; file systems and vaults are replaced.",
	Undecided: keyIsUnsure,
	Resources: names(storage),
	Severity:  lint.Low,
	Pillar:    lint.Data,
	Controls:  []string{"wa-sec:SEC08-BP01", "iso-27001-2022:A.8.24", "soc2:PI1.5"},
	Aliases: []string{
		"checkov:CKV_AWS_166", "checkov:CKV_AWS_178", "checkov:CKV_AWS_179", "checkov:CKV_AWS_184", "checkov:CKV_AWS_190",
		"checkov:CKV_AWS_203", "kics:25d251f3-f348-4f95-845c-1090e41a615c", "terrascan:AC_AWS_0098",
	},
	OffByDefault: true,
	Check:        mustBeKeyed(storage),
}

var storage = []keyed{
	{"aws_efs_file_system", "file system", both(isEncryptedFileSystem, by("kms_key_id"))},
	{"aws_fsx_lustre_file_system", "file system", unless(isScratch, by("kms_key_id"))},
	{"aws_fsx_ontap_file_system", "file system", by("kms_key_id")},
	{"aws_fsx_openzfs_file_system", "file system", by("kms_key_id")},
	{"aws_fsx_windows_file_system", "file system", by("kms_key_id")},
	{"aws_backup_vault", "vault", by("kms_key_arn")},
	{"aws_backup_logically_air_gapped_vault", "vault", by("encryption_key_arn")},
}

func isEncryptedFileSystem(fs *tf.Resource) tf.Truth { return fs.Attr("encrypted").IsTrue() }

// isScratch says whether a file system is for scratch data, which is what Lustre is by default and takes no key (FSx API Reference,
// "CreateFileSystem").
func isScratch(fs *tf.Resource) tf.Truth {
	return tf.Not(fs.Attr("deployment_type").Matches(isPersistent))
}

func isPersistent(deployment string) bool { return strings.HasPrefix(deployment, "PERSISTENT_") }
