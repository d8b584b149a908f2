// SPDX-License-Identifier: Apache-2.0

package validate

import (
	"slices"
	"strings"
	"testing"

	"github.com/zclconf/go-cty/cty"

	"github.com/guardlint/guardlint/aws/iam"
	"github.com/guardlint/guardlint/tf"
)

// statement is a document with one statement around the elements.
func statementOf(elements string) string {
	return `{"Version":"2012-10-17","Statement":[{` + elements + `}]}`
}

// allow is a document that allows something under a condition.
func allow(condition string) string {
	return statementOf(`"Effect":"Allow","Action":"s3:GetObject","Resource":"arn:aws:s3:::b/*","Condition":` + condition)
}

func deny(condition string) string {
	return statementOf(`"Effect":"Deny","Action":"s3:GetObject","Resource":"arn:aws:s3:::b/*","Condition":` + condition)
}

// trust is a document that lets a principal assume a role.
func trust(principal, action, condition string) string {
	elements := `"Effect":"Allow","Principal":` + principal + `,"Action":` + action
	if condition != "" {
		elements += `,"Condition":` + condition
	}
	return statementOf(elements)
}

// queue is a resource policy about a queue.
func queue(principal, rest string) string {
	return statementOf(`"Effect":"Allow","Principal":` + principal + `,"Action":"sqs:SendMessage","Resource":"*"` + rest)
}

func grant(action, resource string) string {
	return statementOf(`"Effect":"Allow","Action":` + action + `,"Resource":` + resource)
}

func rcp(effect, action, condition string) string {
	return statementOf(`"Effect":"` + effect + `","Principal":"*","Action":` + action + `,"Resource":"*"` + condition)
}

const (
	github      = `{"Federated":"arn:aws:iam::123456789012:oidc-provider/token.actions.githubusercontent.com"}`
	googleOIDC  = `{"Federated":"accounts.google.com"}`
	saml        = `{"Federated":"arn:aws:iam::123456789012:saml-provider/idp"}`
	webIdentity = `"sts:AssumeRoleWithWebIdentity"`
)

