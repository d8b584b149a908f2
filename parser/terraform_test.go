// SPDX-License-Identifier: Apache-2.0

package parser_test

import (
	"context"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"reflect"
	"regexp"
	"slices"
	"strings"
	"sync/atomic"
	"testing"

	"github.com/zclconf/go-cty/cty"

	"github.com/guardlint/guardlint/aws/schema"
	"github.com/guardlint/guardlint/parser"
	"github.com/guardlint/guardlint/tf"
)

// TestAgreesWithTerraform compares every resource of the configurations in testdata/eval with the plan that Terraform 1.11 made of them
// (plan.json beside them): addresses must be the same, and every attribute must be known, unknown and equal exactly where it is there.
func TestAgreesWithTerraform(t *testing.T) {
	plans, err := filepath.Glob("../testdata/eval/*/plan.json")
	if err != nil || len(plans) == 0 {
		t.Fatalf("no cases: %v", err)
	}
	t.Cleanup(func() {
		t.Logf("compared %d resources: %d known values, %d unknown", tally.addresses.Load(), tally.known.Load(), tally.unknown.Load())
	})
	for _, path := range plans {
		dir := filepath.Dir(path)
		t.Run(filepath.Base(dir), func(t *testing.T) {
			t.Parallel()
			want := readPlan(t, path)
			cfg, err := parser.Load(context.Background(), []string{dir}, parser.Options{Base: dir, Vars: varFiles(dir), Env: environment(dir)})
			if err != nil {
				t.Fatal(err)
			}
			if len(cfg.Roots) != 1 {
				t.Fatalf("%d roots, want 1: %v", len(cfg.Roots), cfg.Roots)
			}
			for _, p := range cfg.Problems() {
				t.Errorf("incomplete: %s:%d %s", p.Range.File, p.Range.Start.Line, p.Message)
			}
			compare(t, cfg.Roots[0], want)
		})
	}
}

// varFiles are files that the plan was made with by -var-file.
func varFiles(dir string) []parser.Var {
	file := filepath.Join(dir, "plan.tfvars")
	if _, err := os.Stat(file); err != nil {
		return nil
	}
	return []parser.Var{{File: file}}
}

// environment holds the variables that the plan was made with.
func environment(dir string) []string {
	raw, err := os.ReadFile(filepath.Join(dir, "plan.env"))
	if err != nil {
		return nil
	}
	return strings.Split(strings.TrimSpace(string(raw)), "\n")
}

type planned struct {
	Address string
	Mode    string
	Change  struct {
		Actions        []string
		After          map[string]any
		AfterUnknown   map[string]any `json:"after_unknown"`
		AfterSensitive any            `json:"after_sensitive"`
	}
}

func readPlan(t *testing.T, path string) []planned {
	t.Helper()
	raw, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	var plan struct {
		Changes []planned `json:"resource_changes"`
	}
	dec := json.NewDecoder(strings.NewReader(string(raw)))
	dec.UseNumber()
	if err := dec.Decode(&plan); err != nil {
		t.Fatal(err)
	}
	return plan.Changes
}

func compare(t *testing.T, root *tf.Root, want []planned) {
	ours := make(map[string]*tf.Resource)
	for _, r := range root.Resources {
		if !r.Data {
			ours[r.Address] = r
		}
	}
	for _, w := range want {
		if w.Mode != "managed" {
			continue
		}
		r := ours[w.Address]
		delete(ours, w.Address)
		if r == nil {
			t.Errorf("%s is missing", w.Address)
			continue
		}
		object := r.Object()
		got, _ := tree(object).(map[string]any)
		tally.addresses.Add(1)
		for name := range union(w.Change.After, w.Change.AfterUnknown) {
			if name == "region" && !r.Region().IsWritten() { // the plan has that of the environment
				continue
			}
			if _, written := got[name]; !written && schema.Resource(r.Type) == nil { // what other providers compute is not known here
				continue
			}
			d := comparison{t, w.Address, r.Type}
			d.differ(name, got[name], w.Change.After[name], w.Change.AfterUnknown[name])
			// What the provider merges from tags is not sensitive to Terraform; here the secret stays one.
			if want := hidden(w.Change.AfterSensitive, name); name != "tags_all" && object.Type().HasAttribute(name) && tf.IsSensitive(object.GetAttr(name)) != want {
				d.errorf(name, "is sensitive: %t, but %t to Terraform", !want, want)
			}
		}
	}
	for address := range ours {
		t.Errorf("%s is not in Terraform's plan", address)
	}
}

