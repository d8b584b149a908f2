// SPDX-License-Identifier: Apache-2.0

package policy

import (
	"slices"
	"strings"
	"testing"

	"github.com/guardlint/guardlint/lint"
	"github.com/guardlint/guardlint/tf"
)

var elsewhere = &lint.Rule{ID: "s3-elsewhere", Severity: lint.High, Aliases: []string{"checkov:CKV_AWS_20", "trivy:AVD-AWS-0089", "tfsec:aws-s3-enable-bucket-logging",
	"kics:38c5ee0d-7f22-4260-ab72-5073048df100", "terrascan:AC_AWS_0210"}}

// The positions are those that the documentation of each tool gives. Words in upper case are places at which s3-elsewhere is found; IGN marks
// those that must be suppressed.
func TestForeign(t *testing.T) {
	for name, src := range map[string]string{
		"checkov, in the block": `
			resource "a" "HIT0" {}
			resource "a" "IGN1" {
				b = "IGN2"
				# checkov:skip=CKV_AWS_20:"a web site"
				c {
					d = "IGN3"
				}
			}
			resource "a" "HIT1" {}`,
		"checkov, in a nested block":       "resource \"a\" \"IGN1\" {\n  b {\n    #checkov:skip=CKV_AWS_20\n  }\n}",
		"checkov, behind the header":       "resource \"a\" \"IGN1\" { #checkov:skip=CKV_AWS_20:a web site\n}",
		"checkov, its old name":            "resource \"a\" \"IGN1\" {\n  // bridgecrew:skip=CKV_AWS_20:a web site\n}",
		"checkov, behind other words":      "resource \"a\" \"IGN1\" {\n  /* for now checkov:skip=CKV_AWS_20:a web site */\n}",
		"checkov, above the block":         "#checkov:skip=CKV_AWS_20:a web site\nresource \"a\" \"HIT1\" {}",
		"checkov, in a local value":        "locals {\n  #checkov:skip=CKV_AWS_20:a web site\n  a = \"HIT1\"\n}\nresource \"a\" \"b\" {}",
		"checkov, of another check":        "resource \"a\" \"HIT1\" {\n  #checkov:skip=CKV_AWS_2:a web site\n}",
		"checkov, without a check":         "resource \"a\" \"HIT1\" {\n  #checkov:skip=:a web site\n}",
		"checkov, in a string":             "resource \"a\" \"HIT1\" {\n  b = \"#checkov:skip=CKV_AWS_20:a web site\"\n}",
		"trivy, above":                     "#trivy:ignore:AVD-AWS-0089\nresource \"a\" \"IGN1\" {\n  b = \"IGN2\"\n}\nresource \"a\" \"HIT1\" {}",
		"trivy, short":                     "#trivy:ignore:AWS-0089\nresource \"a\" \"IGN1\" {}",
		"trivy, in lower case":             "#trivy:ignore:avd-aws-0089\nresource \"a\" \"IGN1\" {}",
		"trivy, long":                      "#trivy:ignore:aws-s3-enable-logging\nresource \"a\" \"IGN1\" {}",
		"trivy, a glob":                    "#trivy:ignore:aws-s3-*\nresource \"a\" \"IGN1\" {}",
		"trivy, everything":                "#trivy:ignore:*\nresource \"a\" \"IGN1\" {}",
		"trivy, another glob":              "#trivy:ignore:aws-ec2-*\nresource \"a\" \"HIT1\" {}",
		"trivy, another check":             "#trivy:ignore:AVD-AWS-0088\nresource \"a\" \"HIT1\" {}",
		"trivy, two":                       "#trivy:ignore:AVD-AWS-0001 trivy:ignore:AVD-AWS-0089\nresource \"a\" \"IGN1\" {}",
		"trivy, stacked":                   "# trivy:ignore:AVD-AWS-0089\n// trivy:ignore:AVD-AWS-0001\n# tfsec:ignore:x\nresource \"a\" \"IGN1\" {}",
		"trivy, on a line":                 "resource \"a\" \"HIT1\" {\n  b = \"IGN1\" #trivy:ignore:AVD-AWS-0089\n  c = \"HIT2\"\n}",
		"trivy, above an attribute":        "resource \"a\" \"HIT1\" {\n  #trivy:ignore:AVD-AWS-0089\n  b = \"IGN1\"\n  c = \"HIT2\"\n}",
		"trivy, above a nested block":      "resource \"a\" \"HIT1\" {\n  #trivy:ignore:AVD-AWS-0089\n  b {\n    c = \"IGN1\"\n  }\n  c = \"HIT2\"\n}",
		"trivy, on the header":             "resource \"a\" \"IGN1\" { #trivy:ignore:AVD-AWS-0089\n  b = \"IGN2\"\n}",
		"trivy, too far above":             "#trivy:ignore:AVD-AWS-0089\n\nresource \"a\" \"HIT1\" {}",
		"trivy, alone in a body":           "resource \"a\" \"HIT1\" {\n  #trivy:ignore:AVD-AWS-0089\n}",
		"trivy, last day":                  "#trivy:ignore:AVD-AWS-0089:exp:2026-12-31\nresource \"a\" \"IGN1\" {}",
		"trivy, over":                      "#trivy:ignore:AVD-AWS-0089:exp:2026-12-30\nresource \"a\" \"HIT1\" {}",
		"trivy, no date":                   "#trivy:ignore:AVD-AWS-0089:exp:tomorrow\nresource \"a\" \"HIT1\" {}",
		"trivy, in another workspace":      "#trivy:ignore:AVD-AWS-0089:ws:dev\nresource \"a\" \"HIT1\" {}",
		"trivy, in this workspace":         "#trivy:ignore:AVD-AWS-0089:ws:default\nresource \"a\" \"IGN1\" {}",
		"trivy, in some workspaces":        "#trivy:ignore:AVD-AWS-0089:ws:def*\nresource \"a\" \"IGN1\" {}",
		"trivy, in this one until":         "#trivy:ignore:AVD-AWS-0089:ws:default:exp:2026-12-31\nresource \"a\" \"IGN1\" {}",
		"trivy, until in another one":      "#trivy:ignore:AVD-AWS-0089:exp:2026-12-31:ws:dev\nresource \"a\" \"HIT1\" {}",
		"trivy, over in this one":          "#trivy:ignore:AVD-AWS-0089:exp:2026-12-30:ws:default\nresource \"a\" \"HIT1\" {}",
		"trivy, in no workspace":           "#trivy:ignore:AVD-AWS-0089:ws:\nresource \"a\" \"HIT1\" {}",
		"trivy, until no day":              "#trivy:ignore:AVD-AWS-0089:exp:\nresource \"a\" \"HIT1\" {}",
		"trivy, an option it has not":      "#trivy:ignore:AVD-AWS-0089:until:2027-01-01\nresource \"a\" \"HIT1\" {}",
		"trivy, half an option":            "#trivy:ignore:AVD-AWS-0089:exp\nresource \"a\" \"HIT1\" {}",
		"trivy, a colon too many":          "#trivy:ignore:AVD-AWS-0089:\nresource \"a\" \"IGN1\" {}",
		"trivy, on a condition":            "#trivy:ignore:AVD-AWS-0089[a=b]\nresource \"a\" \"HIT1\" {}",
		"trivy, without a check":           "#trivy:ignore:\nresource \"a\" \"HIT1\" {}",
		"tfsec, long":                      "#tfsec:ignore:aws-s3-enable-bucket-logging\nresource \"a\" \"IGN1\" {}",
		"tfsec, old":                       "resource \"a\" \"HIT1\" {\n  b = \"IGN1\" #tfsec:ignore:AWS002\n}",
		"tfsec, old, until":                "#tfsec:ignore:AWS002:exp:2027-01-01\nresource \"a\" \"IGN1\" {}",
		"tfsec, another":                   "#tfsec:ignore:AWS001\nresource \"a\" \"HIT1\" {}",
		"kics, a line":                     "resource \"a\" \"HIT1\" {\n  # kics-scan ignore-line\n  b = \"IGN1\"\n  c = \"HIT2\"\n}",
		"kics, a header line":              "# kics-scan ignore-line\nresource \"a\" \"IGN1\" {\n  b = \"HIT1\"\n}",
		"kics, a block":                    "# kics-scan ignore-block\nresource \"a\" \"IGN1\" {\n  b = \"IGN2\"\n}\nresource \"a\" \"HIT1\" {}",
		"kics, the file":                   "# a header\n\n# kics-scan ignore\nresource \"a\" \"IGN1\" {}\nresource \"a\" \"IGN2\" {}",
		"kics, the file, too late":         "resource \"a\" \"HIT1\" {}\n# kics-scan ignore\nresource \"a\" \"HIT2\" {}",
		"kics, disabled":                   "\xef\xbb\xbf# kics-scan disable=0afa6ab8-a047-48cf-be07-93a2f8c34cf7,38C5EE0D-7f22-4260-ab72-5073048df100\nresource \"a\" \"IGN1\" {}",
		"kics, another disabled":           "# kics-scan disable=0afa6ab8-a047-48cf-be07-93a2f8c34cf7\nresource \"a\" \"HIT1\" {}",
		"kics, no query disabled":          "# kics-scan disable=*\nresource \"a\" \"HIT1\" {}",
		"kics, another command":            "# kics-scan enable=0afa6ab8-a047-48cf-be07-93a2f8c34cf7\nresource \"a\" \"HIT1\" {}",
		"terrascan, in the resource":       "resource \"a\" \"IGN1\" {\n  #ts:skip=AC_AWS_0210 a web site\n  b = \"IGN2\"\n}\nresource \"a\" \"HIT1\" {}",
		"terrascan, on the header":         "resource \"a\" \"IGN1\" { #ts:skip=AC_AWS_0210\n}",
		"terrascan, above the resource":    "#ts:skip=AC_AWS_0210 a web site\nresource \"a\" \"HIT1\" {}",
		"terrascan, with a blank too many": "resource \"a\" \"HIT1\" {\n  # ts:skip=AC_AWS_0210 a web site\n}",
		"terrascan, in a module call":      "module \"a\" {\n  #ts:skip=AC_AWS_0210\n  b = \"HIT1\"\n}",
	} {
		t.Run(name, func(t *testing.T) {
			for _, off := range []bool{false, true} {
				w := newWorld(t, "main.tf", src)
				w.noForeign = off
				for _, word := range []string{"HIT0", "HIT1", "HIT2", "IGN1", "IGN2", "IGN3"} {
					if strings.Contains(src, word) {
						f := w.find(elsewhere, word)
						if strings.HasPrefix(word, "HIT") {
							f.Declared = tf.Range{}
						}
					}
				}
				if complaints := w.apply(); complaints != nil {
					t.Errorf("complaints about others' comments: %q", complaints)
				}
				tool, _, _ := strings.Cut(name, ",")
				for _, f := range w.rep.Findings {
					switch want := strings.Contains(f.Message, "IGN") && !off; {
					case (f.Suppressed != nil) != want:
						t.Errorf("%s: suppressed is %v", f.Message, f.Suppressed)
					case want && f.Suppressed.Kind != tool:
						t.Errorf("%s: suppressed by %q", f.Message, f.Suppressed.Kind)
					}
				}
			}
		})
	}
}