// cases are, for each code, documents that have it; the type stands before the document. They are written after the descriptions in the IAM
// User Guide, "Access Analyzer policy check reference".
var cases = map[string][]string{
	"JSON_SYNTAX_ERROR":               {`identity {"Version":"2012-10-17",`, `identity {"Version":"2012-10-17","Version":"2012-10-17","Statement":[]}`},
	"DATA_TYPE_MISMATCH":              {`identity []`, `identity {"Version":"2012-10-17","Statement":"x"}`, `identity ` + grant(`[{}]`, `"*"`), `identity ` + grant(`5`, `"*"`)},
	"INVALID_POLICY_ELEMENT":          {`identity {"Version":"2012-10-17","Statements":[],"Statement":[]}`, `identity ` + grant(`"s3:Get*"`, `"*","Actions":"x"`)},
	"MISSING_STATEMENT":               {`identity {"Version":"2012-10-17"}`, `identity {"Version":"2012-10-17","Statement":[]}`},
	"INVALID_VERSION":                 {`identity {"Version":"2012-10-18","Statement":[]}`},
	"MISSING_VERSION":                 {`identity {"Statement":[]}`},
	"MISSING_EFFECT":                  {`identity ` + statementOf(`"Action":"s3:GetObject","Resource":"*"`)},
	"INVALID_EFFECT":                  {`identity ` + statementOf(`"Effect":"allow","Action":"s3:GetObject","Resource":"*"`)},
	"MISSING_ACTION":                  {`identity ` + statementOf(`"Effect":"Allow","Resource":"*"`)},
	"MISSING_RESOURCE":                {`identity ` + statementOf(`"Effect":"Allow","Action":"s3:GetObject"`), `resource:s3 ` + statementOf(`"Effect":"Allow","Principal":"*","Action":"s3:GetObject"`)},
	"MISSING_PRINCIPAL":               {`resource:s3 ` + grant(`"s3:GetObject"`, `"*"`), `trust ` + statementOf(`"Effect":"Allow","Action":"sts:AssumeRole"`)},
	"UNSUPPORTED_PRINCIPAL":           {`identity ` + queue(`"*"`, "")},
	"UNSUPPORTED_ELEMENT_COMBINATION": {`identity ` + grant(`"s3:Get*","NotAction":"s3:Put*"`, `"*"`), `identity ` + grant(`"s3:Get*"`, `"*","NotResource":"*"`)},
	"UNSUPPORTED_SID":                 {`identity ` + grant(`"s3:Get*","Sid":"read objects"`, `"*"`)},
	"EMPTY_SID_VALUE":                 {`identity ` + grant(`"s3:Get*","Sid":""`, `"*"`)},
	"UNIQUE_SIDS_REQUIRED":            {`identity ` + twice},
	"UNIQUE_SIDS_RECOMMENDED":         {`resource:sqs ` + twice},
	"REDUNDANT_STATEMENT": {
		`identity {"Version":"2012-10-17","Statement":[{"Sid":"A","Effect":"Deny","Action":"s3:*","Resource":"*"},{"Sid":"B","Effect":"Deny","Action":"s3:*","Resource":"*"}]}`,
		`identity {"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"s3:GetObject","Resource":"arn:aws:s3:::b/*"},{"Effect":"Allow","Action":["s3:Get*","s3:Put*"],"Resource":"*"}]}`,
	},
	"EMPTY_ARRAY_ACTION":                 {`identity ` + grant(`[]`, `"*"`)},
	"EMPTY_ARRAY_RESOURCE":               {`identity ` + grant(`"s3:Get*"`, `[]`)},
	"EMPTY_OBJECT_CONDITION":             {`identity ` + allow(`{}`)},
	"EMPTY_OBJECT_PRINCIPAL":             {`resource:sqs ` + queue(`{}`, "")},
	"EMPTY_ARRAY_PRINCIPAL":              {`resource:sqs ` + queue(`{"AWS":[]}`, "")},
	"EMPTY_ARRAY_CONDITION":              {`identity ` + allow(`{"StringEquals":{"aws:PrincipalTag/a":[]}}`)},
	"EMPTY_ARRAY_CONDITION_FORALLVALUES": {`identity ` + allow(`{"ForAllValues:StringEquals":{"aws:TagKeys":[]}}`)},
	"EMPTY_ARRAY_CONDITION_FORANYVALUE":  {`identity ` + allow(`{"ForAnyValue:StringEquals":{"aws:TagKeys":[]}}`)},
	"EMPTY_ARRAY_CONDITION_IFEXISTS":     {`identity ` + allow(`{"StringEqualsIfExists":{"aws:PrincipalTag/a":[]}}`)},

	"INVALID_PRINCIPAL_FORMAT":          {`resource:sqs ` + queue(`"123456789012"`, "")},
	"INVALID_PRINCIPAL_KEY":             {`resource:sqs ` + queue(`{"Account":"123456789012"}`, "")},
	"UNSUPPORTED_WILDCARD_IN_PRINCIPAL": {`resource:sqs ` + queue(`{"AWS":"arn:aws:iam::123456789012:role/*"}`, ""), `resource:sqs ` + queue(`{"Service":"*"}`, "")},
	"INVALID_ROLE_REFERENCE":            {`trust ` + trust(`{"AWS":"AROAEXAMPLEEXAMPLEEX"}`, `"sts:AssumeRole"`, "")},
	"INVALID_USER_REFERENCE":            {`trust ` + trust(`{"AWS":"AIDAEXAMPLEEXAMPLEEX"}`, `"sts:AssumeRole"`, "")},
	"INVALID_SERVICE_PRINCIPAL_FORMAT":  {`trust ` + trust(`{"Service":"ec2"}`, `"sts:AssumeRole"`, "")},
	"FEDERATED_PRINCIPAL_NOT_SUPPORTED": {`resource:sqs ` + queue(saml, "")},
	"ALLOW_WITH_NOT_PRINCIPAL":          {`resource:sqs ` + statementOf(`"Effect":"Allow","NotPrincipal":{"AWS":"123456789012"},"Action":"sqs:SendMessage","Resource":"*"`)},

	"INVALID_ACTION":               {`identity ` + grant(`"s3:GetObjct"`, `"*"`), `identity ` + grant(`"GetObject"`, `"*"`)},
	"INVALID_SERVICE_IN_ACTION":    {`identity ` + grant(`"s4:GetObject"`, `"*"`)},
	"WILDCARD_IN_SERVICE_NAME":     {`identity ` + grant(`"*s3:GetObject"`, `"*"`)},
	"REDUNDANT_ACTION":             {`identity ` + grant(`["s3:Get*","S3:GetObject"]`, `"*"`)},
	"REDUNDANT_RESOURCE":           {`identity ` + grant(`"s3:GetObject"`, `["arn:aws:s3:::b/*","arn:aws:s3:::b/k"]`)},
	"UNSUPPORTED_ACTION_IN_POLICY": {`resource:sqs ` + statementOf(`"Effect":"Allow","Principal":"*","Action":"sns:Publish","Resource":"*"`)},

	"INVALID_ARN_PREFIX":                 {`identity ` + grant(`"s3:GetObject"`, `"bucket/*"`)},
	"MISSING_ARN_FIELD":                  {`identity ` + grant(`"s3:GetObject"`, `"arn:aws:s3:b"`)},
	"INVALID_ARN_ACCOUNT":                {`identity ` + grant(`"sqs:SendMessage"`, `"arn:aws:sqs:us-east-1:12345:q"`)},
	"INVALID_ARN_REGION":                 {`identity ` + grant(`"sqs:SendMessage"`, `"arn:aws:sqs:us-east-1a:123456789012:q"`)},
	"INVALID_ARN_SERVICE_CASE":           {`identity ` + grant(`"sqs:SendMessage"`, `"arn:aws:SQS:us-east-1:123456789012:q"`)},
	"INVALID_PARTITION":                  {`identity ` + grant(`"sqs:SendMessage"`, `"arn:amazon:sqs:us-east-1:123456789012:q"`)},
	"INVALID_SERVICE":                    {`identity ` + grant(`"sqs:SendMessage"`, `"arn:aws:sqsx:us-east-1:123456789012:q"`)},
	"INVALID_ARN_RESOURCE":               {`identity ` + grant(`"dynamodb:GetItem"`, `"arn:aws:dynamodb:us-east-1:123456789012:t"`)},
	"ARN_ACCOUNT_NOT_ALLOWED":            {`identity ` + grant(`"s3:GetObject"`, `"arn:aws:s3::123456789012:b/*"`)},
	"ARN_REGION_NOT_ALLOWED":             {`identity ` + grant(`"iam:GetUser"`, `"arn:aws:iam:us-east-1:123456789012:user/u"`)},
	"MISSING_ARN_REGION":                 {`identity ` + grant(`"sqs:SendMessage"`, `"arn:aws:sqs::123456789012:q"`)},
	"MISSING_ARN_ACCOUNT":                {`identity ` + grant(`"sqs:SendMessage"`, `"arn:aws:sqs:us-east-1::q"`)},
	"UNSUPPORTED_RESOURCE_ARN_IN_POLICY": {`resource:sqs ` + statementOf(`"Effect":"Allow","Principal":"*","Action":"sqs:SendMessage","Resource":"arn:aws:s3:::b"`)},

	"INVALID_CONDITION_OPERATOR":                           {`identity ` + allow(`{"StringMatches":{"aws:PrincipalTag/a":"b"}}`)},
	"INVALID_CONDITION_KEY_FORMAT":                         {`identity ` + allow(`{"StringEquals":{"SourceArn":"b"}}`)},
	"DUPLICATE_KEYS_WITH_DIFFERENT_CASE":                   {`identity ` + allow(`{"StringEquals":{"aws:PrincipalTag/a":"b","aws:principaltag/a":"c"}}`)},
	"INVALID_CONDITION_DATA_TYPE":                          {`identity ` + allow(`{"StringEquals":{"aws:PrincipalTag/a":["1",true]}}`)},
	"INVALID_CONDITION_MULTIPLE_BOOLEAN":                   {`identity ` + allow(`{"Bool":{"aws:SecureTransport":["true","false"]}}`)},
	"INVALID_GLOBAL_CONDITION_KEY":                         {`identity ` + allow(`{"StringEquals":{"aws:PrincipleOrgID":"o-a1b2c3d4e5"}}`)},
	"INVALID_SERVICE_CONDITION_KEY":                        {`identity ` + allow(`{"StringEquals":{"s3:Prefixes":"a"}}`)},
	"INVALID_VARIABLE_FOR_OPERATOR":                        {`identity ` + allow(`{"NumericEquals":{"aws:MultiFactorAuthAge":"${aws:PrincipalTag/a}"}}`)},
	"MISSING_QUALIFIER":                                    {`identity ` + allow(`{"StringEquals":{"aws:TagKeys":"a"}}`)},
	"NULL_WITH_IF_EXISTS":                                  {`identity ` + allow(`{"NullIfExists":{"aws:PrincipalTag/a":"true"}}`)},
	"NULL_WITH_QUALIFIER":                                  {`identity ` + allow(`{"ForAllValues:Null":{"aws:TagKeys":"true"}}`)},
	"UNSUPPORTED_GLOBAL_CONDITION_KEY":                     {`identity ` + allow(`{"ArnLike":{"aws:ARN":"arn:aws:iam::123456789012:role/r"}}`)},
	"PRIVATE_IP_ADDRESS":                                   {`identity ` + allow(`{"IpAddress":{"aws:SourceIp":["10.0.0.0/8","192.168.1.1"]}}`)},
	"PRIVATE_NOT_IP_ADDRESS":                               {`identity ` + deny(`{"NotIpAddress":{"aws:SourceIp":"10.0.0.0/8"}}`)},
	"PRIVATE_IP_ADDRESS_SUBSET":                            {`identity ` + allow(`{"IpAddress":{"aws:SourceIp":["10.0.0.0/8","203.0.113.0/24"]}}`)},
	"PRIVATE_NOT_IP_ADDRESS_SUBSET":                        {`identity ` + deny(`{"NotIpAddress":{"aws:SourceIp":["10.0.0.0/8","203.0.113.0/24"]}}`)},
	"IMPROVE_IP_RANGE":                                     {`identity ` + allow(`{"IpAddress":{"aws:SourceIp":"203.0.113.7/24"}}`)},
	"TYPE_MISMATCH":                                        {`identity ` + allow(`{"NumericEquals":{"aws:SourceArn":"5"}}`)},
	"TYPE_MISMATCH_BOOLEAN":                                {`identity ` + allow(`{"Bool":{"aws:SecureTransport":"yes"}}`)},
	"TYPE_MISMATCH_DATE":                                   {`identity ` + allow(`{"DateLessThan":{"aws:CurrentTime":"tomorrow"}}`)},
	"INVALID_DATE_VALUE":                                   {`identity ` + allow(`{"DateLessThan":{"aws:CurrentTime":"20260101"}}`)},
	"TYPE_MISMATCH_IP_RANGE":                               {`identity ` + allow(`{"IpAddress":{"aws:SourceIp":"203.0.113.0/33"}}`)},
	"TYPE_MISMATCH_NUMBER":                                 {`identity ` + allow(`{"NumericLessThan":{"aws:MultiFactorAuthAge":"an hour"}}`)},
	"TYPE_MISMATCH_STRING":                                 {`identity ` + allow(`{"BinaryEquals":{"s3:x":"not base64!"}}`)},
	"WILDCARD_WITHOUT_LIKE_OPERATOR":                       {`identity ` + allow(`{"StringEquals":{"aws:PrincipalTag/a":"b*"}}`)},
	"FORALLVALUES_WITH_SINGLE_VALUED_KEY":                  {`identity ` + allow(`{"ForAllValues:StringEquals":{"aws:PrincipalOrgID":"o-a1b2c3d4e5"}}`)},
	"REDUNDANT_CONDITION_VALUE_NUM":                        {`identity ` + allow(`{"NumericLessThan":{"aws:MultiFactorAuthAge":["60","3600"]}}`)},
	"MISSING_TAG_KEY_IN_CONDITION":                         {`identity ` + allow(`{"StringEquals":{"aws:PrincipalTag":"a"}}`)},
	"INVALID_VPC_FORMAT":                                   {`identity ` + allow(`{"StringEquals":{"aws:SourceVpc":"vpc-1"}}`)},
	"INVALID_VPCE_FORMAT":                                  {`identity ` + allow(`{"StringEquals":{"aws:SourceVpce":"vpc-12345678"}}`)},
	"INVALID_REGION":                                       {`identity ` + allow(`{"StringEquals":{"aws:RequestedRegion":"europe"}}`)},
	"INVALID_KMS_KEY_VALUE":                                {`identity ` + allow(`{"StringEquals":{"s3:x-amz-server-side-encryption-aws-kms-key-id":"alias/k"}}`)},
	"MISSING_PAIRED_CONDITION_KEYS":                        {`identity ` + allow(`{"IpAddress":{"aws:VpcSourceIp":"10.0.0.0/8"}}`)},
	"UNTRUSTWORTHY_CONDITION_KEY":                          {`identity ` + allow(`{"StringLike":{"aws:Referer":"https://example.com/*"}}`)},
	"DYNAMODB_ATTRIBUTES_WITHOUT_SELECT":                   {`identity ` + statementOf(`"Effect":"Allow","Action":"dynamodb:Query","Resource":"*","Condition":{"ForAllValues:StringEquals":{"dynamodb:Attributes":["a"]}}`)},
	"S3_PREFIX_IN_NEGATIVE_CONTEXT":                        {`identity ` + deny(`{"StringLike":{"s3:prefix":"secret/*"}}`), `identity ` + allow(`{"StringNotLike":{"s3:prefix":"secret/*"}}`)},
	"EQUIVALENT_TO_NULL_FALSE":                             {`identity ` + allow(`{"StringLike":{"aws:PrincipalTag/a":"*"}}`)},
	"EQUIVALENT_TO_NULL_TRUE":                              {`identity ` + allow(`{"StringNotLike":{"aws:PrincipalTag/a":"*"}}`)},
	"VARIABLE_USAGE_TOO_PERMISSIVE":                        {`identity ` + allow(`{"StringLike":{"aws:PrincipalAccount":"${aws:PrincipalTag/a}"}}`)},
	"WILDCARD_USAGE_TOO_PERMISSIVE":                        {`identity ` + allow(`{"StringLike":{"aws:PrincipalOrgID":"o-*"}}`)},
	"UNSUPPORTED_ACTION_FOR_CONDITION_KEY":                 {`identity ` + allow(`{"StringLike":{"s3:prefix":"a"}}`)},
	"STRING_LIKE_OPERATOR_WITH_ARN_CONDITION_KEYS":         {`identity ` + allow(`{"StringLike":{"aws:PrincipalArn":"arn:aws:iam::123456789012:role/*"}}`)},
	"REDUNDANT_KEY_DUE_TO_WILDCARD_IN_CONDITION":           {`identity ` + allow(`{"StringLikeIfExists":{"aws:PrincipalTag/a":"*"}}`)},
	"REDUNDANT_STATEMENT_DUE_TO_WILDCARD_IN_CONDITION":     {`identity ` + allow(`{"ForAnyValue:StringNotLike":{"aws:TagKeys":"*"}}`)},
	"DENY_WITH_UNSUPPORTED_TAG_CONDITION_KEY_FOR_SERVICE":  {`identity ` + statementOf(`"Effect":"Deny","Action":"health:DescribeEvents","Resource":"*","Condition":{"StringEquals":{"aws:ResourceTag/a":"b"}}`)},
	"ALLOW_WITH_UNSUPPORTED_TAG_CONDITION_KEY_FOR_SERVICE": {`identity ` + statementOf(`"Effect":"Allow","Action":"health:DescribeEvents","Resource":"*","Condition":{"StringEquals":{"aws:ResourceTag/a":"b"}}`)},

	"MISSING_BRACE_IN_VARIABLE":       {`identity ` + grant(`"s3:GetObject"`, `"arn:aws:s3:::b/${aws:username/*"`)},
	"MISSING_QUOTE_IN_VARIABLE":       {`identity ` + allow(`{"StringEquals":{"aws:PrincipalTag/a":"${aws:PrincipalTag/b, x}"}}`)},
	"UNSUPPORTED_SPACE_IN_VARIABLE":   {`identity ` + grant(`"s3:GetObject"`, `"arn:aws:s3:::b/${ aws:username }"`)},
	"EMPTY_VARIABLE":                  {`identity ` + grant(`"s3:GetObject"`, `"arn:aws:s3:::b/${}"`)},
	"VARIABLE_UNSUPPORTED_IN_ELEMENT": {`identity ` + grant(`"s3:${aws:username}"`, `"*"`)},
	"VARIABLE_UNSUPPORTED_IN_VERSION": {`identity {"Version":"2008-10-17","Statement":[{"Effect":"Allow","Action":"s3:GetObject","Resource":"arn:aws:s3:::b/${aws:username}"}]}`},

	"POLICY_SIZE_EXCEEDS_IDENTITY_POLICY_QUOTA":   {`identity ` + grant(`"s3:GetObject"`, `"arn:aws:s3:::b/`+strings.Repeat("k", 6200)+`"`)},
	"POLICY_SIZE_EXCEEDS_RESOURCE_POLICY_QUOTA":   {`resource:s3 ` + statementOf(`"Effect":"Deny","Principal":"*","Action":"s3:GetObject","Resource":"arn:aws:s3:::b/`+strings.Repeat("k", 20500)+`"`)},
	"POLICY_SIZE_EXCEEDS_ROLE_TRUST_POLICY_QUOTA": {`trust ` + trust(`{"AWS":"arn:aws:iam::123456789012:role/`+strings.Repeat("r", 2100)+`"}`, `"sts:AssumeRole"`, "")},
	"POLICY_SIZE_EXCEEDS_SCP_QUOTA":               {`scp ` + grant(`"s3:GetObject"`, `"arn:aws:s3:::b/`+strings.Repeat("k", 10300)+`"`)},
	"POLICY_SIZE_EXCEEDS_RCP_QUOTA":               {`rcp ` + rcp("Deny", `"s3:GetObject"`, `,"Sid":"`+strings.Repeat("k", 5200)+`"`)},

	"PASS_ROLE_WITH_NOT_RESOURCE":                     {`identity ` + statementOf(`"Effect":"Allow","Action":"iam:PassRole","NotResource":"arn:aws:iam::123456789012:role/admin"`)},
	"PASS_ROLE_WITH_STAR_IN_ACTION_AND_NOT_RESOURCE":  {`identity ` + statementOf(`"Effect":"Allow","Action":"iam:*","NotResource":"arn:aws:iam::123456789012:role/admin"`)},
	"PASS_ROLE_WITH_NOT_ACTION_AND_NOT_RESOURCE":      {`identity ` + statementOf(`"Effect":"Allow","NotAction":"s3:*","NotResource":"arn:aws:iam::123456789012:role/admin"`)},
	"PASS_ROLE_WITH_STAR_IN_RESOURCE":                 {`identity ` + grant(`"iam:PassRole"`, `"*"`), `identity ` + grant(`"iam:PassRole"`, `"arn:aws:iam::123456789012:role/*"`)},
	"PASS_ROLE_WITH_STAR_IN_ACTION_AND_RESOURCE":      {`identity ` + grant(`"iam:Pass*"`, `"*"`), `identity ` + grant(`"*"`, `"*"`)},
	"PASS_ROLE_WITH_STAR_IN_RESOURCE_AND_NOT_ACTION":  {`identity ` + statementOf(`"Effect":"Allow","NotAction":"s3:*","Resource":"*"`)},
	"CREATE_SLR_WITH_NOT_RESOURCE":                    {`identity ` + statementOf(`"Effect":"Allow","Action":"iam:CreateServiceLinkedRole","NotResource":"arn:aws:iam::123456789012:role/admin"`)},
	"CREATE_SLR_WITH_STAR_IN_ACTION_AND_NOT_RESOURCE": {`identity ` + statementOf(`"Effect":"Allow","Action":"iam:Create*","NotResource":"arn:aws:iam::123456789012:role/admin"`)},
	"CREATE_SLR_WITH_NOT_ACTION_AND_NOT_RESOURCE":     {`identity ` + statementOf(`"Effect":"Allow","NotAction":"s3:*","NotResource":"arn:aws:iam::123456789012:role/admin"`)},
	"CREATE_SLR_WITH_STAR_IN_RESOURCE":                {`identity ` + grant(`"iam:CreateServiceLinkedRole"`, `"*"`)},
	"CREATE_SLR_WITH_STAR_IN_ACTION_AND_RESOURCE":     {`identity ` + grant(`"iam:Create*"`, `"*"`)},
	"CREATE_SLR_WITH_STAR_IN_RESOURCE_AND_NOT_ACTION": {`identity ` + statementOf(`"Effect":"Allow","NotAction":"s3:*","Resource":"*"`)},
	"RESTRICT_ACCESS_TO_SERVICE_PRINCIPAL":            {`resource:sqs ` + queue(`{"Service":"sns.amazonaws.com"}`, "")},

	"ROLE_TRUST_POLICY_SYNTAX_ERROR_NOTPRINCIPAL":             {`trust ` + statementOf(`"Effect":"Allow","NotPrincipal":{"AWS":"123456789012"},"Action":"sts:AssumeRole"`)},
	"ROLE_TRUST_POLICY_SYNTAX_ERROR_RESOURCE":                 {`trust ` + statementOf(`"Effect":"Allow","Principal":{"AWS":"123456789012"},"Action":"sts:AssumeRole","Resource":"*"`)},
	"ROLE_TRUST_POLICY_UNSUPPORTED_WILDCARD_IN_PRINCIPAL":     {`trust ` + trust(`"*"`, `"sts:AssumeRole"`, "")},
	"INVALID_FEDERATED_PRINCIPAL_SYNTAX_IN_ROLE_TRUST_POLICY": {`trust ` + trust(`{"Federated":"google"}`, webIdentity, "")},
	"MISMATCHED_ACTION_FOR_PRINCIPAL":                         {`trust ` + trust(saml, `"sts:AssumeRole"`, ""), `trust ` + trust(`{"AWS":"123456789012"}`, `["sts:AssumeRole","sts:AssumeRoleWithSAML"]`, "")},
	"MISSING_ACTION_FOR_ROLES_ANYWHERE_TRUST_POLICY":          {`trust ` + trust(`{"Service":"rolesanywhere.amazonaws.com"}`, `["sts:AssumeRole","sts:TagSession"]`, "")},
	"REDUNDANT_PRINCIPAL_IN_ROLE_TRUST_POLICY":                {`trust ` + trust(`{"AWS":["arn:aws:iam::123456789012:role/p/r","arn:aws:sts::123456789012:assumed-role/r/s"]}`, `"sts:AssumeRole"`, "")},
	"MISSING_CONDITION_KEY_FOR_OIDC_PRINCIPAL":                {`trust ` + trust(googleOIDC, webIdentity, ""), `trust ` + trust(github, webIdentity, `{"StringEquals":{"accounts.google.com:aud":"x"}}`)},
	"MISSING_GITHUB_REPO_CONDITION_KEY":                       {`trust ` + trust(github, webIdentity, `{"StringEquals":{"token.actions.githubusercontent.com:aud":"sts.amazonaws.com"}}`)},
	"SPECIFIC_GITHUB_REPO_AND_BRANCH_RECOMMENDED":             {`trust ` + trust(github, webIdentity, `{"StringLike":{"token.actions.githubusercontent.com:sub":"repo:octo-org/*"}}`)},
	"FORANYVALUE_WITH_AUDIENCE_CLAIM_TYPE":                    {`trust ` + trust(googleOIDC, webIdentity, `{"ForAnyValue:StringEquals":{"accounts.google.com:aud":"x"}}`)},

	"SCP_SYNTAX_ERROR_PRINCIPAL":                          {`scp ` + rcp("Deny", `"s3:GetObject"`, "")},
	"RCP_SYNTAX_ERROR_PRINCIPAL":                          {`rcp ` + statementOf(`"Effect":"Deny","Principal":{"AWS":"123456789012"},"Action":"s3:GetObject","Resource":"*"`)},
	"RCP_SYNTAX_ERROR_ALLOW":                              {`rcp ` + rcp("Allow", `"s3:GetObject"`, "")},
	"RCP_SYNTAX_ERROR_NOTACTION":                          {`rcp ` + statementOf(`"Effect":"Deny","Principal":"*","NotAction":"s3:GetObject","Resource":"*"`)},
	"RCP_SYNTAX_ERROR_ACTION":                             {`rcp ` + rcp("Deny", `"ec2:RunInstances"`, "")},
	"RCP_MISSING_RELATED_PRINCIPAL_CONDITION_KEY":         {`rcp ` + rcp("Deny", `"s3:GetObject"`, `,"Condition":{"StringNotEqualsIfExists":{"aws:PrincipalOrgID":"o-a1b2c3d4e5"}}`)},
	"RCP_MISSING_RELATED_SERVICE_PRINCIPAL_CONDITION_KEY": {`rcp ` + rcp("Deny", `"s3:GetObject"`, `,"Condition":{"StringNotEqualsIfExists":{"aws:SourceOrgID":"o-a1b2c3d4e5"}}`)},
	"RCP_MISSING_SERVICE_CONDITION_KEY_NULL_CHECK":        {`rcp ` + rcp("Deny", `"s3:GetObject"`, `,"Condition":{"StringNotEqualsIfExists":{"aws:SourceOrgID":"o-a1b2c3d4e5"},"Bool":{"aws:PrincipalIsAWSService":"true"}}`)},
}

