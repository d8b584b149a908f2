// SPDX-License-Identifier: Apache-2.0

package parser_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/guardlint/guardlint/parser"
)

const remoteCall = `
module "vpc" {
  source  = "terraform-aws-modules/vpc/aws"
  version = "~> 5.0"
  bucket  = aws_s3_bucket.logs.id
  name    = "derived-${aws_s3_bucket.other.id}"
}

resource "aws_s3_bucket" "logs" {
  bucket = "logs"
}

resource "aws_s3_bucket" "other" {
  bucket = "other"
}

resource "aws_instance" "i" {
  ami       = "ami-1"
  subnet_id = module.vpc.private_subnets[0]
  tags      = { known = "yes", vpc = module.vpc.vpc_id }
}
`

// Without the module's files its outputs are unknown, what is passed to it may be changed there, and the report names it.
func TestUnresolvedModule(t *testing.T) {
	cfg := loadTree(t, map[string]string{"main.tf": remoteCall}, parser.Options{})
	mustContain(t, problems(cfg), `module main.tf: module "vpc" (terraform-aws-modules/vpc/aws) is not downloaded; run `+"`terraform init`")
	i := find(t, cfg, "aws_instance.i")
	mustContain(t, i.Attr("subnet_id").WhyUnknown().Text, `module "vpc" (terraform-aws-modules/vpc/aws) is not downloaded`)
	if got, _ := i.Attr("tags").Field("known").Text(); got != "yes" {
		t.Errorf("the known tag is %q", got)
	}
	root := cfg.Roots[0]
	escapes := root.Escapes(find(t, cfg, "aws_s3_bucket.logs"))
	if len(escapes) != 1 || !strings.Contains(escapes[0].Text, "passed to module vpc") {
		t.Errorf("escapes are %v", escapes)
	}
	if escapes := root.Escapes(find(t, cfg, "aws_s3_bucket.other")); len(escapes) != 0 {
		t.Errorf("a name made of the identity is no identity: %v", escapes)
	}
}

// What terraform init downloaded is used, also by nested calls, and is known to lie outside of the repository's own files.
func TestDownloadedModule(t *testing.T) {
	cfg := loadTree(t, map[string]string{
		"main.tf": remoteCall,
		".terraform/modules/modules.json": `{"Modules":[{"Key":"","Source":"","Dir":"."},{"Key":"vpc","Source":"registry.terraform.io/terraform-aws-modules/vpc/aws","Version":"5.0.0","Dir":".terraform/modules/vpc"},` +
			`{"Key":"vpc.sub","Source":"git::https://example.com/sub.git","Dir":".terraform/modules/vpc.sub/inner"},{"Key":"vpc.near","Source":"./near","Dir":".terraform/modules/vpc/near"}]}`,
		".terraform/modules/vpc/main.tf":           "variable \"bucket\" {}\nvariable \"name\" {}\noutput \"private_subnets\" { value = [\"subnet-1\"] }\noutput \"vpc_id\" { value = \"vpc-1\" }\nmodule \"sub\" { source = \"git::https://example.com/sub.git//inner\" }\nmodule \"near\" { source = \"./near\" }\n",
		".terraform/modules/vpc/near/main.tf":      topic("near"),
		".terraform/modules/vpc.sub/inner/main.tf": topic("far"),
	}, parser.Options{})
	if p := problems(cfg); p != "" {
		t.Errorf("problems: %s", p)
	}
	if got := text(find(t, cfg, "aws_instance.i"), "subnet_id"); got != "subnet-1" {
		t.Errorf("the subnet is %q", got)
	}
	for _, address := range []string{"module.vpc.module.near.aws_sns_topic.near", "module.vpc.module.sub.aws_sns_topic.far"} {
		calls := find(t, cfg, address).Calls
		if len(calls) != 2 || !calls[0].Remote || !calls[1].Remote || calls[0].Header.File != "main.tf" {
			t.Errorf("calls of %s are %+v", address, calls)
		}
	}
}

