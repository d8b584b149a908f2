// SPDX-License-Identifier: Apache-2.0

package s3

import (
	"github.com/guardlint/guardlint/aws/iam"
	"github.com/guardlint/guardlint/lint"
	"github.com/guardlint/guardlint/tf"
)

var bucketPolicyLockout = &lint.Rule{
	ID:        "s3-bucket-policy-lockout",
	Title:     "S3 policy denies everybody to change it",
	Why:       "A Deny for everybody holds for administrators and for Terraform too. Only the root user of the account can repair the bucket then, whoever needs it in an incident.",
	Remedy:    "Give the statement a condition, or exempt the role that administers the bucket by aws:PrincipalArn.",
	Undecided: "the document, a principal, an action or a condition is not known.",
	Severity:  lint.Medium,
	Pillar:    lint.Response,
	Resources: []string{"aws_s3_bucket_policy", "aws_s3_bucket"},
	Controls:  []string{"wa-sec:SEC08-BP04"},
	Aliases:   []string{"checkov:CKV_AWS_93"},
	Check: func(p *lint.Pass, r *tf.Resource) {
		p.Forbid(iam.ParseIn(r, r.Attr("policy")).LocksOut(), r, "%s %q denies everybody to change it", noun(r), r.Name)
	},
}