func TestForeignSuppression(t *testing.T) {
	for src, want := range map[string]lint.Suppression{
		"resource \"a\" \"b\" {\n  # checkov:skip=CKV_AWS_20:\"a web site\"\n}":            {Kind: "checkov", Reason: "a web site"},
		"resource \"a\" \"b\" {\n  # checkov:skip=CKV_AWS_20: a web site\n}":               {Kind: "checkov", Reason: "a web site"},
		"resource \"a\" \"b\" {\n  # checkov:skip=CKV_AWS_20\n}":                           {Kind: "checkov"},
		"# trivy:ignore:AVD-AWS-0089:exp:2027-02-01 - a web site\nresource \"a\" \"b\" {}": {Kind: "trivy", Reason: "a web site", Until: "2027-02-01"},
		"# tfsec:ignore:AWS002 a web site\nresource \"a\" \"b\" {}":                        {Kind: "tfsec", Reason: "a web site"},
		"resource \"a\" \"b\" {\n  #ts:skip=AC_AWS_0210 a web site\n}":                     {Kind: "terrascan", Reason: "a web site"},
		"# kics-scan ignore-block\nresource \"a\" \"b\" {}":                                {Kind: "kics"},
	} {
		w := newWorld(t, "main.tf", src)
		f := w.find(elsewhere, "resource")
		w.apply()
		for _, first := range []string{"checkov:", "trivy:", "tfsec:", "ts:", "kics-scan"} {
			if i := strings.Index(src, first); i >= 0 {
				line, _, _ := strings.Cut(src[i:], "\n")
				want.Range = w.at(line)
			}
		}
		if f.Suppressed == nil || *f.Suppressed != want {
			t.Errorf("%s\nsuppressed: %+v, want %+v", src, f.Suppressed, want)
		}
	}
}