const twice = `{"Version":"2012-10-17","Statement":[{"Sid":"A","Effect":"Deny","Principal":"*","Action":"sqs:SendMessage","Resource":"*"},{"Sid":"A","Effect":"Deny","Principal":"*","Action":"sqs:ReceiveMessage","Resource":"*"}]}`

func TestCodes(t *testing.T) {
	for code := range kinds {
		if len(cases[code]) == 0 {
			t.Errorf("%s has no case", code)
		}
	}
	for code, documents := range cases {
		if kinds[code] == 0 {
			t.Errorf("%s is no code", code)
		}
		for _, typed := range documents {
			name, document, _ := strings.Cut(typed, " ")
			typ, err := ParseType(name)
			if err != nil {
				t.Fatal(err)
			}
			found := Text(document, typ)
			i := slices.IndexFunc(found, func(f Finding) bool { return f.Code == code })
			if i < 0 {
				t.Errorf("%s is not found in %.300s: %v", code, typed, codesOf(found))
			} else if m := found[i].Message; m == "" || strings.HasSuffix(m, ".") || found[i].Kind == 0 {
				t.Errorf("%s: %+v", code, found[i])
			}
		}
	}
}

func codesOf(found []Finding) []string {
	codes := make([]string, len(found))
	for i, f := range found {
		codes[i] = f.Code
	}
	return codes
}

