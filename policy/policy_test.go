// SPDX-License-Identifier: Apache-2.0

package policy

import (
	"cmp"
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/hashicorp/hcl/v2"
	"github.com/hashicorp/hcl/v2/hclsyntax"

	"github.com/guardlint/guardlint/lint"
	"github.com/guardlint/guardlint/parser/nativesyntax"
	"github.com/guardlint/guardlint/tf"
)

var (
	logging    = &lint.Rule{ID: "s3-logging", Severity: lint.Low, Aliases: []string{"checkov:CKV_AWS_18"}}
	public     = &lint.Rule{ID: "s3-public", Severity: lint.High, Aliases: []string{"trivy:AVD-AWS-0092"}}
	replicated = &lint.Rule{ID: "s3-replicated", Severity: lint.Low, OffByDefault: true}
	guardrails = []*lint.Rule{logging, public, replicated}
	allRules   = append(Rules(), guardrails...)
)

// world is one file, parsed, with everything in it judged.
type world struct {
	t   *testing.T
	src string
	cfg *tf.Config
	rep *lint.Report

	noForeign bool
}

func newWorld(t *testing.T, path, src string) *world {
	t.Helper()
	file, diags := hclsyntax.ParseConfig([]byte(src), path, hcl.InitialPos)
	if diags.HasErrors() {
		t.Fatal(diags)
	}
	var outline []tf.Range
	var walk func(*hclsyntax.Body)
	walk = func(b *hclsyntax.Body) {
		for _, a := range b.Attributes {
			outline = append(outline, toRange(a.SrcRange))
		}
		for _, n := range b.Blocks {
			outline = append(outline, toRange(hcl.RangeBetween(n.TypeRange, n.CloseBraceRange)))
			walk(n.Body)
		}
	}
	body := file.Body.(*hclsyntax.Body)
	walk(body)
	slices.SortFunc(outline, func(a, b tf.Range) int {
		return cmp.Or(cmp.Compare(a.Start.Byte, b.Start.Byte), cmp.Compare(b.End.Byte, a.End.Byte))
	})
	root := &tf.Root{Name: "."}
	took := make(map[lint.Block]int)
	for _, b := range body.Blocks {
		declared := toRange(hcl.RangeBetween(b.TypeRange, b.CloseBraceRange))
		switch {
		case slices.Contains(b.Labels, "absent"): // a resource without instances, a module that is not there
		case b.Type == "resource":
			root.Resources = append(root.Resources, &tf.Resource{Declared: declared})
			took[lint.BlockAt(declared)]++
		case b.Type == "module":
			inner := tf.Range{File: "inner/main.tf", End: tf.Pos{Line: 9, Byte: 99}}
			root.Resources = append(root.Resources, &tf.Resource{Declared: inner, Calls: []tf.ModuleCall{{Range: declared}}})
			took[lint.BlockAt(inner)]++
			took[lint.BlockAt(declared)] += 0
		}
	}
	sources := tf.Sources{path: {Path: path, Bytes: []byte(src), Outline: func() *tf.Outline { return &tf.Outline{Items: outline, Comments: commentsOf(path, src)} }}}
	return &world{t: t, src: src, cfg: &tf.Config{Roots: []*tf.Root{root}, Sources: sources}, rep: &lint.Report{Sources: sources, Rules: allRules, Judged: took}}
}

// commentsOf is what the loader says of comments: there are none in JSON.
func commentsOf(path, src string) (found []tf.Comment) {
	if strings.HasSuffix(path, ".json") {
		return nil
	}
	for _, c := range nativesyntax.Comments([]byte(src), path) {
		found = append(found, tf.Comment{Range: toRange(c.Range), Trails: c.Trails})
	}
	return found
}

func toRange(r hcl.Range) tf.Range {
	return tf.Range{File: r.Filename, Start: tf.Pos{Line: r.Start.Line, Byte: r.Start.Byte}, End: tf.Pos{Line: r.End.Line, Byte: r.End.Byte}}
}

