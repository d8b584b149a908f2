// SPDX-License-Identifier: Apache-2.0

package main

import (
	"encoding/json"
	"strings"
	"testing"
)

var policyFiles = files{
	"read.json":   `{"Version":"2012-10-17","Statement":{"Sid":"Read","Effect":"Allow","Action":"s3:Get*","Resource":"*"}}`,
	"mfa.json":    `{"Version":"2012-10-17","Statement":{"Effect":"Deny","Action":"*","Resource":"*","Condition":{"BoolIfExists":{"aws:MultiFactorAuthPresent":"false"}}}}`,
	"all.json":    `{"Version":"2012-10-17","Statement":{"Effect":"Allow","Action":"*","Resource":"*"}}`,
	"bucket.json": `{"Version":"2012-10-17","Statement":{"Effect":"Allow","Principal":{"AWS":"222222222222"},"Action":"*","Resource":"*"}}`,
	"broken.json": `{"Version":`,
}

func TestSimulate(t *testing.T) {
	enter(t, policyFiles)
	const who = " --principal arn:aws:iam::111111111111:user/alice --action s3:GetObject --resource arn:aws:s3:::b/k"
	for flags, want := range map[string]struct {
		status int
		out    string
	}{
		who:                           {statusFindings, "implicit_deny\n  no identity policy allows it\n"},
		who + " --identity read.json": {statusClean, "allow\n  statement \"Read\" of the identity policy read.json allows\n"},
		who + " --identity read.json --identity mfa.json":                                                                                           {statusFindings, "explicit_deny\n  statement 1 of the identity policy mfa.json denies\n"},
		who + " --identity read.json --identity mfa.json --context aws:MultiFactorAuthPresent=true":                                                 {statusClean, "allow\n"},
		who + " --identity read.json --identity mfa.json --context-unknown aws:MultiFactorAuthPresent":                                              {statusIncomplete, "unknown\n"},
		who + " --identity mfa.json --context-unknown aws:MultiFactorAuthPresent":                                                                   {statusIncomplete, "it is denied, but"},
		who + " --identity read.json --scp all.json,read.json --scp mfa.json":                                                                       {statusFindings, "explicit_deny"},
		who + " --identity read.json --scp all.json --boundary read.json":                                                                           {statusClean, "allow"},
		who + " --identity read.json --resource-account 222222222222":                                                                               {statusFindings, "  no resource policy allows it\n"},
		" --principal 222222222222 --action s3:PutObject --resource arn:aws:s3:::b/k --resource-account 111111111111 --resource-policy bucket.json": {statusClean, "allow"},
		who + " --identity broken.json":                                                                                                             {statusError, ""},
		who + " --identity nosuch.json":                                                                                                             {statusError, ""},
		who + " --context x":                                                                                                                        {statusError, ""},
		who + " --context x=1 --context X=2":                                                                                                        {statusError, ""},
		" --principal nobody --action s3:GetObject":                                                                                                 {statusError, ""},
		" --principal anonymous --action s3:Get*":                                                                                                   {statusError, ""},
		"": {statusError, ""},
	} {
		got := guard(t, "", strings.Fields("iam simulate"+flags)...)
		if got.status != want.status || !strings.Contains(got.out, want.out) {
			t.Errorf("simulate%s: status %d, %s%s", flags, got.status, got.out, got.err)
		}
	}
	if got := guard(t, "", strings.Fields("iam simulate"+who[:len(who)-1]+" --action s3:Nosuch")...); !strings.Contains(got.err, "s3:Nosuch") {
		t.Errorf("nothing is said of an unknown action: %s", got.err)
	}
}

