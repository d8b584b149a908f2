// SPDX-License-Identifier: Apache-2.0

package report

import (
	"fmt"
	"strings"
	"testing"

	"github.com/zclconf/go-cty/cty"

	"github.com/guardlint/guardlint/edit"
	"github.com/guardlint/guardlint/lint"
	"github.com/guardlint/guardlint/tf"
)

// The rules that the hand-built reports of the tests refer to.
var (
	publicBucket = &lint.Rule{
		ID: "s3-bucket-acl-public", Title: "S3 bucket is readable by everyone",
		Why:       "Everyone on the internet can then list and read its objects, search engines included.",
		Remedy:    "Remove the acl argument, or set it to \"private\"; objects that must be public belong behind a distribution.",
		Undecided: "`acl` comes from a variable without a value.",
		Severity:  lint.Critical, Pillar: lint.Data, Resources: []string{"aws_s3_bucket", "aws_s3_bucket_acl"},
		Controls: []string{"fsbp:S3.8", "cis-aws-5.0:2.1.4", "nist-800-53-r5:SC-7", "acme:42"},
		Aliases:  []string{"checkov:CKV_AWS_20", "trivy:AWS-0092"}, Fix: edit.Set("acl", "private"),
		Parameters: []*lint.Parameter{{Name: "allowed_acls", Doc: "ACLs that <are> fine", Default: []string{"private"}}}, Absent: []*lint.Absence{{Message: "no", Regional: true}}, Check: func(*lint.Pass, *tf.Resource) {},
	}
	openIngress = &lint.Rule{
		ID: "vpc-ingress-admin-open", Title: "Administrative port is open to the internet",
		Why: "Anyone can try to log in.", Remedy: "Name the networks that administrators come from",
		Severity: lint.High, Pillar: lint.Infrastructure, Resources: []string{"aws_security_group"}, Controls: []string{"fsbp:EC2.19"},
	}
	volumeEncryption = &lint.Rule{
		ID: "ebs-volume-encryption", Title: "EBS volume is not encrypted", Why: "Snapshots of it can be read wherever they are copied to.",
		Remedy: "Set encrypted to true.", Severity: lint.Medium, Pillar: lint.Data, Resources: []string{"aws_ebs_volume"}, Fix: edit.Set("encrypted", true),
	}
	passwordInCode = &lint.Rule{
		ID: "rds-password-in-code", Title: "Database password is written in the configuration", Why: "Whoever reads the code has it.",
		Remedy: "Use manage_master_user_password.", Severity: lint.High, Pillar: lint.Identity, Resources: []string{"aws_db_instance"},
	}
	ownerTag = &lint.Rule{
		ID: "acme/owner-tag", Title: "Resource has no owner", Severity: lint.Low, Pillar: lint.Detection,
		Resources: []string{"aws_s3_bucket"}, OffByDefault: true,
	}
)

const mainTF = `module "store" {
  source = "./modules/store"
  for_each = toset(["a", "b"])
  acl    = "public-read"
}

module "vpc" {
  source = "terraform-aws-modules/vpc/aws"
}

resource "aws_security_group" "admin" {
	ingress {
		/* 管理 𝔸 */ cidr_blocks = ["0.0.0.0/0"]
	}
}

resource "aws_db_instance" "orders" {
  password = "hunter2-hunter2"
}
`

const storeTF = `variable "acl" {
  default = "private"
}

resource "aws_s3_bucket" "logs" {
  acl = var.acl
}
`

// The text of a Windows editor: a byte order mark and CRLF.
const windowsTF = "\uFEFFresource \"aws_ebs_volume\" \"data\" {\r\n  size = 10\r\n  encrypted = (\r\n    false\r\n  )\r\n}\r\n"

const remoteTF = "resource \"aws_security_group\" \"this\" {\n  ingress {\n    cidr_blocks = [\"::/0\"]\n  }\n}\n"

const hostileFile = "::error file=x,line=1::`|<b>\x1b[31m](1) a:b%.tf"

func sources() tf.Sources {
	list := tf.Sources{"plan.json": {Path: "plan.json"}}
	for path, text := range map[string]string{
		"main.tf": mainTF, "modules/store/main.tf": storeTF, "windows.tf": windowsTF, ".terraform/modules/vpc/main.tf": remoteTF,
		"prod.tfvars": "# top\nacl = \"public-read-write\"\n", hostileFile: "bucket = \"\x1b]0;owned\x07\u202e##[error]x\"\n",
	} {
		list[path] = &tf.Source{Path: path, Bytes: []byte(text)}
	}
	return list
}

// find is the range of the first occurrence of a text in a file.
func find(s tf.Sources, file, text string) tf.Range {
	src := string(s[file].Bytes)
	start := strings.Index(src, text)
	if start < 0 {
		panic(file + " has no " + text)
	}
	pos := func(offset int) tf.Pos { return tf.Pos{Line: 1 + strings.Count(src[:offset], "\n"), Byte: offset} }
	return tf.Range{File: file, Start: pos(start), End: pos(start + len(text))}
}