// at is the place of a text in the file.
func (w *world) at(text string) tf.Range {
	w.t.Helper()
	i := strings.Index(w.src, text)
	if i < 0 {
		w.t.Fatalf("%q is not in the source", text)
	}
	pos := func(i int) tf.Pos { return tf.Pos{Line: 1 + strings.Count(w.src[:i], "\n"), Byte: i} }
	return tf.Range{File: slices.Collect(func(yield func(string) bool) {
		for path := range w.cfg.Sources {
			yield(path)
		}
	})[0], Start: pos(i), End: pos(i + len(text))}
}

// find adds a finding that points at a text, about the judged resource that holds the text, or about none.
func (w *world) find(rule *lint.Rule, text string) *lint.Finding {
	f := &lint.Finding{Rule: rule, Severity: rule.Severity, Verdict: lint.Violation, Location: w.at(text), Message: rule.ID + " at " + text}
	for _, r := range w.cfg.Roots[0].Resources {
		if r.Declared.Contains(f.Location) {
			f.Declared = r.Declared
		}
	}
	w.rep.Findings = append(w.rep.Findings, f)
	return f
}

// apply returns what was complained about, "rule line: message".
func (w *world) apply() []string {
	Apply(w.rep, w.cfg, Decisions{Known: allRules, Today: time.Date(2026, 12, 31, 23, 0, 0, 0, time.UTC), NoForeign: w.noForeign})
	var complaints []string
	for _, f := range w.rep.Findings {
		if strings.HasPrefix(f.Rule.ID, "ignore-") {
			complaints = append(complaints, fmt.Sprintf("%s %d: %s", f.Rule.ID, f.Location.Start.Line, f.Message))
		}
	}
	return complaints
}

