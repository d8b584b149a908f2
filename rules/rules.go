// SPDX-License-Identifier: Apache-2.0

// Package rules lists the built-in guardrails. Each service's rules live in a package of their own below this one.
package rules

import (
	"cmp"
	"slices"

	"github.com/guardlint/guardlint/lint"
	"github.com/guardlint/guardlint/rules/accessanalyzer"
	"github.com/guardlint/guardlint/rules/acm"
	"github.com/guardlint/guardlint/rules/apigateway"
	"github.com/guardlint/guardlint/rules/appsync"
	"github.com/guardlint/guardlint/rules/backup"
	"github.com/guardlint/guardlint/rules/cloudfront"
	"github.com/guardlint/guardlint/rules/cloudtrail"
	"github.com/guardlint/guardlint/rules/codebuild"
	"github.com/guardlint/guardlint/rules/cognito"
	"github.com/guardlint/guardlint/rules/config"
	"github.com/guardlint/guardlint/rules/dax"
	"github.com/guardlint/guardlint/rules/dms"
	"github.com/guardlint/guardlint/rules/docdb"
	"github.com/guardlint/guardlint/rules/dynamodb"
	"github.com/guardlint/guardlint/rules/ebs"
	"github.com/guardlint/guardlint/rules/ec2"
	"github.com/guardlint/guardlint/rules/ecs"
	"github.com/guardlint/guardlint/rules/efs"
	"github.com/guardlint/guardlint/rules/eks"
	"github.com/guardlint/guardlint/rules/elasticache"
	"github.com/guardlint/guardlint/rules/elb"
	"github.com/guardlint/guardlint/rules/emr"
	"github.com/guardlint/guardlint/rules/eventbridge"
	"github.com/guardlint/guardlint/rules/firehose"
	"github.com/guardlint/guardlint/rules/globalaccelerator"
	"github.com/guardlint/guardlint/rules/glue"
	"github.com/guardlint/guardlint/rules/guardduty"
	"github.com/guardlint/guardlint/rules/iam"
	"github.com/guardlint/guardlint/rules/kinesis"
	"github.com/guardlint/guardlint/rules/kms"
	"github.com/guardlint/guardlint/rules/lambda"
	"github.com/guardlint/guardlint/rules/macie"
	"github.com/guardlint/guardlint/rules/memorydb"
	"github.com/guardlint/guardlint/rules/mq"
	"github.com/guardlint/guardlint/rules/msk"
	"github.com/guardlint/guardlint/rules/mwaa"
	"github.com/guardlint/guardlint/rules/networkfirewall"
	"github.com/guardlint/guardlint/rules/opensearch"
	"github.com/guardlint/guardlint/rules/organizations"
	"github.com/guardlint/guardlint/rules/plan"
	"github.com/guardlint/guardlint/rules/ram"
	"github.com/guardlint/guardlint/rules/rds"
	"github.com/guardlint/guardlint/rules/redshift"
	"github.com/guardlint/guardlint/rules/resourcepolicy"
	"github.com/guardlint/guardlint/rules/route53"
	"github.com/guardlint/guardlint/rules/s3"
	"github.com/guardlint/guardlint/rules/sagemaker"
	"github.com/guardlint/guardlint/rules/secretsmanager"
	"github.com/guardlint/guardlint/rules/securityhub"
	"github.com/guardlint/guardlint/rules/ses"
	"github.com/guardlint/guardlint/rules/sns"
	"github.com/guardlint/guardlint/rules/sqs"
	"github.com/guardlint/guardlint/rules/ssm"
	"github.com/guardlint/guardlint/rules/ssoadmin"
	"github.com/guardlint/guardlint/rules/terraform"
	"github.com/guardlint/guardlint/rules/transfer"
	"github.com/guardlint/guardlint/rules/vpc"
	"github.com/guardlint/guardlint/rules/waf"
	"github.com/guardlint/guardlint/rules/workspaces"
)

// All returns the built-in rules, sorted by id. The caller owns the slice, but not the rules in it.
func All() []*lint.Rule {
	all := slices.Concat(
		accessanalyzer.Rules,
		acm.Rules,
		apigateway.Rules,
		appsync.Rules,
		backup.Rules,
		cloudfront.Rules,
		cloudtrail.Rules,
		codebuild.Rules,
		cognito.Rules,
		config.Rules,
		dax.Rules,
		dms.Rules,
		docdb.Rules,
		dynamodb.Rules,
		ebs.Rules,
		ec2.Rules,
		ecs.Rules,
		efs.Rules,
		eks.Rules,
		elasticache.Rules,
		elb.Rules,
		emr.Rules,
		eventbridge.Rules,
		firehose.Rules,
		globalaccelerator.Rules,
		glue.Rules,
		guardduty.Rules,
		iam.Rules,
		kinesis.Rules,
		kms.Rules,
		lambda.Rules,
		macie.Rules,
		memorydb.Rules,
		mq.Rules,
		msk.Rules,
		mwaa.Rules,
		networkfirewall.Rules,
		opensearch.Rules,
		organizations.Rules,
		ram.Rules,
		rds.Rules,
		plan.Rules,
		redshift.Rules,
		resourcepolicy.Rules,
		route53.Rules,
		s3.Rules,
		sagemaker.Rules,
		secretsmanager.Rules,
		securityhub.Rules,
		ses.Rules,
		sns.Rules,
		sqs.Rules,
		ssm.Rules,
		ssoadmin.Rules,
		terraform.Rules,
		transfer.Rules,
		vpc.Rules,
		waf.Rules,
		workspaces.Rules,
	)
	slices.SortFunc(all, func(a, b *lint.Rule) int { return cmp.Compare(a.ID, b.ID) })
	return all
}