// after is the edit that inserts a text behind a place.
func after(at tf.Range, text string) tf.Edit {
	at.Start = at.End
	return tf.Edit{Range: at, Text: text}
}

func valueAt(v cty.Value, path string, at tf.Range) tf.Value { return tf.NewValue(v, path, at, nil) }

// fullReport has one of everything that a format must cope with.
func fullReport() *lint.Report {
	s := sources()
	calls := func(key string) []tf.ModuleCall {
		return []tf.ModuleCall{{Address: `module.store["` + key + `"]`, Range: find(s, "main.tf", mainTF[:strings.Index(mainTF, "}")+1]), Header: find(s, "main.tf", `module "store"`)}}
	}
	acl := find(s, "modules/store/main.tf", "var.acl")
	folded := func(key string) *lint.Finding {
		return &lint.Finding{Rule: publicBucket, Severity: lint.Critical, Verdict: lint.Violation, Root: ".",
			Address: `module.store["` + key + `"].aws_s3_bucket.logs`, Attribute: "acl", Location: acl,
			Message:  `bucket "logs" grants read access to everyone`,
			Evidence: []tf.Evidence{valueAt(cty.StringVal("public-read"), "acl", acl).Because("`acl` is \"public-read\"")},
			Origin: []tf.Origin{{Range: find(s, "main.tf", `"public-read"`), Text: "argument acl of module.store"},
				{Range: find(s, "modules/store/main.tf", `"private"`), Text: "default of variable acl"}, {Text: "--var acl"}},
			Calls: calls(key), Declared: find(s, "modules/store/main.tf", storeTF[strings.Index(storeTF, "resource"):]),
			Fingerprint: "00112233445566778899aabbccddeeff"}
	}
	cidr := find(s, "main.tf", `["0.0.0.0/0"]`)
	inner := find(s, ".terraform/modules/vpc/main.tf", `["::/0"]`)
	password := find(s, "main.tf", `"hunter2-hunter2"`)
	plan := func(key, message string) *lint.Finding {
		return &lint.Finding{Rule: volumeEncryption, Severity: lint.Medium, Verdict: lint.Violation, Root: "plan.json", Message: message,
			Address: "aws_ebs_volume.scratch[" + key + "]", Attribute: "encrypted", Location: tf.Range{File: "plan.json"},
			Evidence:    []tf.Evidence{{Text: "`encrypted` is not set; the provider's default is false", Range: tf.Range{File: "plan.json"}}},
			Fingerprint: "ffeeddccbbaa99887766554433221100"}
	}
	r := &lint.Report{
		Sources: s, Rules: []*lint.Rule{ownerTag, volumeEncryption, passwordInCode, publicBucket, openIngress}, Resources: 12, Roots: 2,
		Findings: []*lint.Finding{
			folded("a"), folded("b"),
			{Rule: openIngress, Severity: lint.High, Verdict: lint.Violation, Root: ".", Address: "aws_security_group.admin", Attribute: "ingress[0].cidr_blocks",
				Message: "security group \"admin\" lets everyone reach port 22", Location: cidr,
				Evidence: []tf.Evidence{{Range: cidr, Text: "`ingress[0].cidr_blocks` contains 0.0.0.0/0"}, {Range: find(s, "main.tf", "ingress {"), Text: "port 22 is within the rule"}},
				Declared: find(s, "main.tf", mainTF[strings.Index(mainTF, "resource"):strings.Index(mainTF, "resource \"aws_db")-2]), Fingerprint: "0123456789abcdef0123456789abcdef"},
			{Rule: openIngress, Severity: lint.Medium, Verdict: lint.Violation, Root: ".", Address: "module.vpc.aws_security_group.this[0]", Attribute: "ingress[0].cidr_blocks",
				Message: "security group \"this\" lets everyone reach port 443", Location: inner, Evidence: []tf.Evidence{{Range: inner, Text: "`ingress[0].cidr_blocks` contains ::/0"}},
				Declared: find(s, ".terraform/modules/vpc/main.tf", remoteTF), Fingerprint: "aaaa456789abcdef0123456789abcdef",
				Calls: []tf.ModuleCall{{Address: "module.vpc", Header: find(s, "main.tf", `module "vpc"`), Remote: true}}},
			{Rule: passwordInCode, Severity: lint.High, Verdict: lint.Violation, Root: ".", Address: "aws_db_instance.orders", Attribute: "password",
				Message: "database \"orders\" has its password in the configuration", Location: password, Fingerprint: "bbbb456789abcdef0123456789abcdef",
				Evidence: []tf.Evidence{valueAt(cty.StringVal("hunter2-hunter2").Mark(tf.Sensitive{}), "password", password).Because("`password` is a sensitive value")}},
			{Rule: volumeEncryption, Severity: lint.Medium, Verdict: lint.Violation, Root: ".", Address: "aws_ebs_volume.data", Attribute: "encrypted",
				Message: "volume \"data\" is not encrypted", Location: find(s, "windows.tf", "(\r\n    false\r\n  )"), Fingerprint: "cccc456789abcdef0123456789abcdef",
				Fix: &tf.Fix{Does: "set `encrypted` to true", Edits: []tf.Edit{{Range: find(s, "windows.tf", "false"), Text: "true"}, after(find(s, "windows.tf", "10"), "\r\n  type = \"gp3\"")}}},
			plan("10", `volume "scratch" is not encrypted`), plan("9", `volume "scratch" is not encrypted`),
			{Rule: ownerTag, Severity: lint.Low, Verdict: lint.Violation, Root: ".", Address: "aws_s3_bucket.x[\"\x1b[2J\u202e@team::\"]", Location: find(s, hostileFile, "bucket"),
				Message: "::error::bucket \"\x1b[31m|`<script>\" has\nno ##[owner] ##vso[task.complete] [owner](1)", Fingerprint: "dddd456789abcdef0123456789abcdef",
				Evidence: []tf.Evidence{{Range: tf.Range{File: hostileFile}, Text: "tags have no \xff\"owner\" `"}}},
			{Rule: publicBucket, Severity: lint.Critical, Verdict: lint.Undecided, Root: ".", Address: "aws_s3_bucket.site", Attribute: "acl", Location: find(s, "main.tf", `"b"`),
				Message: "bucket \"site\" may grant read access to everyone", Fingerprint: "eeee456789abcdef0123456789abcdef",
				Evidence: []tf.Evidence{{Range: find(s, "main.tf", `"b"`), Text: "`acl` is not known: variable \"acl\" has no default"}}},
			{Rule: publicBucket, Severity: lint.Critical, Verdict: lint.Violation, Root: ".", Address: "aws_s3_bucket.assets", Attribute: "acl",
				Message: "bucket \"assets\" grants read access to everyone", Location: find(s, "prod.tfvars", `"public-read-write"`), Fingerprint: "ffff456789abcdef0123456789abcdef",
				Fix: &tf.Fix{Does: "set `acl` to \"private\"", Risk: "replaces the bucket", Edits: []tf.Edit{{Range: find(s, "prod.tfvars", `"public-read-write"`), Text: `"private"`}}}},
			{Rule: publicBucket, Severity: lint.Critical, Verdict: lint.Violation, Root: ".", Address: "aws_s3_bucket.docs", Attribute: "acl", Location: find(s, "main.tf", `"a"`),
				Message: "bucket \"docs\" grants read access to everyone", Fingerprint: "9999456789abcdef0123456789abcdef",
				Fix:        &tf.Fix{Does: "set `acl` to \"private\"", Edits: []tf.Edit{{Range: find(s, "main.tf", `"a"`), Text: `"private"`}}},
				Suppressed: &lint.Suppression{Kind: "inline", Reason: "public on purpose", Until: "2030-01-31", Range: find(s, "main.tf", "for_each")}},
		},
		Incomplete: []tf.Incomplete{
			{Kind: "syntax", Range: find(s, "windows.tf", "size"), Message: "this block is not closed", Blocking: true},
			{Kind: "module", Range: find(s, "main.tf", `module "vpc"`), Address: "module.vpc", Message: "the module is not installed; run terraform init"},
			{Kind: "limit", Message: "more than 100 steps"},
		},
	}
	r.Sort()
	return r
}

func render(t testing.TB, format string, r *lint.Report, o Options) string {
	t.Helper()
	write, ok := Format(format)
	if !ok {
		t.Fatalf("there is no format %q", format)
	}
	var b strings.Builder
	if err := write(&b, r, o); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

// bigReport has n violations of every severity, each on a line of its own.
func bigReport(n int) *lint.Report {
	s := tf.Sources{"big.tf": {Path: "big.tf", Bytes: []byte(strings.Repeat("encrypted = false\n", 4*n))}}
	r := &lint.Report{Sources: s}
	for i := range 4 * n {
		start := i * len("encrypted = false\n")
		at := tf.Range{File: "big.tf", Start: tf.Pos{Line: i + 1, Byte: start + 12}, End: tf.Pos{Line: i + 1, Byte: start + 17}}
		f := &lint.Finding{Rule: volumeEncryption, Severity: lint.Low + lint.Severity(i%4), Verdict: lint.Violation, Root: ".", Location: at,
			Address: fmt.Sprintf("aws_ebs_volume.v%d", i), Message: fmt.Sprintf("volume \"v%d\" is not encrypted", i), Fingerprint: fmt.Sprintf("%032x", i)}
		r.Findings = append(r.Findings, f)
	}
	r.Sort()
	return r
}