func TestSimulateJSON(t *testing.T) {
	enter(t, policyFiles)
	got := guard(t, "", strings.Fields("iam simulate -f json --principal 111111111111 --action s3:GetObject --resource arn:aws:s3:::b/k --scp mfa.json")...)
	var out struct {
		Decision   string
		Statements []struct {
			Layer, Policy, Effect string
			Index                 *int
		}
	}
	if err := json.Unmarshal([]byte(got.out), &out); err != nil {
		t.Fatal(err)
	}
	if s := out.Statements; out.Decision != "explicit_deny" || len(s) != 1 || s[0].Layer != "scp" || s[0].Policy != "mfa.json" || s[0].Effect != "Deny" || *s[0].Index != 0 {
		t.Errorf("the answer is %s", got.out)
	}
}

func TestSimulateCases(t *testing.T) {
	const good = `{"id":"a","request":{"principal":"arn:aws:iam::111111111111:user/u","principalKind":"user","action":"s3:GetObject","resource":"arn:aws:s3:::b/k","resourceAccount":"111111111111","context":{}},` +
		`"policies":{"identity":[{"Statement":{"Effect":"Allow","Action":"*","Resource":"*"}}],"resource":null,"scp":[],"rcp":[]}}`
	in := strings.Join([]string{good, "{", `{"id":7}`, strings.Replace(good, `"Effect":"Allow"`, `"Effect":"Deny"`, 1), "", strings.Replace(good, `"a"`, `"last"`, 1)}, "\n")
	want := `{"id":"a","decision":"allow"}
{"id":null,"decision":"unknown"}
{"id":7,"decision":"unknown"}
{"id":"a","decision":"explicit_deny"}
{"id":"last","decision":"allow"}
`
	got := guard(t, in, "iam", "simulate", "--cases", "-")
	if got.status != statusError || got.out != want || !strings.Contains(got.err, "line 2:") || !strings.Contains(got.err, "line 3:") {
		t.Errorf("status %d\n%s%s", got.status, got.out, got.err)
	}
	enter(t, files{"cases.jsonl": good})
	if got := guard(t, "", "iam", "simulate", "--cases", "cases.jsonl"); got.status != statusClean || got.out != "{\"id\":\"a\",\"decision\":\"allow\"}\n" {
		t.Errorf("status %d: %s%s", got.status, got.out, got.err)
	}
}

func TestIAMDiff(t *testing.T) {
	enter(t, policyFiles)
	for files, want := range map[string]struct {
		status int
		out    string
	}{
		"all.json read.json":   {statusClean, "no new access\n"},
		"read.json all.json":   {statusFindings, "new access: statement 1 of all.json allows `s3:AbortMultipartUpload` on `arn:"},
		"read.json read.json":  {statusClean, "no new access\n"},
		"all.json bucket.json": {statusFindings, " to arn:aws:iam::222222222222:user/somebody"},
		"all.json broken.json": {statusError, ""},
		"all.json nosuch.json": {statusError, ""},
		"all.json":             {statusError, ""},
	} {
		got := guard(t, "", strings.Fields("iam diff "+files)...)
		if got.status != want.status || !strings.Contains(got.out, want.out) {
			t.Errorf("diff %s: status %d, %s%s", files, got.status, got.out, got.err)
		}
	}
	got := guard(t, "", strings.Fields("iam diff -f json read.json all.json")...)
	var out struct {
		NewAccess string
		Example   struct {
			Action, Policy string
			Statement      *int
		}
	}
	if err := json.Unmarshal([]byte(got.out), &out); err != nil || out.NewAccess != "yes" || out.Example.Policy != "all.json" || *out.Example.Statement != 0 {
		t.Errorf("the answer is %s (%v)", got.out, err)
	}
}

