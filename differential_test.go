// SPDX-License-Identifier: Apache-2.0

package guardlint_test

import (
	"io/fs"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/zclconf/go-cty/cty"
	ctyjson "github.com/zclconf/go-cty/cty/json"

	"github.com/guardlint/guardlint"
	"github.com/guardlint/guardlint/lint"
	"github.com/guardlint/guardlint/parser"
	"github.com/guardlint/guardlint/tf"
)

// TestSourceAndPlanAgree judges every configuration in testdata that has a plan beside it as it is written, by its plan, and by its plan with the
// source under it, by all rules: what is a violation in one is never a pass in another.
func TestSourceAndPlanAgree(t *testing.T) {
	var configurations, compared int
	err := filepath.WalkDir("testdata", func(path string, d fs.DirEntry, err error) error {
		if err != nil || d.Name() != "plan.json" || !hasConfiguration(filepath.Dir(path)) || existedBefore(filepath.Dir(path)) {
			return err
		}
		configurations++
		t.Run(filepath.Dir(path), func(t *testing.T) {
			dir := filepath.Dir(path)
			plan := judged(t, dir, path, nil)
			source := judged(t, dir, dir, plan.variables)
			compared += source.compare(t, plan)
			source.compare(t, judged(t, dir, apart(t, readFile(t, path)), nil))
		})
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	if configurations < 150 || compared < 1000 {
		t.Errorf("%d configurations with %d resources were compared, which tests little", configurations, compared)
	}
}

func hasConfiguration(dir string) bool {
	files, _ := filepath.Glob(filepath.Join(dir, "*.tf*"))
	return len(files) > 0
}

// existedBefore reports whether the plan is about changes of what is not in the configuration.
func existedBefore(dir string) bool {
	_, err := os.Stat(filepath.Join(dir, "before"))
	return err == nil
}

// outcome is what the rules said of the resources of one input.
type outcome struct {
	variables []parser.Var                         // of the root module, as flags give them
	resources map[string]*tf.Resource              // by address
	verdicts  map[string]map[string][]lint.Finding // by address and rule
}

// judged judges one input of a directory. What is given to its variables in the plan, the source is given too.
func judged(t *testing.T, dir, path string, variables []parser.Var) outcome {
	t.Helper()
	env, _ := os.ReadFile(filepath.Join(dir, "plan.env"))
	if files, _ := filepath.Glob(filepath.Join(dir, "plan.tfvars")); len(files) > 0 {
		variables = append([]parser.Var{{File: files[0]}}, variables...)
	}
	cfg, err := parser.Load(t.Context(), []string{path}, parser.Options{Base: workingDir(t), Vars: variables, Env: strings.Fields(string(env))})
	if err != nil {
		t.Fatal(err)
	}
	o := outcome{resources: make(map[string]*tf.Resource), verdicts: make(map[string]map[string][]lint.Finding)}
	below := make(map[string]bool) // modules in directories below that nothing calls
	for _, root := range cfg.Roots {
		if root.Name != filepath.ToSlash(dir) && !root.Plan {
			below[root.Name] = true
			continue
		}
		for name, v := range root.Variables {
			if !v.IsNull() { // which cannot be given, only left out
				o.variables = append(o.variables, parser.Var{Assign: name + "=" + flagText(t, v)})
			}
		}
		for _, r := range root.Resources {
			o.resources[r.Address] = r
		}
	}
	for _, f := range lint.Run(t.Context(), cfg, allRules(), 2).Findings {
		if below[f.Root] {
			continue
		}
		if o.verdicts[f.Address] == nil {
			o.verdicts[f.Address] = make(map[string][]lint.Finding)
		}
		o.verdicts[f.Address][f.Rule.ID] = append(o.verdicts[f.Address][f.Rule.ID], *f)
	}
	return o
}

// flagText is a value as -var takes it.
func flagText(t *testing.T, v cty.Value) string {
	t.Helper()
	if v.Type() == cty.String {
		return v.AsString()
	}
	raw, err := ctyjson.Marshal(v, v.Type())
	if err != nil {
		t.Fatal(err)
	}
	return string(raw)
}

// allRules are those that judge resources by what a plan shows too, which lifecycle is not.
func allRules() []*lint.Rule {
	ofLifecycle := []string{"terraform-ignore-changes-security", "terraform-prevent-destroy-missing"}
	return slices.DeleteFunc(guardlint.Rules(), func(r *lint.Rule) bool { return r.Check == nil || slices.Contains(ofLifecycle, r.ID) })
}

// compare returns how many resources both inputs have.
func (source outcome) compare(t *testing.T, plan outcome) int {
	n := 0
	for _, address := range slices.Sorted(maps.Keys(plan.resources)) {
		written := address
		if source.resources[written] == nil {
			written = source.unexpanded(address)
		}
		if source.resources[written] == nil {
			continue
		}
		n++
		for _, rule := range allRules() {
			s, p := source.verdicts[written][rule.ID], plan.verdicts[address][rule.ID]
			switch {
			case violates(s) && len(p) == 0:
				t.Errorf("%s by %s: violated in the source, passed in the plan: %s%s", address, rule.ID, s[0].Message, reasons(s))
			case violates(p) && len(s) == 0:
				t.Errorf("%s by %s: violated in the plan, passed in the source: %s%s", address, rule.ID, p[0].Message, reasons(p))
			}
		}
	}
	return n
}

// unexpanded is the address of the instance that stands for all where count or for_each is not known in the source.
func (source outcome) unexpanded(address string) string {
	for candidate := range source.resources {
		if strings.Contains(candidate, "[*]") && tf.StripKeys(candidate) == tf.StripKeys(address) {
			return candidate
		}
	}
	return ""
}

func violates(findings []lint.Finding) bool {
	return slices.ContainsFunc(findings, func(f lint.Finding) bool { return f.Verdict == lint.Violation })
}

func reasons(findings []lint.Finding) string {
	var text strings.Builder
	for _, f := range findings {
		for _, e := range f.Evidence {
			text.WriteString("\n\t" + e.Text)
		}
	}
	return text.String()
}
