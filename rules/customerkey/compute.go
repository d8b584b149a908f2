// SPDX-License-Identifier: Apache-2.0

package customerkey

import (
	"regexp"
	"sync"

	"github.com/guardlint/guardlint/lint"
	"github.com/guardlint/guardlint/tf"
)

var computeKeys = &lint.Rule{
	ID:        "compute-cmk",
	Title:     "Images, session logs or variables are not encrypted with a key of the account",
	Why:       managedKey,
	Remedy:    "Name a key of your own; repositories are replaced. Encrypt the logs of ECS Exec where they are sent.",
	Undecided: keyIsUnsure,
	Resources: names(compute),
	Severity:  lint.Low,
	Pillar:    lint.Data,
	Controls:  []string{"wa-sec:SEC08-BP01"},
	Aliases: []string{
		"checkov:CKV_AWS_136", "checkov:CKV_AWS_173", "checkov:CKV_AWS_224", "trivy:AVD-AWS-0033",
		"tfsec:aws-ecr-repository-customer-key", "kics:0e32d561-4b5a-4664-a6e3-a3fa85649157", "terrascan:AC_AWS_0461",
		"terrascan:AC_AWS_0483",
	},
	OffByDefault: true,
	Check:        mustBeKeyed(compute),
}

var compute = []keyed{
	{"aws_ecr_repository", "repository", both(isEncryptedByKMS, by("encryption_configuration.kms_key"))},
	{"aws_ecs_cluster", "what ECS Exec writes in cluster", func(cluster *tf.Resource) tf.Truth {
		return every(cluster.Block, "configuration.execute_command_configuration", func(exec *tf.Block) tf.Truth { return encryptsSessions(cluster, exec) })
	}},
	{"aws_lambda_function", "environment of function", unless(hasNoVariables, by("kms_key_arn"))},
}

func isEncryptedByKMS(repository *tf.Resource) tf.Truth {
	return repository.Attr("encryption_configuration.encryption_type").Is("KMS", "KMS_DSSE")
}

func hasNoVariables(function *tf.Resource) tf.Truth {
	return lint.Empty(function.Attr("environment.variables"))
}

// encryptsSessions says whether the sessions of ECS Exec, and the logs that they are written to, are encrypted with keys of the account.
func encryptsSessions(cluster *tf.Resource, exec *tf.Block) tf.Truth {
	to := func(destination, encrypted string) tf.Truth {
		return tf.When(lint.Given(exec.Attr("log_configuration."+destination)), exec.Attr("log_configuration."+encrypted).IsTrue())
	}
	logs := tf.All(to("cloud_watch_log_group_name", "cloud_watch_encryption_enabled"), to("s3_bucket_name", "s3_bucket_encryption_enabled"))
	return tf.Any(tf.All(lint.OwnKey(cluster, exec.Attr("kms_key_id")), logs), lint.Exempt(exec.Attr("logging").Is("NONE")))
}

var machineLearningKeys = &lint.Rule{
	ID:        "ml-cmk",
	Title:     "Data of machine learning is not encrypted with a key of the account",
	Why:       managedKey,
	Remedy:    "Name a key of your own; most of these resources are replaced.",
	Undecided: keyIsUnsure,
	Resources: names(machineLearning),
	Severity:  lint.Low,
	Pillar:    lint.Data,
	Controls: []string{
		"wa-sec:SEC08-BP02", "wa-sec:SEC08-BP03", "nist-800-53-r5:AU-9", "nist-800-53-r5:CP-9", "nist-800-53-r5:SC-13",
		"nist-800-53-r5:SC-28", "pci-dss-4.0:3.5.1", "pci-dss-4.0:8.3.2", "iso-27001-2022:A.8.24", "hipaa:164.308(a)(1)(ii)(B)",
		"hipaa:164.308(a)(4)(ii)(A)", "hipaa:164.312(a)(2)(iv)", "hipaa:164.312(e)(2)(ii)",
	},
	Aliases: []string{
		"checkov:CKV_AWS_22", "checkov:CKV_AWS_98", "checkov:CKV_AWS_187", "checkov:CKV_AWS_262", "checkov:CKV_AWS_267",
		"checkov:CKV_AWS_268", "checkov:CKV_AWS_367", "checkov:CKV_AWS_368", "checkov:CKV_AWS_372", "checkov:CKV_AWS_373",
		"kics:58b35504-0287-4154-bf69-02c0573deab8", "kics:f3674e0c-f6be-43fa-b71c-bf346d1aed99", "terrascan:AC_AWS_0499",
	},
	OffByDefault: true,
	Check:        mustBeKeyed(machineLearning),
}

