// SPDX-License-Identifier: Apache-2.0

package plan_test

import (
	"bytes"
	"compress/gzip"
	"errors"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"unicode/utf16"

	"github.com/guardlint/guardlint/parser/plan"
	"github.com/guardlint/guardlint/tf"
)

func read(t testing.TB, name string) string {
	t.Helper()
	raw, err := os.ReadFile(filepath.Join(plans, name, "plan.json"))
	if err != nil {
		t.Fatal(err)
	}
	return string(raw)
}

func zipped(t testing.TB, s string) string {
	t.Helper()
	var out bytes.Buffer
	w := gzip.NewWriter(&out)
	if _, err := io.WriteString(w, s); err != nil {
		t.Fatal(err)
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	return out.String()
}

// utf16le is text as PowerShell writes it to files.
func utf16le(s string) string {
	var out []byte
	for _, u := range utf16.Encode([]rune("\ufeff" + s)) {
		out = append(out, byte(u), byte(u>>8))
	}
	return string(out)
}

func TestLoadEncodings(t *testing.T) {
	text := read(t, "links-for-each")
	want := load(t, "links-for-each").Resources
	for name, input := range map[string]string{
		"gzip":            zipped(t, text),
		"byte order mark": "\ufeff" + text,
		"UTF-16":          utf16le(text),
		"gzip of UTF-16":  zipped(t, utf16le(text)),
		"white space":     "\n  " + strings.ReplaceAll(text, ",\"", ",\n\t\"") + "\n\n",
	} {
		t.Run(name, func(t *testing.T) {
			root, _, err := plan.Load(strings.NewReader(input), "p.json")
			if err != nil {
				t.Fatal(err)
			}
			if len(root.Resources) != len(want) {
				t.Fatalf("there are %d resources, want %d", len(root.Resources), len(want))
			}
			for i, r := range root.Resources {
				if r.Address != want[i].Address {
					t.Errorf("resource %d is %s, want %s", i, r.Address, want[i].Address)
				}
			}
		})
	}
}

func TestLoadErrors(t *testing.T) {
	text := strings.TrimSpace(read(t, "links-root"))
	version := `"format_version":"1.2"`
	if !strings.Contains(text, version) {
		t.Fatal("the plan has another format version")
	}
	tests := []struct{ name, input, want string }{
		{"empty", "", "there is nothing in it"},
		{"line end", "\n", "there is nothing in it"},
		{"empty gzip", zipped(t, ""), "there is nothing in it"},
		{"text", "No changes. Your infrastructure matches the configuration.", "this is not a plan in JSON"},
		{"other JSON", `{"name": "x", "version": "1.0"}`, "this is not a plan in JSON"},
		{"binary plan", "PK\x03\x04rest", "this is a binary plan: run `terraform show -json PLAN > plan.json`"},
		{"state", `{"format_version":"1.0","terraform_version":"1.11.4","values":{"root_module":{}}}`, "this is a state, not a plan: run"},
		{"state file", `{"version":4,"terraform_version":"1.11.4","serial":1,"lineage":"x","outputs":{},"resources":[]}`, "this is a state, not a plan: run"},
		{"stream", `{"@level":"info","@message":"Terraform 1.11.4","type":"version"}` + "\n" + `{"@level":"info"}`, "these are the messages of `terraform plan -json`, not a plan"},
		{"newer format", strings.Replace(text, version, `"format_version":"2.0"`, 1), `format version "2.0" of plans is not known here: use a guardlint that is as new as your Terraform`},
		{"no format", strings.Replace(text, version, `"no_version":"1.2"`, 1), "the plan has no format_version"},
		{"truncated", text[:len(text)/2], "in the middle: write the plan again"},
		{"truncated gzip", zipped(t, text)[:1000], "in the middle: write the plan again"},
		{"garbage", strings.Replace(text, `"resource_changes":[`, `"resource_changes":[}`, 1), "the JSON is not valid at byte"},
		{"more behind", text + `{"a":1}`, "there is more after the plan"},
		{"wrong form", strings.Replace(text, `"actions":["create"]`, `"actions":"create"`, 1), "/resource_changes/0/change/actions at byte"},
		{"wrong member", strings.Replace(text, `"resource_changes":[`, `"resource_changes":7,"x":[`, 1), "/resource_changes at byte"},
		{"gzip twice", zipped(t, zipped(t, text)), "this is gzip inside of gzip"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			root, _, err := plan.Load(strings.NewReader(test.input), "dir/p.json")
			if err == nil || root != nil {
				t.Fatal("there is no error")
			}
			if !strings.HasPrefix(err.Error(), "read plan dir/p.json: ") || !strings.Contains(err.Error(), test.want) {
				t.Errorf("the error is %q, want %q in it", err, test.want)
			}
		})
	}
}

// The place of a syntax error is that of the input.
func TestTruncatedAt(t *testing.T) {
	text := read(t, "links-root")[:5000]
	_, _, err := plan.Load(strings.NewReader(text), "p.json")
	if err == nil || !strings.Contains(err.Error(), "ends at byte 5000") || !errors.As(err, &plan.Broken{}) {
		t.Errorf("the error is %v, want the end at byte 5000", err)
	}
}

func TestErrorsQuoteNoValues(t *testing.T) {
	text := read(t, "values")
	for _, secret := range []string{`"battery staple"`, `"correct horse"`} {
		at := strings.Index(text, secret)
		if at < 0 {
			t.Fatalf("the plan does not hold %s", secret)
		}
		for _, broken := range []string{text[:at] + "?" + text[at:], text[:at+5], text[:at] + secret + text[at:]} {
			_, _, err := plan.Load(strings.NewReader(broken), "p.json")
			if err == nil {
				t.Fatal("there is no error")
			}
			if strings.Contains(err.Error(), "battery") || strings.Contains(err.Error(), "horse") {
				t.Errorf("the error quotes a value: %v", err)
			}
		}
	}
}

