// SPDX-License-Identifier: Apache-2.0

package iam

import (
	"slices"
	"strings"

	"github.com/guardlint/guardlint/aws/iam"
	"github.com/guardlint/guardlint/aws/iam/actions"
	"github.com/guardlint/guardlint/lint"
	"github.com/guardlint/guardlint/tf"
)

var policyS3Unscoped = &lint.Rule{
	ID:        "iam-policy-s3-unscoped",
	Title:     "IAM policy opens every bucket",
	Why:       "The identity reads or changes whatever any bucket of the account holds, and buckets of other accounts that admit it: a way to carry data out.",
	Remedy:    "Name the ARNs of the buckets, or limit the grant by a condition on aws:ResourceAccount.",
	Undecided: "the document, or an action, resource or condition of an Allow statement, is not known.",
	Severity:  lint.Medium,
	Pillar:    lint.Identity,
	Controls:  []string{"wa-sec:SEC03-BP02"},
	Aliases:   []string{"trivy:AVD-AWS-0346", "regula:FG_R00218", "regula:FG_R00220"},
	Resources: carriers,
	Check:     forbid((*iam.Document).EveryBucket, "%s opens every bucket"),
}

var policyCredentialsExposure = &lint.Rule{
	ID:        "iam-policy-credentials-exposure",
	Title:     "IAM policy gives credentials for every resource of a service",
	Why:       "What these actions answer is a password or token for something else. Whoever holds the identity can sign in to every database, domain or instance of the account.",
	Remedy:    "Name the resources, or drop the action.",
	Undecided: "the document, or an action, resource or condition of an Allow statement, is not known.",
	Severity:  lint.High,
	Pillar:    lint.Identity,
	Controls:  []string{"wa-sec:SEC03-BP02"},
	Aliases:   []string{"checkov:CKV_AWS_107", "checkov:CKV_AWS_287"},
	Resources: carriers,
	Check:     forbid((*iam.Document).GivesCredentials, "%s gives credentials for every resource of a service"),
}

var policyDataExfiltration = &lint.Rule{
	ID:           "iam-policy-data-exfiltration",
	Title:        "IAM policy lets its holder read all data of a service",
	Why:          "One stolen credential is enough to copy every object, secret, parameter or table of the account.",
	Remedy:       "Name the buckets, secrets, paths of parameters and tables.",
	Undecided:    "the document, or an action, resource or condition of an Allow statement, is not known.",
	Severity:     lint.Medium,
	Pillar:       lint.Identity,
	Controls:     []string{"wa-sec:SEC03-BP02"},
	Aliases:      []string{"checkov:CKV_AWS_108", "checkov:CKV_AWS_288"},
	OffByDefault: true,
	Resources:    carriers,
	Check:        forbid(func(d *iam.Document) tf.Truth { return d.Unlimited(readsInBulk) }, "%s lets its holder read all data of a service"),
}

var policyPermissionsManagement = &lint.Rule{
	ID:           "iam-policy-permissions-management",
	Title:        "IAM policy allows to change the permissions of every resource",
	Why:          "Whoever may write the policies of buckets, keys and functions can let anybody in.",
	Remedy:       "Name the resources, or leave the action to the role of the platform.",
	Undecided:    "the document, or an action, resource or condition of an Allow statement, is not known, or an action is missing from the table of actions.",
	Severity:     lint.High,
	Pillar:       lint.Identity,
	Controls:     []string{"wa-sec:SEC03-BP02"},
	Aliases:      []string{"checkov:CKV_AWS_109", "checkov:CKV_AWS_289"},
	OffByDefault: true,
	Resources:    carriers,
	Check:        forbid(func(d *iam.Document) tf.Truth { return d.Unlimited(ofLevel(actions.Permissions)) }, "%s allows to change the permissions of every resource"),
}

var policyUnconstrainedWrite = &lint.Rule{
	ID:           "iam-policy-unconstrained-write",
	Title:        "IAM policy allows to change every resource",
	Why:          "A mistake or a stolen credential changes or deletes what other teams own.",
	Remedy:       "Name the resources that may be changed.",
	Undecided:    "the document, or an action, resource or condition of an Allow statement, is not known, or an action is missing from the table of actions.",
	Severity:     lint.Medium,
	Pillar:       lint.Identity,
	Controls:     []string{"wa-sec:SEC03-BP02"},
	Aliases:      []string{"checkov:CKV_AWS_111", "checkov:CKV_AWS_290"},
	OffByDefault: true,
	Resources:    carriers,
	Check:        forbid(func(d *iam.Document) tf.Truth { return d.Unlimited(ofLevel(actions.Write)) }, "%s allows to change every resource"),
}

// bulkReads are actions by which data leaves a service, a request for each piece of it or all at once.
var bulkReads = []string{
	"dynamodb:BatchGetItem", "dynamodb:ExportTableToPointInTime", "dynamodb:GetItem", "dynamodb:GetRecords", "dynamodb:PartiQLSelect",
	"dynamodb:Query", "dynamodb:Scan", "rds:CopyDBClusterSnapshot", "rds:CopyDBSnapshot", "rds:StartExportTask", "s3:GetObject",
	"s3:GetObjectVersion", "secretsmanager:GetSecretValue", "ssm:GetParameter", "ssm:GetParameterHistory", "ssm:GetParameters",
	"ssm:GetParametersByPath",
}

// readsInBulk says whether an action, or a pattern of actions, is one by which data leaves a service.
func readsInBulk(item string) tf.Truth {
	found, _ := standsFor(item, func(service string, a *actions.Action) bool { return slices.Contains(bulkReads, service+":"+a.Name) })
	return tf.Of(found)
}

// ofLevel says whether an action, or a pattern of actions, is of an access level and can be allowed on some resources alone.
func ofLevel(level actions.Level) func(string) tf.Truth {
	return func(item string) tf.Truth {
		found, known := standsFor(item, func(_ string, a *actions.Action) bool { return a.Level == level && !a.WildcardOnly() })
		if !known {
			return unknownAction(item)
		}
		return tf.Of(found)
	}
}

// standsFor reports whether an action, or a pattern of actions, stands for one that is picks, and whether it stands for any that is known.
func standsFor(item string, is func(service string, a *actions.Action) bool) (found, known bool) {
	prefix, name := actions.Split(item)
	if strings.Trim(prefix, "*") == "" {
		return true, true // every action
	}
	service, ok := actions.ServiceOf(prefix)
	if !ok {
		return false, false
	}
	for a := range service.Matching(name) {
		if known = true; is(service.Prefix, a) {
			return true, true
		}
	}
	return false, known
}
