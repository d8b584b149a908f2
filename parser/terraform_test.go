// SPDX-License-Identifier: Apache-2.0

package parser_test

import (
	"context"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"reflect"
	"slices"
	"strings"
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
	for _, path := range plans {
		dir := filepath.Dir(path)
		t.Run(filepath.Base(dir), func(t *testing.T) {
			t.Parallel()
			want := readPlan(t, path)
			cfg, err := parser.Load(context.Background(), []string{dir}, parser.Options{Base: dir, VarFiles: varFiles(dir), Env: environment(dir)})
			if err != nil {
				t.Fatal(err)
			}
			if len(cfg.Roots) != 1 {
				t.Fatalf("%d roots, want 1: %v", len(cfg.Roots), cfg.Roots)
			}
			for _, p := range cfg.Incomplete {
				t.Errorf("incomplete: %s:%d %s", p.Range.File, p.Range.Start.Line, p.Message)
			}
			compare(t, cfg.Roots[0], want)
		})
	}
}

// varFiles are files that the plan was made with by -var-file.
func varFiles(dir string) []string {
	files, _ := filepath.Glob(filepath.Join(dir, "plan.tfvars"))
	return files
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
		got, _ := tree(r.Object()).(map[string]any)
		for name := range union(w.Change.After, w.Change.AfterUnknown) {
			if name == "region" && !r.Region.IsWritten() { // the plan has that of the environment
				continue
			}
			if _, written := got[name]; !written && schema.Resource(r.Type) == nil { // what other providers compute is not known here
				continue
			}
			differ(t, w.Address+"."+name, got[name], w.Change.After[name], w.Change.AfterUnknown[name])
		}
	}
	for address := range ours {
		t.Errorf("%s is not in Terraform's plan", address)
	}
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

// differ reports where a value is not what Terraform has.
func differ(t *testing.T, path string, got, want, wantUnknown any) {
	t.Helper()
	if wantUnknown == true {
		if _, ok := got.(unknown); !ok {
			t.Errorf("%s is %v, but unknown to Terraform", path, show(got))
		}
		return
	}
	if _, ok := got.(unknown); ok {
		t.Errorf("%s is unknown, but %v to Terraform", path, show(want))
		return
	}
	switch want := want.(type) {
	case map[string]any:
		g, ok := got.(map[string]any)
		if !ok {
			t.Errorf("%s is %v, want %v", path, show(got), show(want))
			return
		}
		u, _ := wantUnknown.(map[string]any)
		for k := range union(g, want, u) {
			differ(t, path+"."+k, g[k], want[k], u[k])
		}
	case []any:
		g, ok := got.([]any)
		if !ok || len(g) != len(want) {
			t.Errorf("%s is %v, want %v", path, show(got), show(want))
			return
		}
		u, _ := wantUnknown.([]any)
		if u == nil || noneUnknown(u) {
			if !sameElements(g, want) {
				t.Errorf("%s is %v, want %v", path, show(got), show(want))
			}
			return
		}
		for i := range want {
			var ui any
			if i < len(u) {
				ui = u[i]
			}
			differ(t, fmt.Sprintf("%s[%d]", path, i), g[i], want[i], ui)
		}
	default:
		if !reflect.DeepEqual(got, want) {
			t.Errorf("%s is %v, want %v", path, show(got), show(want))
		}
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