const declaredPolicies = `
variable "more" { type = string }
resource "aws_iam_role" "app" {
  name                 = "app"
  assume_role_policy   = jsonencode({ Version = "2012-10-17", Statement = [{ Effect = "Allow", Action = "sts:AssumeRole", Principal = { Service = "ec2.amazonaws.com" } }] })
  permissions_boundary = aws_iam_policy.limit.arn
}
resource "aws_iam_policy" "limit" {
  policy = jsonencode({ Version = "2012-10-17", Statement = [{ Effect = "Allow", Action = "s3:*", Resource = "*" }] })
}
resource "aws_iam_role_policy" "read" {
  role   = aws_iam_role.app.name
  policy = jsonencode({ Version = "2012-10-17", Statement = [{ Sid = "Read", Effect = "Allow", Action = ["s3:GetObject", "sqs:SendMessage"], Resource = "*" }] })
}
resource "aws_iam_role" "unset" {
  assume_role_policy = "{}"
}
resource "aws_iam_role_policy" "unset" {
  role   = aws_iam_role.unset.name
  policy = var.more
}
resource "aws_iam_user" "alice" { name = "alice" }
resource "aws_iam_user_policy_attachment" "alice" {
  user       = aws_iam_user.alice.name
  policy_arn = "arn:aws:iam::aws:policy/AdministratorAccess"
}
resource "aws_s3_bucket_policy" "b" {
  bucket = "b"
  policy = jsonencode({ Version = "2012-10-17", Statement = [
    { Effect = "Deny", Action = "s3:*", Principal = "*", Resource = "arn:aws:s3:::b/secret" },
    { Effect = "Allow", Action = "s3:GetObject", Principal = { AWS = "222222222222" }, Resource = "arn:aws:s3:::b/*" },
  ] })
}
`

func TestSimulateDeclared(t *testing.T) {
	enter(t, files{"main.tf": declaredPolicies})
	const who = " . --aws-account-id 111111111111 --resource arn:aws:s3:::b/k --action s3:GetObject --principal "
	for flags, want := range map[string]struct {
		status int
		out    string
	}{
		who + "aws_iam_role.app":                       {statusClean, "allow\n  statement \"Read\" of the identity policy aws_iam_role_policy.read.policy allows\n"},
		who + "aws_iam_role.app --action s3:PutObject": {statusFindings, "no identity policy allows it"},
		who + "aws_iam_role.app --action sqs:SendMessage --resource arn:aws:sqs:eu-west-1:111111111111:q":  {statusFindings, "no boundary policy allows it"},
		who + "aws_iam_role.app --resource arn:aws:s3:::b/secret --resource-policy aws_s3_bucket_policy.b": {statusFindings, "explicit_deny\n  statement 1 of the resource policy aws_s3_bucket_policy.b.policy denies"},
		who + "aws_iam_role.unset":                        {statusIncomplete, "variable \"more\" has no value"},
		who + "aws_iam_user.alice":                        {statusClean, "statement 1 of the identity policy AdministratorAccess allows"},
		who + "aws_iam_role.apq":                          {statusError, ""},
		who + "aws_s3_bucket_policy.b":                    {statusError, ""},
		who + "aws_iam_role.app --scp aws_iam_user.alice": {statusError, ""},
		" . --resource * --action s3:ListAllMyBuckets --principal aws_iam_role.app":                {statusError, ""},
		" nosuch --aws-account-id 111111111111 --action s3:GetObject --principal aws_iam_role.app": {statusError, ""},
	} {
		got := guard(t, "", strings.Fields("iam simulate"+flags)...)
		if got.status != want.status || !strings.Contains(got.out, want.out) {
			t.Errorf("simulate%s: status %d, %s%s", flags, got.status, got.out, got.err)
		}
	}
}

