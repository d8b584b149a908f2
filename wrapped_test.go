// SPDX-License-Identifier: Apache-2.0

package guardlint_test

import (
	"encoding/json"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

const wrapping = "module.wrapped[0]"

// TestModulesAndCountChangeNoVerdict judges every plan in testdata as it is, and as it would be if the root module were called by another one
// with count: the verdicts are the same.
func TestModulesAndCountChangeNoVerdict(t *testing.T) {
	plans, _ := filepath.Glob("testdata/*/plan.json")
	deeper, _ := filepath.Glob("testdata/*/*/plan.json")
	var compared int
	for _, path := range slices.Concat(plans, deeper) {
		t.Run(filepath.Dir(path), func(t *testing.T) {
			root := judged(t, filepath.Dir(path), apart(t, readFile(t, path)), nil)
			module := judged(t, filepath.Dir(path), apart(t, wrap(t, path)), nil)
			for _, address := range slices.Sorted(maps.Keys(root.resources)) {
				within := wrapping + "." + address
				if module.resources[within] == nil {
					t.Errorf("%s is lost in the module", address)
					continue
				}
				compared++
				if got, want := module.said(within), root.said(address); got != want {
					t.Errorf("%s is judged in the module:\n\t%s\nand in the root:\n\t%s", address, got, want)
				}
			}
		})
	}
	if compared < 1000 {
		t.Errorf("%d resources were compared, which tests little", compared)
	}
}

// apart puts a plan into a directory of its own, where no source is.
func apart(t *testing.T, plan []byte) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), "plan.json")
	if err := os.WriteFile(path, plan, 0o600); err != nil {
		t.Fatal(err)
	}
	return path
}

func readFile(t *testing.T, path string) []byte {
	t.Helper()
	raw, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	return raw
}

// said sums up the verdicts about a resource, without addresses.
func (o outcome) said(address string) string {
	var all []string
	for _, rule := range slices.Sorted(maps.Keys(o.verdicts[address])) {
		for _, f := range o.verdicts[address][rule] {
			all = append(all, rule+" "+string(f.Verdict)+" "+f.Severity.String()+" "+f.Attribute)
		}
	}
	return strings.ReplaceAll(strings.Join(all, "\n\t"), wrapping+".", "")
}

// wrap moves all that a plan has into a module.
func wrap(t *testing.T, path string) []byte {
	t.Helper()
	var p object
	if err := json.Unmarshal(readFile(t, path), &p); err != nil {
		t.Fatal(err)
	}
	changes, _ := p["resource_changes"].([]any)
	for i, c := range changes {
		changes[i] = within(wrapping, c.(object))
	}
	if prior, ok := p["prior_state"].(object); ok {
		if values, ok := prior["values"].(object); ok {
			values["root_module"] = object{"child_modules": []any{stateWithin(values["root_module"].(object))}}
		}
	}
	arguments := object{}
	variables, _ := p["variables"].(object)
	for name, v := range variables {
		arguments[name] = object{"constant_value": v.(object)["value"]}
	}
	configuration := p["configuration"].(object)
	configuration["root_module"] = object{"module_calls": object{"wrapped": object{"source": "./wrapped", "expressions": arguments,
		"count_expression": object{"constant_value": 1}, "module": configuration["root_module"]}}}
	raw, err := json.Marshal(p)
	if err != nil {
		t.Fatal(err)
	}
	return raw
}

// stateWithin moves a module of the prior state.
func stateWithin(module object) object {
	address, _ := module["address"].(string)
	module["address"] = strings.TrimSuffix(wrapping+"."+address, ".")
	resources, _ := module["resources"].([]any)
	for _, r := range resources {
		r := r.(object)
		r["address"] = wrapping + "." + r["address"].(string)
	}
	children, _ := module["child_modules"].([]any)
	for _, child := range children {
		stateWithin(child.(object))
	}
	return module
}
