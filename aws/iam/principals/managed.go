// SPDX-License-Identifier: Apache-2.0

package principals

import (
	"path"
	"strings"
	"sync"

	"github.com/guardlint/guardlint/aws/iam"
	"github.com/guardlint/guardlint/tf"
)

// managedPolicies are texts of policies that AWS manages, by name, without their Sids ("AWS Managed Policy Reference", September 2026).
// Of the others nothing is assumed.
var managedPolicies = map[string]string{
	"AdministratorAccess": `{"Effect":"Allow","Action":"*","Resource":"*"}`,
	"PowerUserAccess": `{"Effect":"Allow","NotAction":["iam:*","organizations:*","account:*"],"Resource":"*"},
		{"Effect":"Allow","Action":["account:GetAccountInformation","account:GetGovCloudAccountInformation","account:GetPrimaryEmail",
		"account:ListRegions","iam:CreateServiceLinkedRole","iam:DeleteServiceLinkedRole","iam:ListRoles",
		"organizations:DescribeEffectivePolicy","organizations:DescribeOrganization"],"Resource":"*"}`,
	"IAMFullAccess": `{"Effect":"Allow","Action":["iam:*","organizations:DescribeAccount","organizations:DescribeOrganization",
		"organizations:DescribeOrganizationalUnit","organizations:DescribePolicy","organizations:ListChildren","organizations:ListParents",
		"organizations:ListPoliciesForTarget","organizations:ListRoots","organizations:ListPolicies","organizations:ListTargetsForPolicy"],
		"Resource":"*"}`,
	"AWSDenyAll":                  `{"Effect":"Deny","Action":"*","Resource":"*"}`,
	"AWSLambdaBasicExecutionRole": `{"Effect":"Allow","Action":["logs:CreateLogGroup","logs:CreateLogStream","logs:PutLogEvents"],"Resource":"*"}`,
	"AmazonS3FullAccess":          `{"Effect":"Allow","Action":["s3:*","s3-object-lambda:*"],"Resource":"*"}`,
	"AmazonS3ReadOnlyAccess": `{"Effect":"Allow","Action":["s3:Get*","s3:List*","s3:Describe*","s3-object-lambda:Get*","s3-object-lambda:List*"],
		"Resource":"*"}`,
}

// documents are the parsed texts.
var documents sync.Map // name → *iam.Document

// managed is the document of a policy that AWS manages, given its ARN or its name; nil when the value is neither, or the text is not known.
func managed(v tf.Value) *iam.Document {
	arn, known := v.Text()
	name := path.Base(arn)
	if fields := strings.SplitN(arn, ":", 6); !known || len(fields) > 1 && (len(fields) < 6 || fields[4] != "aws") {
		return nil
	}
	text, known := managedPolicies[name]
	if !known {
		return nil
	}
	if d, ok := documents.Load(name); ok {
		return d.(*iam.Document)
	}
	d, _ := documents.LoadOrStore(name, iam.ParseText(name, `{"Version":"2012-10-17","Statement":[`+text+`]}`))
	return d.(*iam.Document)
}