var machineLearning = []keyed{
	{"aws_sagemaker_notebook_instance", "notebook", by("kms_key_id")},
	{"aws_sagemaker_domain", "domain", by("kms_key_id")},
	{"aws_sagemaker_endpoint_configuration", "endpoint configuration", unless(hasLocalStorage, by("kms_key_arn"))},
	{"aws_sagemaker_data_quality_job_definition", "job definition", both(by("data_quality_job_output_config.kms_key_id"),
		unless(runsOnLocalStorage, by("job_resources.cluster_config.volume_kms_key_id")))},
	{"aws_sagemaker_flow_definition", "flow definition", by("output_config.kms_key_id")},
	{"aws_bedrockagent_agent", "agent", by("customer_encryption_key_arn")},
	{"aws_comprehend_entity_recognizer", "entity recognizer", by("model_kms_key_id", "volume_kms_key_id")},
	{"aws_kendra_index", "index", by("server_side_encryption_configuration.kms_key_id")},
}

// hasLocalStorage says whether a machine of an endpoint has disks of its own, which hardware encrypts: then SageMaker refuses a key (SageMaker
// API Reference, "CreateEndpointConfig").
func hasLocalStorage(endpoint *tf.Resource) tf.Truth {
	local := func(variant *tf.Block) tf.Truth { return isLocal(variant.Attr("instance_type")) }
	return tf.Any(endpoint.Blocks("production_variants").Any(local), endpoint.Blocks("shadow_production_variants").Any(local))
}

func runsOnLocalStorage(job *tf.Resource) tf.Truth {
	return isLocal(job.Attr("job_resources.cluster_config.instance_type"))
}

// isLocal knows the families of machines with disks of their own by the d behind the generation, and those that have them without saying so
// (EC2 User Guide, "Instance store volumes").
func isLocal(instanceType tf.Value) tf.Truth { return instanceType.Matches(localStorage().MatchString) }

var localStorage = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`^ml\.([a-z]+\d+[a-z]*d[a-z]*|g[5-6]e?|gr6|p[56][a-z0-9-]*|trn[12]n?|i\d+[a-z]*)\.`)
})

var integrationKeys = &lint.Rule{
	ID:        "integration-cmk",
	Title:     "Connect, AppFlow or DMS do not encrypt with a key of the account",
	Why:       managedKey,
	Remedy:    "Name a key of your own; what has another one is replaced.",
	Undecided: keyIsUnsure,
	Resources: names(integration),
	Severity:  lint.Low,
	Pillar:    lint.Data,
	Controls:  []string{"wa-sec:SEC08-BP01"},
	Aliases: []string{
		"checkov:CKV_AWS_212", "checkov:CKV_AWS_263", "checkov:CKV_AWS_264", "checkov:CKV_AWS_269", "checkov:CKV_AWS_270",
		"checkov:CKV_AWS_296", "checkov:CKV_AWS_298",
	},
	OffByDefault: true,
	Check:        mustBeKeyed(integration),
}

var integration = []keyed{
	{"aws_connect_instance_storage_config", "storage configuration", both(
		everyBlock("storage_config.kinesis_video_stream_config", "encryption_config.key_id"),
		everyBlock("storage_config.s3_config", "encryption_config.key_id"))},
	{"aws_appflow_flow", "flow", by("kms_arn")},
	{"aws_appflow_connector_profile", "connector profile", by("kms_arn")},
	{"aws_dms_replication_instance", "replication instance", by("kms_key_arn")},
	{"aws_dms_endpoint", "endpoint", by("kms_key_arn")},
	{"aws_dms_s3_endpoint", "endpoint", by("kms_key_arn")},
}
