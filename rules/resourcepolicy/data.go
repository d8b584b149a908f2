// SPDX-License-Identifier: Apache-2.0

package resourcepolicy

import (
	"github.com/guardlint/guardlint/lint"
	"github.com/guardlint/guardlint/tf"
)

var keyPolicyPublic = &lint.Rule{
	ID:        "kms-key-policy-public",
	Title:     "KMS key policy lets every AWS account in",
	Why:       "A key that anybody may use protects nothing; one that anybody may manage can be scheduled for deletion, and all data with it.",
	Remedy:    "Name the principals, or add a condition on kms:CallerAccount or aws:PrincipalOrgID.",
	Undecided: unknownCaller,
	Severity:  lint.Critical,
	Pillar:    lint.Data,
	Resources: []string{"aws_kms_key", "aws_kms_key_policy", "aws_kms_replica_key", "aws_kms_external_key", "aws_kms_replica_external_key"},
	Controls:  []string{"wa-sec:SEC03-BP07", "fsbp:KMS.5", "cis-aws-7.0:2.21"},
	Aliases: []string{
		"checkov:CKV_AWS_33", "checkov:CKV_AWS_283", "kics:7ebc9038-0bde-479a-acc4-6ed7b6758899", "terrascan:AC_AWS_0162",
		"terrascan:AC_AWS_0482", "regula:FG_R00252",
	},
	Check: nobodyElse("the policy of key %q lets every AWS account in"),
}

var topicPolicyPublic = &lint.Rule{
	ID:        "sns-topic-policy-public",
	Title:     "SNS topic policy lets everyone in",
	Why:       "Anybody can publish false messages to the topic's subscribers, or subscribe and read along.",
	Remedy:    nameCallers,
	Undecided: unknownCaller,
	Severity:  lint.Critical,
	Pillar:    lint.Data,
	Resources: []string{"aws_sns_topic_policy", "aws_sns_topic"},
	Controls:  []string{"wa-sec:SEC03-BP07", "fsbp:SNS.4", "cis-aws-7.0:2.21"},
	Aliases: []string{
		"checkov:CKV_AWS_169", "checkov:CKV_AWS_283", "kics:b26d2b7e-60f6-413d-a3a1-a57db24aa2b3", "terrascan:AC_AWS_0385",
	},
	Check: nobodyElse("the policy of topic %q lets everyone in"),
}

var queuePolicyPublic = &lint.Rule{
	ID:        "sqs-queue-policy-public",
	Title:     "SQS queue policy lets everyone in",
	Why:       "Anybody can feed messages to the queue's consumers, or read and delete those of others.",
	Remedy:    nameCallers,
	Undecided: unknownCaller,
	Severity:  lint.Critical,
	Pillar:    lint.Data,
	Resources: []string{"aws_sqs_queue_policy", "aws_sqs_queue"},
	Controls:  []string{"wa-sec:SEC03-BP07", "cis-aws-7.0:2.21"},
	Aliases: []string{
		"checkov:CKV_AWS_168", "checkov:CKV_AWS_283", "checkov:CKV_AWS_387", "kics:730675f9-52ed-49b6-8ead-0acb5dd7df7f",
		"kics:abb06e5f-ef9a-4a99-98c6-376d396bfcdf", "terrascan:AC_AWS_0365",
	},
	Check: nobodyElse("the policy of queue %q lets everyone in"),
}

var secretPolicyPublic = &lint.Rule{
	ID:        "secretsmanager-policy-public",
	Title:     "Secret policy lets every AWS account in",
	Why:       "Anybody with an AWS account can read the secret, or replace it.",
	Remedy:    "Name the principals and set block_public_policy to true, so that AWS refuses such a policy.",
	Undecided: unknownCaller,
	Severity:  lint.Critical,
	Pillar:    lint.Data,
	Resources: []string{"aws_secretsmanager_secret_policy", "aws_secretsmanager_secret"},
	Controls:  []string{"wa-sec:SEC03-BP07", "cis-aws-7.0:2.21"},
	Aliases:   []string{"checkov:CKV_AWS_283", "kics:fa00ce45-386d-4718-8392-fb485e1f3c5b", "terrascan:AC_AWS_0501"},
	Check: func(p *lint.Pass, r *tf.Resource) {
		if r.Attr("block_public_policy").IsTrue().IsYes() { // AWS refuses it
			p = p.As(lint.Low)
		}
		p.Forbid(letsEveryoneIn(r), r, "the policy of secret %q lets every AWS account in", r.Name)
	},
}