// Each source has the ignores under test and words in upper case at which s3-public is found; IGN marks those that must be suppressed.
func TestCovers(t *testing.T) {
	const ignore = "guardlint:ignore s3-public -- because"
	for name, src := range map[string]string{
		"above a resource": `
			# IGNORE
			resource "a" "IGN1" {
				b = "IGN2"
				c {
					d = "IGN3"
				}
			}
			resource "a" "HIT1" {}`,
		"behind a header": `
			resource "a" "IGN1" { # IGNORE
				b = "IGN2"
			}
			resource "a" "HIT1" {}`,
		"behind a resource on one line": `
			resource "a" "IGN1" { b = "IGN2" } // IGNORE
			resource "a" "HIT1" {}`,
		"above an attribute": `
			resource "a" "HIT1" {
				# IGNORE
				b = "IGN1"
				c = "HIT2"
			}`,
		"behind an attribute": `
			resource "a" "HIT1" {
				b = "IGN1" # IGNORE
				c = "HIT2"
			}`,
		"before an attribute on its line": `
			resource "a" "HIT1" {
				/* IGNORE */ b = "IGN1"
				c = "HIT2"
			}`,
		"above a nested block, with a blank line": `
			resource "a" "HIT1" {
				// IGNORE

				b {
					c = "IGN1"
				}
				b {
					c = "HIT2"
				}
			}`,
		"stacked with other comments": `
			# IGNORE
			# guardlint:ignore s3-logging -- another
			# a word about the bucket
			resource "a" "IGN1" {
				b = "IGN2"
			}`,
		"in a block comment of several lines": `
			/*
			 * The bucket of the web site.
			 * IGNORE
			 */
			resource "a" "IGN1" {}
			resource "a" "HIT1" {}`,
		"inside a list": `
			resource "a" "HIT1" {
				b = [
					"IGN1",
					# IGNORE
					"IGN2",
				]
				c = "HIT2"
			}`,
		"behind an element of a list": `
			resource "a" "HIT1" {
				b = [
					"IGN1", # IGNORE
				]
				c = "HIT2"
			}`,
		"behind a heredoc, above the next": `
			resource "a" "HIT1" {
				b = <<-EOT
					HIT2
				EOT
				# IGNORE
				c = "IGN1"
			}`,
		"last in a block": `
			resource "a" "HIT1" {
				b = "HIT2"
				# IGNORE
			}
			resource "a" "HIT3" {}`,
		"behind a closing brace": `
			resource "a" "HIT1" {
				b {
					c = "HIT2"
				} # IGNORE
			}
			resource "a" "HIT3" {}`,
		"at the end of the file": `
			resource "a" "HIT1" {}
			# IGNORE`,
		"not in a string": `
			resource "a" "HIT1" {
				b = "# IGNORE"
				c = "HIT2"
			}`,
		"not in a heredoc": `
			resource "a" "HIT1" {
				b = <<EOT
# IGNORE
EOT
				c = "HIT2"
			}`,
		"not in prose": `
			# In a hurry, write IGNORE
			resource "a" "HIT1" {}`,
		"not commented out": `
			# # IGNORE
			resource "a" "HIT1" {}`,
		"another rule": `
			# guardlint:ignore s3-logging -- another
			resource "a" "HIT1" {}`,
		"a glob": `
			# guardlint:ignore s3-pub* -- because
			resource "a" "IGN1" {}`,
		"an alias": `
			# guardlint:ignore trivy:AVD-AWS-0092 -- because
			resource "a" "IGN1" {}`,
		"a list": `
			# guardlint:ignore s3-logging, s3-public until=2026-12-31 -- because
			resource "a" "IGN1" {}`,
		"expired": `
			# guardlint:ignore s3-public until=2026-12-30 -- because
			resource "a" "HIT1" {}`,
		"with Windows line ends and a byte order mark": "\xef\xbb\xbf\r\n# IGNORE\r\nresource \"a\" \"IGN1\" {\r\n}\r\nresource \"a\" \"HIT1\" {}\r\n",
	} {
		t.Run(name, func(t *testing.T) {
			w := newWorld(t, "main.tf", strings.ReplaceAll(src, "IGNORE", ignore))
			for _, word := range []string{"HIT1", "HIT2", "HIT3", "IGN1", "IGN2", "IGN3"} {
				if strings.Contains(w.src, word) {
					f := w.find(public, word)
					if strings.HasPrefix(word, "HIT") {
						f.Declared = tf.Range{}
					}
				}
			}
			w.apply()
			for _, f := range w.rep.Findings {
				if f.Rule != public {
					continue
				}
				if want := strings.Contains(f.Message, "IGN"); (f.Suppressed != nil) != want {
					t.Errorf("%s: suppressed is %v", f.Message, f.Suppressed)
				}
			}
		})
	}
}

// A finding about a bucket may point into another resource; an ignore on either covers it.
func TestCoversResourceAndModule(t *testing.T) {
	const src = `
# guardlint:ignore s3-public -- a web site
resource "aws_s3_bucket" "site" {}

resource "aws_s3_bucket_public_access_block" "site" {
  block_public_acls = false
}

# guardlint:ignore s3-public,s3-logging until=2027-01-01 -- not ours
module "vendor" {
  source = "./inner"
}
`
	w := newWorld(t, "main.tf", src)
	elsewhere := w.find(public, "block_public_acls = false")
	elsewhere.Declared = w.cfg.Roots[0].Resources[0].Declared
	own := w.find(public, "aws_s3_bucket_public_access_block")
	inner := w.find(logging, "source")
	inner.Location = tf.Range{File: "inner/main.tf", End: tf.Pos{Line: 1, Byte: 5}}
	inner.Declared, inner.Calls = w.cfg.Roots[0].Resources[2].Declared, w.cfg.Roots[0].Resources[2].Calls
	w.apply()
	if elsewhere.Suppressed == nil || own.Suppressed != nil {
		t.Errorf("about the bucket: %v, about the block: %v", elsewhere.Suppressed, own.Suppressed)
	}
	want := lint.Suppression{Kind: "inline", Reason: "not ours", Range: w.at("guardlint:ignore s3-public,s3-logging until=2027-01-01 -- not ours"), Until: "2027-01-01"}
	if inner.Suppressed == nil || *inner.Suppressed != want {
		t.Errorf("in the module: %+v, want %+v", inner.Suppressed, want)
	}
}