// TestSound holds policies of AWS's documentation against the checks: nothing is wrong with them.
func TestSound(t *testing.T) {
	for _, typed := range []string{
		`identity {"Version":"2012-10-17","Statement":{"Effect":"Allow","Action":["s3:GetObject","s3:PutObject"],"Resource":"arn:aws:s3:::bucket/${aws:username}/*"}}`,
		`identity {"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"iam:PassRole","Resource":"*","Condition":{"StringEquals":{"iam:PassedToService":"ec2.amazonaws.com"}}}]}`,
		`identity {"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"ec2:StartInstances","Resource":"arn:aws:ec2:*:*:instance/*","Condition":{"StringEquals":{"aws:ResourceTag/Owner":"${aws:username}"}}}]}`,
		`identity {"Version":"2012-10-17","Statement":[{"Effect":"Deny","NotAction":["iam:*","sts:*"],"Resource":"*","Condition":{"BoolIfExists":{"aws:MultiFactorAuthPresent":"false"}}}]}`,
		`identity {"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"dynamodb:GetItem","Resource":["arn:aws:dynamodb:us-east-1:123456789012:table/t","arn:aws:dynamodb:us-east-1:123456789012:table/t/index/*"]}]}`,
		`identity {"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"logs:PutLogEvents","Resource":"arn:aws:logs:*:*:log-group:/aws/lambda/*:*"}]}`,
		`identity {"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"execute-api:Invoke","Resource":"arn:aws:execute-api:us-east-1:123456789012:a1b2c3/*/GET/x"}]}`,
		`resource:s3 {"Version":"2012-10-17","Id":"x","Statement":[{"Sid":"Allow logs","Effect":"Allow","Principal":{"Service":"logging.s3.amazonaws.com"},"Action":"s3:PutObject","Resource":"arn:aws:s3:::b/*","Condition":{"ArnLike":{"aws:SourceArn":"arn:aws:s3:::b"},"StringEquals":{"aws:SourceAccount":"123456789012"}}}]}`,
		`resource:s3 {"Version":"2012-10-17","Statement":[{"Effect":"Deny","Principal":"*","Action":"s3:*","Resource":["arn:aws:s3:::b","arn:aws:s3:::b/*"],"Condition":{"Bool":{"aws:SecureTransport":"false"}}}]}`,
		`resource:s3 {"Version":"2012-10-17","Statement":[{"Effect":"Deny","Principal":"*","Action":"s3:*","Resource":"arn:aws:s3:::b/*","Condition":{"NumericLessThan":{"s3:TlsVersion":1.2}}}]}`,
		`resource:kms {"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":{"AWS":"arn:aws:iam::123456789012:root"},"Action":"kms:*","Resource":"*"}]}`,
		`resource:ecr {"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":{"AWS":"123456789012"},"Action":["ecr:BatchGetImage"]}]}`,
		`resource:execute-api {"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":"*","Action":"execute-api:Invoke","Resource":"execute-api:/*"}]}`,
		`resource:elasticfilesystem {"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":{"AWS":"*"},"Action":"elasticfilesystem:ClientMount","Condition":{"Bool":{"elasticfilesystem:AccessedViaMountTarget":"true"}}}]}`,
		`identity {"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"s3:Get*","Resource":"arn:aws:s3:::b/*"},{"Effect":"Allow","Action":"s3:GetObject","Resource":"arn:aws:s3:::c/*"},{"Effect":"Deny","Action":"s3:GetObject","Resource":"arn:aws:s3:::b/*","Condition":{"Bool":{"aws:SecureTransport":"false"}}}]}`,
		`resource {"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":"*","Action":"execute-api:Invoke","Resource":"execute-api:/*"}]}`,
		`trust {"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":{"Service":["ec2.amazonaws.com","ssm.amazonaws.com"]},"Action":"sts:AssumeRole"}]}`,
		`trust {"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":{"Service":"pods.eks.amazonaws.com"},"Action":["sts:AssumeRole","sts:TagSession"]}]}`,
		`trust {"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":{"Federated":"arn:aws:iam::123456789012:oidc-provider/oidc.eks.eu-west-1.amazonaws.com/id/ABC"},"Action":"sts:AssumeRoleWithWebIdentity","Condition":{"StringEquals":{"oidc.eks.eu-west-1.amazonaws.com/id/ABC:sub":"system:serviceaccount:ns:sa","oidc.eks.eu-west-1.amazonaws.com/id/ABC:aud":"sts.amazonaws.com"}}}]}`,
		`trust {"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":{"Federated":"arn:aws:iam::123456789012:saml-provider/idp"},"Action":["sts:AssumeRoleWithSAML","sts:TagSession"],"Condition":{"StringEquals":{"SAML:aud":"https://signin.aws.amazon.com/saml"}}}]}`,
		`scp {"Version":"2012-10-17","Statement":[{"Effect":"Deny","NotAction":["iam:*"],"Resource":"*","Condition":{"StringNotEquals":{"aws:RequestedRegion":["eu-west-1","us-east-1"]},"ArnNotLike":{"aws:PrincipalARN":["arn:aws:iam::*:role/admin"]}}}]}`,
		`rcp {"Version":"2012-10-17","Statement":[{"Effect":"Deny","Principal":"*","Action":"s3:*","Resource":"*","Condition":{"StringNotEqualsIfExists":{"aws:PrincipalOrgID":"o-a1b2c3d4e5"},"BoolIfExists":{"aws:PrincipalIsAWSService":"false"}}}]}`,
	} {
		name, document, _ := strings.Cut(typed, " ")
		typ, err := ParseType(name)
		if err != nil {
			t.Fatal(err)
		}
		for _, f := range Text(document, typ) {
			t.Errorf("%s\n\t%s at %s: %s", typed, f.Code, f.Path, f.Message)
		}
	}
}