var repositoryPolicyPublic = &lint.Rule{
	ID:        "ecr-repository-policy-public",
	Title:     "ECR policy lets every AWS account in",
	Why:       "Anybody with an AWS account can pull the images, with the code and secrets in them, or push one that others will run.",
	Remedy:    "Name the accounts, or add a condition on aws:PrincipalOrgID.",
	Undecided: unknownCaller,
	Severity:  lint.Critical,
	Pillar:    lint.Data,
	Resources: []string{"aws_ecr_repository_policy", "aws_ecr_registry_policy", "aws_ecr_repository_creation_template"},
	Controls:  []string{"wa-sec:SEC03-BP07"},
	Aliases: []string{
		"checkov:CKV_AWS_32", "trivy:AVD-AWS-0032", "tfsec:aws-ecr-no-public-access",
		"kics:e86e26fc-489e-44f0-9bcd-97305e4ba69a", "terrascan:AC_AWS_0084",
	},
	Check: nobodyElse("the policy of repository %q lets every AWS account in"),
}

var tablePolicyPublic = &lint.Rule{
	ID:        "dynamodb-policy-public",
	Title:     "DynamoDB policy lets every AWS account in",
	Why:       "Anybody with an AWS account can read or change the table's items.",
	Remedy:    "Name the principals that may use the table.",
	Undecided: unknownCaller,
	Severity:  lint.Critical,
	Pillar:    lint.Data,
	Resources: []string{"aws_dynamodb_resource_policy"},
	Controls:  []string{"wa-sec:SEC03-BP07"},
	Check:     nobodyElse("table policy %q lets every AWS account in"),
}

var fileSystemPolicyPublic = &lint.Rule{
	ID:        "efs-policy-public",
	Title:     "EFS policy lets everyone in",
	Why:       "Whoever reaches a mount target, or the interface of the file system, can read and write the files without a name.",
	Remedy:    "Add the condition Bool elasticfilesystem:AccessedViaMountTarget true, or name the roles of the clients.",
	Undecided: unknownCaller,
	Severity:  lint.High,
	Pillar:    lint.Data,
	Resources: []string{"aws_efs_file_system_policy"},
	Controls:  []string{"wa-sec:SEC03-BP07"},
	Aliases:   []string{"kics:fae52418-bb8b-4ac2-b287-0b9082d6a3fd", "terrascan:AC_AWS_0464"},
	Check:     nobodyElse("file system policy %q lets everyone in"),
}

var vaultPolicyPublic = &lint.Rule{
	ID:        "glacier-vault-policy-public",
	Title:     "Glacier vault policy lets every AWS account in",
	Why:       "Anybody with an AWS account can fetch or delete the archives.",
	Remedy:    "Name the principals that may use the vault.",
	Undecided: unknownCaller,
	Severity:  lint.Critical,
	Pillar:    lint.Data,
	Resources: []string{"aws_glacier_vault", "aws_glacier_vault_lock"},
	Controls:  []string{"wa-sec:SEC03-BP07", "cis-aws-7.0:2.21"},
	Aliases:   []string{"checkov:CKV_AWS_167"},
	Check:     nobodyElse("the policy of vault %q lets every AWS account in"),
}

var catalogPolicyPublic = &lint.Rule{
	ID:        "glue-resource-policy-public",
	Title:     "Glue catalog policy lets every AWS account in",
	Why:       "Anybody with an AWS account can read the catalog's tables and connections, or point them at other data.",
	Remedy:    "Name the accounts that may use the catalog.",
	Undecided: unknownCaller,
	Severity:  lint.High,
	Pillar:    lint.Data,
	Resources: []string{"aws_glue_resource_policy"},
	Controls:  []string{"wa-sec:SEC03-BP07", "iso-27001-2022:A.8.15"},
	Aliases:   []string{"kics:d25edb51-07fb-4a73-97d4-41cecdc53a22"},
	Check:     nobodyElse("catalog policy %q lets every AWS account in"),
}