func TestReadError(t *testing.T) {
	broken := errors.New("the disk is gone")
	_, _, err := plan.Load(io.MultiReader(strings.NewReader(`{"format_version":"1.2",`), iotestErr{broken}), "p.json")
	if !errors.Is(err, broken) {
		t.Errorf("the error is %v, want the reader's", err)
	}
}

type iotestErr struct{ err error }

func (r iotestErr) Read([]byte) (int, error) { return 0, r.err }

func TestIncomplete(t *testing.T) {
	text := read(t, "links-root")
	deferred := `"deferred_changes":[{"reason":"resource_config_unknown","resource_change":{"address":"aws_vpc.later","change":{"actions":["create"]}}}],"variables"`
	tests := []struct {
		name, old, new string
		want           []tf.Incomplete
	}{
		{"errored", `"errored":false`, `"errored":true`, []tf.Incomplete{{Blocking: true, Message: "the plan ended in an error"}}},
		{"not complete", `"complete":true`, `"complete":false`, []tf.Incomplete{{Message: "the plan is not complete"}}},
		{"deferred", `"variables"`, deferred, []tf.Incomplete{
			{Address: "aws_vpc.later", Message: "aws_vpc.later is not judged: its change is deferred to a later plan (resource config unknown)"}}},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			if !strings.Contains(text, test.old) {
				t.Fatalf("the plan does not hold %s", test.old)
			}
			// A member may come twice; the first one is that at the top.
			root, got, err := plan.Load(strings.NewReader(strings.Replace(text, test.old, test.new, 1)), "p.json")
			if err != nil {
				t.Fatal(err)
			}
			if len(got) != len(test.want) {
				t.Fatalf("it is incomplete by %+v, want %d entries", got, len(test.want))
			}
			for i, want := range test.want {
				if got[i].Kind != "plan" || got[i].Blocking != want.Blocking || got[i].Address != want.Address || !strings.HasPrefix(got[i].Message, want.Message) {
					t.Errorf("entry %d is %+v, want %+v", i, got[i], want)
				}
			}
			if bare := resource(t, root, "aws_s3_bucket.bare"); !bare.Linked("aws_s3_bucket_public_access_block", "bucket", "bucket").Exist().IsMaybe() {
				t.Error("what an incomplete plan does not show does not exist")
			}
		})
	}
}

// A plan of -refresh-only has resources in its state and no changes.
func TestRefreshOnly(t *testing.T) {
	text := strings.Replace(read(t, "changes"), `"resource_changes":`, `"resource_drift":`, 1)
	_, got, err := plan.Load(strings.NewReader(text), "p.json")
	if err != nil {
		t.Fatal(err)
	}
	if len(got) != 1 || !got[0].Blocking || !strings.Contains(got[0].Message, "-refresh-only") {
		t.Errorf("it is incomplete by %+v, want that it was made with -refresh-only", got)
	}
}

// Plans of filters that sort keys, and plans without their configuration, can be read too.
func TestStrippedPlan(t *testing.T) {
	text := strings.Replace(read(t, "links-root"), `"configuration":`, `"was_configuration":`, 1)
	root, _, err := plan.Load(strings.NewReader(text), "p.json")
	if err != nil {
		t.Fatal(err)
	}
	for address, want := range map[string]string{"aws_s3_bucket.literal": "yes", "aws_s3_bucket.referred": "maybe"} {
		if got := resource(t, root, address).Linked("aws_s3_bucket_public_access_block", "bucket", "bucket").Exist(); got.String() != want {
			t.Errorf("%s has a block: %s, want %s", address, got, want)
		}
	}
}

func TestSniff(t *testing.T) {
	plans := map[string]string{
		"plan":           read(t, "links-root")[:200],
		"variables":      `{"format_version":"1.2","terraform_version":"1.11.4","variables":{"x":{"value":"` + strings.Repeat("x", 600),
		"sorted":         `{"applyable":true,"complete":true,"configuration":{"provider_config":{`,
		"sorted, old":    `{"configuration": {"root_module": {"resources": [`,
		"with a mark":    "\ufeff" + `{"format_version":"1.2"`,
		"pretty":         "{\n  \"format_version\": \"1.2\",\n  \"terraform_version\"",
		"white space":    "\r\n\t {\"planned_values\":",
		"drift at first": `{"resource_drift":[`,
	}
	for name, head := range plans {
		if got := plan.Sniff([]byte(head)); got != plan.Plan {
			t.Errorf("%s is of kind %d, want a plan", name, got)
		}
	}
	for head, want := range map[string]plan.Kind{
		"":                                 plan.Empty,
		"{":                                plan.Other,
		"[]":                               plan.Other,
		`{"configuration":{"a":1}}`:        plan.Other,
		`{"configuration":[1]}`:            plan.Other,
		`{"Statement":[],"Version":"x"}`:   plan.Other,
		"resource \"aws_s3_bucket\" \"b\"": plan.Other,
		`{"format_version":"1.0","terraform_version":"1.11.4","values":{`: plan.State,
		`{"version":4,"terraform_version":"1.11.4","serial":7,`:           plan.State,
		`{"@level":"info","@message":"Terraform`:                          plan.Stream,
		"PK\x03\x04\x14\x00":                                              plan.Binary,
		"\x1f\x8b\x08\x00":                                                plan.Gzip,
	} {
		if got := plan.Sniff([]byte(head)); got != want {
			t.Errorf("%q is of kind %d, want %d", head, got, want)
		}
	}
}