func TestComplaints(t *testing.T) {
	const resource = "\nresource \"a\" \"b\" {}"
	for _, c := range []struct{ src, want string }{
		{"# guardlint:ignore s3-public" + resource, "ignore-malformed 1: ignore comment hides nothing: it gives no reason: write one behind `--`"},
		{"# guardlint:ignore s3-public --" + resource, "ignore-malformed 1: ignore comment hides nothing: it gives no reason: write one behind `--`"},
		{"# guardlint:ignore s3-public — it is a web site" + resource, "ignore-malformed 1: ignore comment hides nothing: it gives no reason: write one behind `--`"},
		{"# guardlint:ignore -- why" + resource, "ignore-malformed 1: ignore comment hides nothing: it names no rule"},
		{"# guardlint:ignore" + resource, "ignore-malformed 1: ignore comment hides nothing: it gives no reason: write one behind `--`"},
		{"# guardlint:ignore:s3-public -- why" + resource, "ignore-malformed 1: ignore comment hides nothing: a blank is missing behind guardlint:ignore"},
		{"# guardlint: ignore s3-public -- why" + resource, "ignore-malformed 1: ignore comment hides nothing: it has to begin with guardlint:ignore"},
		{"// guardlint:Ignore s3-public -- why" + resource, "ignore-malformed 1: ignore comment hides nothing: it has to begin with guardlint:ignore"},
		{"/* guardlint-disable s3-public -- why */" + resource, "ignore-malformed 1: ignore comment hides nothing: it has to begin with guardlint:ignore"},
		{"# guardlint: ignores of other tools count too" + resource, ""},
		{"# guardlint is skipped here" + resource, ""},
		{"# guardlint:ignore s3-pubic -- why" + resource, `ignore-malformed 1: ignore comment hides nothing: unknown rule "s3-pubic": did you mean "s3-public"`},
		{"# guardlint:ignore ec2-* -- why" + resource, `ignore-malformed 1: ignore comment hides nothing: unknown rule "ec2-*"`},
		{"# guardlint:ignore ignore-expired -- why" + resource, `ignore-malformed 1: ignore comment hides nothing: unknown rule "ignore-expired"`},
		{"# guardlint:ignore s3-public until=2026-02-30 -- why" + resource, `ignore-malformed 1: ignore comment hides nothing: its date "2026-02-30" is not a day like 2027-06-30`},
		{"# guardlint:ignore s3-public until=2027-01-01 until=2027-01-01 -- why" + resource, "ignore-malformed 1: ignore comment hides nothing: it names two dates"},
		{"# guardlint:ignore s3-public expires=2027-01-01 -- why" + resource, `ignore-malformed 1: ignore comment hides nothing: it has an unknown option "expires": only until=YYYY-MM-DD is known`},
		{"# guardlint:ignore s3-public until=2026-12-30 -- why" + resource, "ignore-expired 1: ignore of s3-public held until 2026-12-30"},
		{"# guardlint:ignore s3-public,s3-logging -- why" + resource, "ignore-unmatched 1: ignore of s3-public, s3-logging has no effect: there is no such finding in what starts on line 2"},
		{"resource \"a\" \"b\" {\n  # guardlint:ignore s3-p* -- why\n}", "ignore-unmatched 2: ignore of s3-p* has no effect: there is no attribute or block it could belong to"},
		{"# guardlint:ignore s3-replicated -- why" + resource, "ignore-unmatched 1: ignore of s3-replicated has no effect: there is no such finding in what starts on line 2"},
		{"locals {\n  # guardlint:ignore s3-public -- why\n  a = 1\n}" + resource, "ignore-unmatched 2: ignore of s3-public has no effect: there is no such finding in what starts on line 3"},
		{"# guardlint:ignore s3-public -- why\nresource \"a\" \"absent\" {}" + resource, ""},
		{"# guardlint:ignore s3-public -- why\nmodule \"absent\" {}" + resource, ""},
		{"# guardlint:ignore s3-public\nlocals {}", ""}, // nothing in this file was judged
	} {
		if got := strings.Join(newWorld(t, "main.tf", c.src).apply(), "\n"); got != c.want {
			t.Errorf("%s\ngives %s\nwant  %s", c.src, got, c.want)
		}
	}
}