func TestWhoCan(t *testing.T) {
	enter(t, files{"main.tf": declaredPolicies})
	got := guard(t, "", "iam", "who-can", "s3:GetObject", "arn:aws:s3:::b/k")
	want := "arn:aws:iam::222222222222:user/somebody: statement 2 of aws_s3_bucket_policy.b.policy allows `s3:GetObject` on `arn:aws:s3:::b/k` to arn:aws:iam::222222222222:user/somebody\n" +
		"aws_iam_role.app: statement \"Read\" of aws_iam_role_policy.read.policy allows `s3:GetObject` on `arn:aws:s3:::b/k`\n" +
		"aws_iam_role.unset: unknown, `policy` is not known: variable \"more\" has no value\n" +
		"aws_iam_user.alice: statement 1 of AdministratorAccess allows `s3:GetObject` on `arn:aws:s3:::b/k`\n"
	if got.status != statusIncomplete || got.out != want {
		t.Errorf("status %d\n%s%s", got.status, got.out, got.err)
	}
	for question, want := range map[string]string{
		"s3:GetObject arn:aws:s3:::b/secret .":                      "nobody\n",
		"sqs:SendMessage arn:aws:sqs:eu-west-1:111111111111:q":      "aws_iam_user.alice: statement 1 of AdministratorAccess",
		"sts:AssumeRole arn:aws:iam::111111111111:role/app main.tf": "ec2.amazonaws.com: statement 1 of aws_iam_role.app.assume_role_policy allows",
		"-f json s3:ListAllMyBuckets *":                             "\"who\": \"aws_iam_user.alice\"",
	} {
		if got := guard(t, "", strings.Fields("iam who-can "+question)...); !strings.Contains(got.out, want) || strings.Contains(got.out, "aws_iam_role.app:") {
			t.Errorf("%s: status %d\n%s%s", question, got.status, got.out, got.err)
		}
	}
	for _, question := range []string{"s3:Get* *", "s3:GetObject bucket", "nosuch:Do *", "s3:GetObject", "s3:GetObject * nosuch"} {
		if got := guard(t, "", strings.Fields("iam who-can "+question)...); got.status != statusError {
			t.Errorf("%s: status %d, %s", question, got.status, got.out)
		}
	}
}

func TestEscalations(t *testing.T) {
	enter(t, files{"main.tf": declaredPolicies})
	got := guard(t, "", "iam", "escalations")
	if got.status != statusFindings || !strings.Contains(got.out, "aws_iam_user.alice: policy-edit: statement 1 in `AdministratorAccess` allows `iam:CreatePolicyVersion`") || strings.Contains(got.out, "aws_iam_role") {
		t.Errorf("status %d\n%s%s", got.status, got.out, got.err)
	}
	var found []struct{ Principal, Way string }
	if got := guard(t, "", "iam", "escalations", "-f", "json", "."); json.Unmarshal([]byte(got.out), &found) != nil || len(found) == 0 || found[0].Principal != "aws_iam_user.alice" {
		t.Errorf("status %d\n%s%s", got.status, got.out, got.err)
	}
	enter(t, files{"main.tf": "resource \"aws_iam_user\" \"bob\" { name = \"bob\" }\n"})
	if got := guard(t, "", "iam", "escalations"); got.status != statusClean || got.out != "nobody\n" {
		t.Errorf("status %d\n%s%s", got.status, got.out, got.err)
	}
}

// Nothing of a sensitive policy is shown.
func TestSensitivePoliciesAreNotShown(t *testing.T) {
	enter(t, files{"main.tf": `
variable "secret" {
  type      = string
  sensitive = true
  default   = "{\"Version\":\"2012-10-17\",\"Statement\":[{\"Sid\":\"Hush\",\"Effect\":\"Allow\",\"Action\":[\"s3:GetObject\",\"iam:PutUserPolicy\"],\"Resource\":[\"arn:aws:s3:::hush/*\",\"*\"]}]}"
}
resource "aws_iam_user" "u" { name = "u" }
resource "aws_iam_user_policy" "u" {
  user   = aws_iam_user.u.name
  policy = var.secret
}
`})
	for _, question := range []string{"who-can s3:GetObject arn:aws:s3:::x/y", "who-can -f json s3:GetObject arn:aws:s3:::x/y", "escalations", "escalations -f json",
		"simulate . --principal aws_iam_user.u --aws-account-id 111111111111 --action s3:GetObject --resource arn:aws:s3:::x/y",
		"simulate . -f json --principal aws_iam_user.u --aws-account-id 111111111111 --action s3:GetObject --resource arn:aws:s3:::x/y"} {
		got := guard(t, "", strings.Fields("iam "+question)...)
		if got.out == "" || strings.Contains(strings.ToLower(got.out+got.err), "hush") {
			t.Errorf("%s: status %d\n%s%s", question, got.status, got.out, got.err)
		}
	}
}
