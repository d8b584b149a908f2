// SPDX-License-Identifier: Apache-2.0

package main

import (
	"bytes"
	"compress/gzip"
	"encoding/json"
	"slices"
	"strings"
	"testing"

	"github.com/guardlint/guardlint/report"
)

// Findings that differ only by plan are one in every format, which names the plans; others say of which plan they are.
func TestPlansAreFolded(t *testing.T) {
	var zipped bytes.Buffer
	w := gzip.NewWriter(&zipped)
	if _, err := w.Write([]byte(violatingPlan)); err != nil {
		t.Fatal(err)
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	other := strings.ReplaceAll(violatingPlan, "aws_efs_file_system.a", "aws_efs_file_system.b")
	enter(t, files{"plans/dev.json": violatingPlan, "plans/eu/prod.out": violatingPlan, "plans/test.json.gz": zipped.String(),
		"plans/other.json": other, "plans/package.json": `{"name":"x"}`, "plans/notes.txt": "no plan"})
	for _, format := range report.Names() {
		got := guard(t, "", "scan", "plans", "--rule", "efs-encryption", "--format", format)
		if got.status != statusFindings {
			t.Errorf("%s: status %d, want %d: %s", format, got.status, statusFindings, got.err)
		}
		for _, name := range []string{"plans/dev.json", "plans/eu/prod.out", "plans/test.json.gz", "plans/other.json"} {
			if !strings.Contains(got.out, name) {
				t.Errorf("%s does not name %s:\n%s", format, name, got.out)
			}
		}
	}
	got := guard(t, "", "scan", "plans", "--rule", "efs-encryption", "--format", "json")
	var doc struct {
		Findings []struct {
			Address string
			Plans   []string
		}
		Summary struct{ Violations, Roots int }
	}
	if err := json.Unmarshal([]byte(got.out), &doc); err != nil {
		t.Fatal(err)
	}
	if len(doc.Findings) != 2 || doc.Summary.Violations != 2 || doc.Summary.Roots != 4 {
		t.Errorf("there are %+v, want two findings of four plans", doc)
	}
	for _, f := range doc.Findings {
		if want := map[string]int{"aws_efs_file_system.a": 3, "aws_efs_file_system.b": 1}[f.Address]; len(f.Plans) != want {
			t.Errorf("%s is in the plans %q, want %d", f.Address, f.Plans, want)
		}
	}
}

// A single plan is not named in every finding.
func TestOnePlanIsNotNamed(t *testing.T) {
	enter(t, files{"dev.json": violatingPlan})
	got := guard(t, "", "scan", "dev.json", "--rule", "efs-encryption", "--format", "compact")
	if strings.Contains(got.out, "in plan") {
		t.Errorf("the plan is named: %s", got.out)
	}
}

func TestChangedOnly(t *testing.T) {
	// bucket "kept" stays as it is, but loses its public access block; "same" stays as it is altogether.
	enter(t, files{"plan.json": `{"format_version":"1.2","resource_changes":[
		{"address":"aws_s3_bucket.kept","mode":"managed","type":"aws_s3_bucket","name":"kept","change":{"actions":["no-op"],"before":{"bucket":"kept","id":"kept"},"after":{"bucket":"kept","id":"kept"},"after_unknown":{}}},
		{"address":"aws_s3_bucket.same","mode":"managed","type":"aws_s3_bucket","name":"same","change":{"actions":["no-op"],"before":{"bucket":"same","id":"same"},"after":{"bucket":"same","id":"same"},"after_unknown":{}}},
		{"address":"aws_s3_bucket.moved","previous_address":"aws_s3_bucket.old","mode":"managed","type":"aws_s3_bucket","name":"moved","change":{"actions":["no-op"],"before":{"bucket":"moved","id":"moved"},"after":{"bucket":"moved","id":"moved"},"after_unknown":{}}},
		{"address":"aws_s3_bucket.adopted","mode":"managed","type":"aws_s3_bucket","name":"adopted","change":{"actions":["no-op"],"before":{"bucket":"adopted","id":"adopted"},"after":{"bucket":"adopted","id":"adopted"},"after_unknown":{},"importing":{"id":"adopted"}}},
		{"address":"aws_s3_bucket.new","mode":"managed","type":"aws_s3_bucket","name":"new","change":{"actions":["create"],"before":null,"after":{"bucket":"new"},"after_unknown":{"id":true}}},
		{"address":"aws_s3_bucket.tagged","mode":"managed","type":"aws_s3_bucket","name":"tagged","change":{"actions":["update"],"before":{"bucket":"tagged","id":"tagged"},"after":{"bucket":"tagged","id":"tagged","tags":{"a":"b"}},"after_unknown":{}}},
		{"address":"aws_s3_bucket_public_access_block.kept","mode":"managed","type":"aws_s3_bucket_public_access_block","name":"kept","change":{"actions":["delete"],"before":{"bucket":"kept","id":"kept"},"after":null,"after_unknown":{}}}]}`,
		"stack/main.tf": passing})
	for _, c := range []struct {
		flags []string
		want  []string
	}{
		{nil, []string{"adopted", "kept", "moved", "new", "same", "tagged"}},
		{[]string{"--changed-only"}, []string{"adopted", "kept", "new", "tagged"}},
	} {
		got := guard(t, "", append([]string{"scan", "plan.json", "--rule", "s3-bucket-public-access-block-missing", "--format", "json"}, c.flags...)...)
		var doc struct {
			Findings []struct{ Address string }
			Summary  struct{ Resources int }
		}
		if err := json.Unmarshal([]byte(got.out), &doc); err != nil {
			t.Fatal(err)
		}
		var found []string
		for _, f := range doc.Findings {
			found = append(found, strings.TrimPrefix(f.Address, "aws_s3_bucket."))
		}
		if slices.Sort(found); !slices.Equal(found, c.want) || doc.Summary.Resources != len(c.want) {
			t.Errorf("with %q %d resources were judged and %q found, want %q", c.flags, doc.Summary.Resources, found, c.want)
		}
	}
	if got := guard(t, "", "scan", "plan.json", "stack", "--changed-only"); got.status != statusError || !strings.Contains(got.err, "stack is configuration") {
		t.Errorf("configuration with --changed-only: status %d: %s", got.status, got.err)
	}
}

// The configuration in a binary plan stands in for a source that is not there, and for nothing else.
func TestPlanFile(t *testing.T) {
	printed, binary := string(readFile(t, "../../testdata/plans/archive/plan.json")), string(readFile(t, "../../testdata/plans/archive/plan.tfplan"))
	enter(t, files{"p/plan.json": printed, "p/plan.tfplan": binary, "wrong/plan.tfplan": "hello", "efs.json": violatingPlan})
	args := []string{"scan", "p/plan.json", "--rule", "s3-bucket-public-access-block-missing", "--plan-file", "p/plan.tfplan", "--fail-on", "low"}
	for _, format := range report.Names() {
		got := guard(t, "", append(args, "--format", format)...)
		if got.status != statusFindings || !strings.Contains(got.out, "bucket/main.tf") {
			t.Errorf("%s: status %d, and it does not point into the archive: %s%s", format, got.status, got.out, got.err)
		}
	}
	// Code scanning refuses places that are not in the repository.
	sarif := guard(t, "", append(args, "--format", "sarif")...)
	if strings.Contains(sarif.out, `"uri": "p/plan.tfplan`) || !strings.Contains(sarif.out, `"uri": "main.tf"`) {
		t.Errorf("a location lies in the archive: %s", sarif.out)
	}
	for _, c := range []struct {
		args []string
		want string
	}{
		{[]string{"p/plan.json", "--plan-file", "wrong/plan.tfplan"}, "--plan-file wrong/plan.tfplan: it is not a binary plan"},
		{[]string{"p/plan.json", "--plan-file", "nowhere"}, "--plan-file nowhere: no such file"},
		{[]string{"p/plan.json", "--plan-file", "p"}, "--plan-file p: it is not a regular file"},
		{[]string{"p/plan.tfplan"}, "this is a binary plan: run `terraform show -json"},
	} {
		if got := guard(t, "", append([]string{"scan"}, c.args...)...); got.status != statusError || !strings.Contains(got.err, c.want) {
			t.Errorf("%q: status %d: %s, want %q", c.args, got.status, got.err, c.want)
		}
	}
	if got := guard(t, "", "scan", "efs.json", "--plan-file", "p/plan.tfplan", "--rule", "efs-encryption"); !strings.Contains(got.out, "1 of 1 planned resources are not declared in p/plan.tfplan!") {
		t.Errorf("the binary plan of another configuration is taken: %s%s", got.out, got.err)
	}
}

// A plan that ended in an error is judged as far as it goes, and is not clean.
func TestErroredPlan(t *testing.T) {
	enter(t, files{"plan.json": string(readFile(t, "../../testdata/plans/errored/plan.json"))})
	clean := guard(t, "", "scan", "plan.json", "--rule", "efs-encryption")
	if clean.status != statusIncomplete || !strings.Contains(clean.out, "the plan ended in an error") {
		t.Errorf("status %d, want %d: %s%s", clean.status, statusIncomplete, clean.out, clean.err)
	}
	found := guard(t, "", "scan", "plan.json", "--rule", "sqs-queue-encryption")
	if found.status != statusFindings || !strings.Contains(found.out, "aws_sqs_queue.planned") {
		t.Errorf("status %d, want %d: %s%s", found.status, statusFindings, found.out, found.err)
	}
}