func TestPartlyUsed(t *testing.T) {
	w := newWorld(t, "main.tf", "# guardlint:ignore s3-public,s3-logging -- why\nresource \"a\" \"b\" {}")
	f := w.find(public, "resource")
	f.Verdict = lint.Undecided
	want := []string{"ignore-unmatched 1: ignore of s3-logging has no effect: there is no such finding in what starts on line 2"}
	if got := w.apply(); !slices.Equal(got, want) {
		t.Errorf("complaints: %q, want %q", got, want)
	}
	if f.Suppressed == nil {
		t.Error("an undecided finding is not covered")
	}
}

func TestIdleOnlyWhenJudged(t *testing.T) {
	const src = "# guardlint:ignore s3-*,s3-replicated -- why\nresource \"a\" \"b\" {}"
	for name, c := range map[string]struct {
		rules      []*lint.Rule
		incomplete []tf.Incomplete
		want       string
	}{
		"all ran":               {allRules, nil, "s3-*, s3-replicated"},
		"the optional did not":  {append(Rules(), logging, public), nil, "s3-*"},
		"one of the glob's not": {append(Rules(), logging, replicated), nil, "s3-replicated"},
		"none ran":              {Rules(), nil, ""},
		"something is broken":   {allRules, []tf.Incomplete{{Kind: "syntax", Blocking: true}}, ""},
		"something is missing":  {allRules, []tf.Incomplete{{Kind: "module"}}, "s3-*, s3-replicated"},
		"nobody asked":          {guardrails, nil, ""},
	} {
		w := newWorld(t, "main.tf", src)
		w.rep.Rules, w.rep.Incomplete = c.rules, c.incomplete
		got := strings.Join(w.apply(), "\n")
		if c.want == "" && got != "" || !strings.Contains(got, c.want) {
			t.Errorf("%s: %q, want idle %q", name, got, c.want)
		}
	}
}

func TestOthersFiles(t *testing.T) {
	for _, path := range []string{".terraform/modules/vpc/main.tf", "env/.terraform/modules/vpc/main.tf", "main.tf.json"} {
		w := newWorld(t, path, "# guardlint:ignore s3-public -- trust me\nresource \"a\" \"b\" {}\n# guardlint:ignore")
		f := w.find(public, "resource")
		if got := w.apply(); got != nil || f.Suppressed != nil {
			t.Errorf("%s: complaints %q, suppressed %v", path, got, f.Suppressed)
		}
	}
}

func TestComplaintsAreToldApart(t *testing.T) {
	w := newWorld(t, "main.tf", strings.Repeat("# guardlint:ignore s3-public\nresource \"a\" \"b\" {}\n", 3))
	w.apply()
	seen := make(map[string]bool)
	for _, f := range w.rep.Findings {
		seen[f.Fingerprint] = true
		if f.Severity != lint.Medium || f.Verdict != lint.Violation || f.Location.File != "main.tf" {
			t.Errorf("complaint %+v", f)
		}
	}
	if len(w.rep.Findings) != 3 || len(seen) != 3 {
		t.Errorf("%d complaints with %d fingerprints, want 3", len(w.rep.Findings), len(seen))
	}
	moved := newWorld(t, "main.tf", "\n\n"+w.src)
	moved.apply()
	for _, f := range moved.rep.Findings {
		if !seen[f.Fingerprint] {
			t.Error("a moved comment is a new complaint")
		}
	}
}