// TestUnknown asks that what Terraform does not know is held against nobody.
func TestUnknown(t *testing.T) {
	unknown := cty.UnknownVal(cty.String)
	condition := cty.ObjectVal(map[string]cty.Value{"StringEquals": cty.ObjectVal(map[string]cty.Value{"aws:PrincipalTag/a": unknown})})
	document := cty.ObjectVal(map[string]cty.Value{
		"Version": cty.StringVal("2012-10-17"),
		"Statement": cty.TupleVal([]cty.Value{
			cty.ObjectVal(map[string]cty.Value{"Effect": unknown, "Action": unknown, "Resource": unknown, "Condition": condition}),
			cty.DynamicVal,
			cty.ObjectVal(map[string]cty.Value{"Effect": cty.StringVal("Allow"), "Action": cty.DynamicVal, "Resource": cty.DynamicVal, "Condition": cty.DynamicVal}),
		}),
	})
	v := tf.NewValue(tf.MarkEncoded(unknown, document), "policy", tf.Range{}, nil)
	root, problem := iam.Parse(v).Written()
	if problem != "" {
		t.Fatal(problem)
	}
	for _, f := range Document(root, Type{Kind: Identity}) {
		t.Errorf("%s at %s: %s", f.Code, f.Path, f.Message)
	}
}

