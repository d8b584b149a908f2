// SPDX-License-Identifier: Apache-2.0

package report

import (
	"slices"
	"testing"

	"github.com/guardlint/guardlint/lint"
	"github.com/guardlint/guardlint/tf"
)

func TestFold(t *testing.T) {
	line := func(n int) tf.Range { return tf.Range{File: "main.tf", Start: tf.Pos{Line: n, Byte: n * 100}} }
	finding := func(rule *lint.Rule, s lint.Severity, v lint.Verdict, at tf.Range, address string) *lint.Finding {
		return &lint.Finding{Rule: rule, Severity: s, Verdict: v, Location: at, Address: address, Message: "m of " + address}
	}
	first := finding(publicBucket, lint.High, lint.Violation, line(1), "b.x[0]")
	quiet := finding(publicBucket, lint.High, lint.Violation, line(1), "b.x[3]")
	quiet.Suppressed = &lint.Suppression{}
	plan := tf.Range{File: "plan.json"}
	groups := fold([]*lint.Finding{
		finding(openIngress, lint.High, lint.Violation, line(2), "g.y"),
		first,
		finding(publicBucket, lint.High, lint.Violation, line(1), "b.x[1]"),
		finding(publicBucket, lint.High, lint.Violation, line(1), "b.x[1]"),   // said twice
		finding(publicBucket, lint.Medium, lint.Violation, line(1), "b.x[2]"), // graded lower
		quiet,
		finding(publicBucket, lint.High, lint.Undecided, line(1), "b.x[4]"),
		finding(openIngress, lint.High, lint.Violation, line(1), "b.x[0]"),
		finding(publicBucket, lint.High, lint.Violation, plan, "b.x[0]"),
		finding(publicBucket, lint.High, lint.Violation, plan, "b.x[1]"),
		finding(publicBucket, lint.High, lint.Violation, plan, "b.z"),
	}, ownPlace)
	var got []string
	for _, g := range groups {
		got = append(got, g.at.File+" "+g.Rule.ID+" "+g.instances())
	}
	want := []string{
		"main.tf s3-bucket-acl-public b.x[0] and 1 more", "main.tf s3-bucket-acl-public b.x[2]", "main.tf s3-bucket-acl-public b.x[3]",
		"main.tf s3-bucket-acl-public b.x[4]", "main.tf vpc-ingress-admin-open b.x[0]", "main.tf vpc-ingress-admin-open g.y",
		"plan.json s3-bucket-acl-public b.x[0] and 1 more", "plan.json s3-bucket-acl-public b.z",
	}
	if !slices.Equal(got, want) {
		t.Errorf("groups are\n%q, want\n%q", got, want)
	}
	if got, want := groups[0].sentence(), "m of b.x[0] (and 1 more)"; got != want {
		t.Errorf("the sentence is %q, want %q", got, want)
	}
}

func TestSentence(t *testing.T) {
	f := func(address, message string) *lint.Finding {
		return &lint.Finding{Rule: publicBucket, Address: address, Message: message}
	}
	for _, c := range []struct {
		findings []*lint.Finding
		want     string
	}{
		{[]*lint.Finding{f("a.b", "b is open")}, "b is open (a.b)"},
		{[]*lint.Finding{f("a.b", "a.b is open")}, "a.b is open"},
		{[]*lint.Finding{f("a.b", "port 22 is open"), f("a.b", "port 3389 is open")}, "port 22 is open; port 3389 is open (a.b)"},
		{[]*lint.Finding{f("a.b[0]", "b is open"), f("a.b[1]", "b is open"), f("a.b[2]", "b is ajar")}, "b is open (a.b[0] and 2 more)"},
		{[]*lint.Finding{f("a.b", "")}, "s3-bucket-acl-public (a.b)"},
	} {
		g := &group{Finding: c.findings[0], all: c.findings}
		if got := g.sentence(); got != c.want {
			t.Errorf("the sentence is %q, want %q", got, c.want)
		}
	}
}

func TestPlaceOfPlans(t *testing.T) {
	rule := &lint.Rule{ID: "r"}
	for file, want := range map[string]string{"plan.json": "plan.json", "envs/plan.json": "envs/plan.json", "../plan.json": "main.tf", tf.StandardInput: "main.tf"} {
		at := tf.Range{File: file, Start: tf.Pos{Line: 1}} // as the parser has it
		find := func(address string) *lint.Finding {
			return &lint.Finding{Rule: rule, Address: address, Location: at, Calls: []tf.ModuleCall{{Header: at}}}
		}
		groups := fold([]*lint.Finding{find("aws_s3_bucket.a[0]"), find("aws_s3_bucket.b"), find("aws_s3_bucket.a[1]")}, repoPlace)
		if len(groups) != 2 || len(groups[0].all) != 2 || len(groups[1].all) != 1 {
			t.Fatalf("the instances of one resource, and they alone, belong together: %v", groups)
		}
		if where(at) != file || spot(nil, at) != file {
			t.Errorf("a place in %s is told as %s and %s", file, where(at), spot(nil, at))
		}
		if got := groups[0].at.File; got != want {
			t.Errorf("a finding in %s is shown at %s, want %s", file, got, want)
		}
		if told := groups[0].inner() == "in the plan: "+file; told != (file != want) {
			t.Errorf("a finding in %s is said to be %q", file, groups[0].inner())
		}
	}
}

func TestRepoPlace(t *testing.T) {
	at := func(file string) tf.Range {
		return tf.Range{File: file, Start: tf.Pos{Line: 1}, End: tf.Pos{Line: 1, Byte: 9}}
	}
	call := func(file string, remote bool) tf.ModuleCall {
		return tf.ModuleCall{Header: at(file), Remote: remote}
	}
	for _, c := range []struct {
		name     string
		location string
		declared string
		calls    []tf.ModuleCall
		want     string
	}{
		{"own file", "main.tf", "main.tf", nil, "main.tf"},
		{"local module", "modules/a/main.tf", "modules/a/main.tf", []tf.ModuleCall{call("main.tf", false)}, "modules/a/main.tf"},
		{"downloaded module", ".terraform/modules/a/main.tf", ".terraform/modules/a/main.tf", []tf.ModuleCall{call("main.tf", true)}, "main.tf"},
		{"module within a downloaded module", "env/.terraform/modules/a/b/main.tf", "env/.terraform/modules/a/b/main.tf",
			[]tf.ModuleCall{call("env/main.tf", false), call("modules/x/x.tf", true), call("env/.terraform/modules/a/main.tf", true)}, "modules/x/x.tf"},
		{"other data directory", "tfdata/modules/a/b.tf", "tfdata/modules/a/main.tf", []tf.ModuleCall{call("main.tf", true)}, "main.tf"},
		{"companion in the root of a resource in a downloaded module", "main.tf", ".terraform/modules/a/main.tf", []tf.ModuleCall{call("calls.tf", true)}, "main.tf"},
		{"module outside the repository", "../shared/main.tf", "../shared/main.tf", []tf.ModuleCall{call("main.tf", false)}, "main.tf"},
		{"nothing of it is in the repository", "../other/main.tf", "", nil, "../other/main.tf"},
	} {
		f := &lint.Finding{Location: at(c.location), Calls: c.calls}
		if c.declared != "" {
			f.Declared = at(c.declared)
		}
		if got := repoPlace(f).File; got != c.want {
			t.Errorf("%s: is shown at %s, want %s", c.name, got, c.want)
		}
	}
}