// The author's own decision comes first, and a comment at a module call is about everything that the call creates.
func TestForeignBesideOwn(t *testing.T) {
	const src = "# guardlint:ignore s3-elsewhere -- ours\nresource \"a\" \"b\" {\n  #checkov:skip=CKV_AWS_20:theirs\n}\nmodule \"m\" {\n  #checkov:skip=CKV_AWS_20:theirs\n}"
	w := newWorld(t, "main.tf", src)
	w.rep.Rules = append(slices.Clone(allRules), elsewhere)
	own, called := w.find(elsewhere, "resource"), w.find(elsewhere, "module")
	called.Location = tf.Range{File: "inner/main.tf", End: tf.Pos{Line: 1, Byte: 5}}
	called.Declared, called.Calls = w.cfg.Roots[0].Resources[1].Declared, w.cfg.Roots[0].Resources[1].Calls
	Apply(w.rep, w.cfg, Decisions{Known: w.rep.Rules})
	if own.Suppressed == nil || own.Suppressed.Reason != "ours" {
		t.Errorf("suppressed: %+v", own.Suppressed)
	}
	if called.Suppressed == nil || called.Suppressed.Kind != "checkov" {
		t.Errorf("in the module: %+v", called.Suppressed)
	}
}

func TestOtherNamesTable(t *testing.T) {
	names := otherNames()
	if len(names) < 250 {
		t.Errorf("only %d names", len(names))
	}
	for i, n := range names {
		if n.name != strings.ToLower(n.name) || !(strings.HasPrefix(n.alias, "trivy:avd-aws-") || strings.HasPrefix(n.alias, "tfsec:aws-")) {
			t.Errorf("line %d: %+v", i+1, n)
		}
	}
}