func TestPlaces(t *testing.T) {
	const text = "{\n  \"Version\": \"2012-10-17\",\n  \"Statement\": [\n    {\"Effect\": \"Allow\", \"Action\": [\"s3:GetObject\",\n      \"nosuch\"], \"Resource\": \"*\"}\n  ]\n}"
	found := Text(text, Type{Kind: Identity})
	if len(found) != 1 || found[0].Path != "Statement[0].Action[1]" {
		t.Fatalf("%+v", found)
	}
	if line, column := iam.Position(text, found[0].Offset); line != 5 || column != 7 {
		t.Errorf("line %d, column %d", line, column)
	}
}

func TestTypeOf(t *testing.T) {
	for document, want := range map[string]Kinds{
		grant(`"s3:GetObject"`, `"*"`): Identity,
		queue(`"*"`, ""):               Resource,
		trust(`{"Service":"ec2.amazonaws.com"}`, `"sts:AssumeRole"`, ""): Trust,
		`{"Statement":[]}`: Identity,
	} {
		root, err := iam.ParseWritten(document)
		if err != nil {
			t.Fatal(err)
		}
		if got := TypeOf(root).Kind; got != want {
			t.Errorf("%s is %s, want %s", document, got, want)
		}
	}
}

func FuzzText(f *testing.F) {
	for _, documents := range cases {
		for _, typed := range documents {
			name, document, _ := strings.Cut(typed, " ")
			if len(document) < 1000 {
				f.Add(name, document)
			}
		}
	}
	f.Fuzz(func(t *testing.T, name, document string) {
		typ, err := ParseType(name)
		if err != nil {
			t.Skip()
		}
		for _, finding := range Text(document, typ) {
			if finding.Offset < 0 || finding.Offset > len(document) || kinds[finding.Code] != finding.Kind || finding.Kind == 0 {
				t.Errorf("%+v", finding)
			}
		}
	})
}

func TestServiceNames(t *testing.T) {
	for name, want := range map[string]bool{
		"ec2.amazonaws.com": true, "logs.eu-west-1.amazonaws.com": true, "ec2.amazonaws.com.cn": true, "alexa-appkit.amazon.com": true, "x.c2s.ic.gov": true,
		"ec2": false, "amazonaws.com": false, ".amazonaws.com": false, "-a.amazonaws.com": false, "a-.amazonaws.com": false, "a_b.amazonaws.com": false,
		"*.amazonaws.com": false, "ec2.example.com": false, "ec2.amazonaws.com.": false,
	} {
		if isServiceName(name) != want {
			t.Errorf("%s: %t", name, !want)
		}
	}
}