// What was downloaded for another version or revision than the call asks for now is not what Terraform would use.
func TestOutdatedModule(t *testing.T) {
	const git = "git::https://example.com/m.git"
	for _, c := range []struct{ call, source, version, problem string }{
		{`source = "a/m/aws"`, "registry.terraform.io/a/m/aws", "1.0.0", ""},
		{"source = \"a/m/aws\"\nversion = \"~> 1.0\"", "registry.terraform.io/a/m/aws", "1.4.2", ""},
		{"source = \"a/m/aws\"\nversion = \"~> 2.0\"", "registry.terraform.io/a/m/aws", "1.4.2", "is downloaded in version 1.4.2, and the call asks for ~> 2.0"},
		{"source = \"a/m/aws\"\nversion = \"soon\"", "registry.terraform.io/a/m/aws", "1.4.2", ""},
		{"source = \"a/m/aws\"\nversion = \"2.0.0\"", "", "", ""},
		{`source = "` + git + `?ref=v1"`, git + "?ref=v1", "", ""},
		{`source = "github.com/a/m?ref=v1"`, "git::https://github.com/a/m.git?ref=v1", "", ""},
		{`source = "` + git + `?depth=1&ref=v2"`, git + "?ref=v1", "", `is downloaded in revision "v1", and the call asks for "v2"`},
		{`source = "` + git + `?ref=v2"`, git, "", `is downloaded in revision "", and the call asks for "v2"`},
	} {
		cfg := loadTree(t, map[string]string{
			"main.tf":                         "module \"m\" {\n" + c.call + "\n}",
			".terraform/modules/modules.json": fmt.Sprintf(`{"Modules":[{"Key":"m","Source":%q,"Version":%q,"Dir":".terraform/modules/m"}]}`, c.source, c.version),
			".terraform/modules/m/main.tf":    topic("t"),
		}, parser.Options{})
		if got := problems(cfg); (c.problem == "") != (got == "") || !strings.Contains(got, c.problem) {
			t.Errorf("%s with %s %s: problems %q, want %q", c.call, c.source, c.version, got, c.problem)
		}
		if found := slices.Contains(addresses(cfg), "module.m.aws_sns_topic.t"); found != (c.problem == "") {
			t.Errorf("%s with %s %s: the module is judged: %v", c.call, c.source, c.version, found)
		}
	}
}

// TF_DATA_DIR moves what terraform init downloads.
func TestDataDir(t *testing.T) {
	cfg := loadTree(t, map[string]string{
		"main.tf":                   `module "m" { source = "example/m/aws" }`,
		"data/modules/modules.json": `{"Modules":[{"Key":"m","Dir":"data/modules/m"}]}`,
		"data/modules/m/main.tf":    topic("t"),
	}, parser.Options{Env: []string{"TF_DATA_DIR=data"}})
	if got := addresses(cfg); !slices.Contains(got, "module.m.aws_sns_topic.t") {
		t.Errorf("resources are %q", got)
	}
}

// A module whose source is missing, computed or wrong is named, and the rest is judged.
func TestModulesThatCannotBeFound(t *testing.T) {
	cfg := loadTree(t, map[string]string{"main.tf": `
module "missing" { source = "./nowhere" }
module "computed" { source = local.s }
module "none" {}
module "file" { source = "./main.tf" }
module "empty" { source = "./empty" }
` + topic("t"), "empty/readme.md": ""}, parser.Options{})
	for _, part := range []string{`module "missing" (./nowhere) was not found`, `module "computed" has no source that is known`,
		`module "none" has no source`, `module "file" (./main.tf) was not found`, `module "empty" (./empty) was not found`} {
		mustContain(t, problems(cfg), part)
	}
	find(t, cfg, "aws_sns_topic.t")
}

// A module is parsed once however often it is called, and its instances are told apart.
func TestModuleInstancesDoNotShareValues(t *testing.T) {
	cfg := loadTree(t, map[string]string{
		"main.tf":   "module \"m\" {\n  source = \"./m\"\n  count = 3\n  name = \"n${count.index}\"\n}\n",
		"m/main.tf": "variable \"name\" {}\nlocals { l = upper(var.name) }\nresource \"aws_sns_topic\" \"t\" { name = local.l }\n",
	}, parser.Options{})
	for address, want := range map[string]string{"module.m[0].aws_sns_topic.t": "N0", "module.m[2].aws_sns_topic.t": "N2"} {
		if got := text(find(t, cfg, address), "name"); got != want {
			t.Errorf("%s has name %q", address, got)
		}
	}
}

// An unknown number of module instances is one that may exist, with everything in it.
func TestUnknownNumberOfModules(t *testing.T) {
	cfg := loadTree(t, map[string]string{
		"main.tf":   "variable \"on\" { type = bool }\nmodule \"m\" {\n  source = \"./m\"\n  count = var.on ? 1 : 0\n}\nresource \"aws_sqs_queue\" \"q\" { kms_master_key_id = one(module.m[*].arn) }\n",
		"m/main.tf": topic("t") + "output \"arn\" { value = aws_sns_topic.t.arn }\n",
	}, parser.Options{})
	r := find(t, cfg, "module.m[*].aws_sns_topic.t")
	if !r.Exists.IsMaybe() {
		t.Errorf("existence is %s", r.Exists)
	}
	mustContain(t, r.Exists.Evidence()[0].Text, `variable "on" has no value`)
	if got := text(find(t, cfg, "aws_sqs_queue.q"), "kms_master_key_id"); got != "unknown" {
		t.Errorf("the key is %s", got)
	}
}