// tally counts what was compared.
var tally struct{ addresses, known, unknown atomic.Int64 }

// hidden reports whether anything in a resource's attribute is sensitive to Terraform.
func hidden(sensitive any, name string) bool {
	attrs, _ := sensitive.(map[string]any)
	raw, _ := json.Marshal(attrs[name])
	return strings.Contains(string(raw), "true")
}

// unknown stands for a value that is not known.
type unknown struct{}

// tree is a value as encoding/json would decode it, with unknown leaves.
func tree(v cty.Value) any {
	v, _ = v.UnmarkDeep()
	switch t := v.Type(); {
	case !v.IsKnown():
		return unknown{}
	case v.IsNull():
		return nil
	case t == cty.String:
		return v.AsString()
	case t == cty.Bool:
		return v.True()
	case t == cty.Number:
		return json.Number(v.AsBigFloat().Text('f', -1))
	case t.IsObjectType() || t.IsMapType():
		m := make(map[string]any)
		for k, e := range v.AsValueMap() {
			m[k] = tree(e)
		}
		return m
	default:
		list := []any{}
		for it := v.ElementIterator(); it.Next(); {
			_, e := it.Element()
			list = append(list, tree(e))
		}
		return list
	}
}

// comparison is of one resource.
type comparison struct {
	*testing.T
	address, typ string
}

func (c comparison) errorf(path, format string, args ...any) {
	c.Helper()
	c.Errorf("%s.%s "+format, append([]any{c.address, path}, args...)...)
}

var indices = regexp.MustCompile(`\[\d+\]`)

// unproven reports whether a value is a default of the provider that the stand-in, which made the plan, does not have.
func (c comparison) unproven(path string, got, want any) bool {
	def := schema.PlanTime(c.typ, indices.ReplaceAllString(path, ""))
	return want == nil && def != cty.NilVal && def.IsKnown() && reflect.DeepEqual(got, tree(def))
}

// differ reports where a value is not what Terraform has.
func (c comparison) differ(path string, got, want, wantUnknown any) {
	c.Helper()
	if wantUnknown == true {
		tally.unknown.Add(1)
		if _, ok := got.(unknown); !ok {
			c.errorf(path, "is %v, but unknown to Terraform", show(got))
		}
		return
	}
	if _, ok := got.(unknown); ok {
		c.errorf(path, "is unknown, but %v to Terraform", show(want))
		return
	}
	switch want := want.(type) {
	case map[string]any:
		g, ok := got.(map[string]any)
		if !ok {
			c.errorf(path, "is %v, want %v", show(got), show(want))
			return
		}
		u, _ := wantUnknown.(map[string]any)
		for k := range union(g, want, u) {
			c.differ(path+"."+k, g[k], want[k], u[k])
		}
	case []any:
		c.differList(path, got, want, wantUnknown)
	default:
		tally.known.Add(1)
		if !reflect.DeepEqual(got, want) && !c.unproven(path, got, want) {
			c.errorf(path, "is %v, want %v", show(got), show(want))
		}
	}
}

func (c comparison) differList(path string, got any, want []any, wantUnknown any) {
	c.Helper()
	g, ok := got.([]any)
	if !ok || len(g) != len(want) {
		c.errorf(path, "is %v, want %v", show(got), show(want))
		return
	}
	u, _ := wantUnknown.([]any)
	if noneUnknown(u) && sameElements(g, want) {
		tally.known.Add(int64(len(want)))
		return
	}
	for i := range want {
		var ui any
		if i < len(u) {
			ui = u[i]
		}
		c.differ(fmt.Sprintf("%s[%d]", path, i), g[i], want[i], ui)
	}
}

func union(maps ...map[string]any) map[string]bool {
	all := make(map[string]bool)
	for _, m := range maps {
		for k := range m {
			all[k] = true
		}
	}
	return all
}

func noneUnknown(u []any) bool {
	raw, _ := json.Marshal(u)
	return !strings.Contains(string(raw), "true")
}

// sameElements compares lists, and sets in whichever order they were written.
func sameElements(a, b []any) bool {
	if reflect.DeepEqual(a, b) {
		return true
	}
	return slices.Equal(sortedJSON(a), sortedJSON(b))
}

func sortedJSON(list []any) []string {
	out := make([]string, len(list))
	for i, e := range list {
		raw, _ := json.Marshal(e)
		out[i] = string(raw)
	}
	slices.Sort(out)
	return out
}

func show(v any) string {
	raw, _ := json.Marshal(v)
	if len(raw) > 200 {
		raw = append(raw[:200], "…"...)
	}
	return string(raw)
}
