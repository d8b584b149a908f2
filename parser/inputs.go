// SPDX-License-Identifier: Apache-2.0

package parser

import (
	"cmp"
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/hashicorp/hcl/v2"
	"github.com/hashicorp/hcl/v2/ext/typeexpr"
	"github.com/hashicorp/hcl/v2/hclsyntax"
	hcljson "github.com/hashicorp/hcl/v2/json"
	"github.com/zclconf/go-cty/cty"
	"github.com/zclconf/go-cty/cty/convert"

	"github.com/guardlint/guardlint/tf"
)

// inputs are values for root variables that are the same for all roots: from the command line and the environment.
type inputs struct {
	set       map[string]input // --var-file and --var
	env       map[string]string
	workspace string // that the environment selects, or ""
	dataDir   string
}

// input is one value given for a variable.
type input struct {
	value cty.Value
	text  string // when isText: not parsed yet, because that depends on the variable's type
	isTxt bool
	from  tf.Origin
	expr  hclsyntax.Expression // that writes the value in native syntax; else nil
}

// readInputs reads the command line's variables and the environment. Later ones win.
func (l *loader) readInputs() (*inputs, error) {
	in := &inputs{set: make(map[string]input), env: make(map[string]string), dataDir: ".terraform"}
	for _, e := range l.opts.Env {
		name, value, _ := strings.Cut(e, "=")
		if v, ok := strings.CutPrefix(name, "TF_VAR_"); ok {
			in.env[v] = value
		} else if name == "TF_WORKSPACE" && value != "" {
			in.workspace = value
		} else if name == "TF_DATA_DIR" && value != "" {
			in.dataDir = value
		}
	}
	for _, v := range l.opts.Vars {
		if v.File != "" {
			if err := l.readVarFile(v.File, in.set); err != nil {
				return nil, err
			}
			continue
		}
		name, value, ok := strings.Cut(v.Assign, "=")
		if !ok || name == "" {
			return nil, fmt.Errorf("--var %q is not name=value", v.Assign)
		}
		in.set[name] = input{text: value, isTxt: true, from: tf.Origin{Text: "--var " + name}}
	}
	return in, nil
}

// workspace is the workspace that is selected for a root module: by the environment, else where `terraform workspace select` wrote it down.
func (l *loader) workspace(dir string) string {
	if l.inputs.workspace != "" {
		return l.inputs.workspace
	}
	selected, err := l.files.read(filepath.Join(l.dataDir(dir), "environment"), 1<<10)
	if err != nil {
		return "default"
	}
	return cmp.Or(strings.TrimSpace(string(selected)), "default")
}

// dataDir is where `terraform init` keeps what it finds for a root module.
func (l *loader) dataDir(dir string) string {
	if data := l.inputs.dataDir; filepath.IsAbs(data) {
		return data
	}
	return filepath.Join(dir, l.inputs.dataDir)
}

// readVarFile adds the values of a file that was named.
func (l *loader) readVarFile(name string, to map[string]input) error {
	src, err := os.ReadFile(name)
	if err != nil {
		return fmt.Errorf("read variable file %s: %w", name, plainError(err))
	}
	abs, err := filepath.Abs(name)
	if err != nil {
		return fmt.Errorf("resolve %s: %w", name, err)
	}
	if replaced, ok := l.opts.Contents[l.rel(abs)]; ok {
		src = replaced
	}
	values, diags := parseVarFile(src, l.rel(abs))
	if diags.HasErrors() {
		return fmt.Errorf("read variable file %s: %w", name, diags)
	}
	l.sources[l.rel(abs)] = &tf.Source{Path: l.rel(abs), Bytes: src}
	maps.Copy(to, values)
	return nil
}

// checkVars notes the values on the command line that are for no variable of any root, which are likely to be meant for another name. Plans
// have their own.
func (l *loader) checkVars(roots []target) {
	if len(roots) == 0 {
		return
	}
	for _, v := range l.opts.Vars {
		name, _, _ := strings.Cut(v.Assign, "=")
		if v.File == "" && !slices.ContainsFunc(roots, func(t target) bool {
			m := l.module(t.dir)
			return m == nil || len(m.broken()) > 0 || m.variables[name] != nil
		}) {
			l.incomplete = append(l.incomplete, tf.Incomplete{Kind: "variable", Message: "--var " + name + " is not used: no root module declares such a variable"})
		}
	}
}

// parseVarFile reads a tfvars file in native or JSON syntax.
func parseVarFile(src []byte, path string) (map[string]input, hcl.Diagnostics) {
	var parsed *hcl.File
	var diags hcl.Diagnostics
	if strings.HasSuffix(path, ".json") {
		parsed, diags = hcljson.Parse(src, path)
	} else {
		src = blankMark(src)
		if problem := refusal(src, path); problem != nil {
			return nil, hcl.Diagnostics{problem}
		}
		parsed, diags = hclsyntax.ParseConfig(src, path, hcl.InitialPos)
	}
	if diags.HasErrors() {
		return nil, diags
	}
	attrs, diags := parsed.Body.JustAttributes()
	values := make(map[string]input, len(attrs))
	for name, attr := range attrs {
		v, more := attr.Expr.Value(nil)
		diags = append(diags, more...)
		expr, _ := attr.Expr.(hclsyntax.Expression)
		values[name] = input{value: v, expr: expr, from: tf.Origin{Range: tfRange(attr.Range), Text: "value of " + name + " in " + filepath.Base(path)}}
	}
	return values, diags
}

// rootInputs adds what lies beside a root module, weakest first: environment, terraform.tfvars, terraform.tfvars.json, *.auto.tfvars(.json)
// by name, and then the command line's, as Terraform's documentation orders them.
func (l *loader) rootInputs(root *module) (map[string]input, []tf.Incomplete) {
	values := make(map[string]input)
	for name, text := range l.inputs.env {
		values[name] = input{text: text, isTxt: true, from: tf.Origin{Text: "environment variable TF_VAR_" + name}}
	}
	var problems []tf.Incomplete
	listed, _ := l.list(root.dir) // an error was reported with the module
	for _, name := range listed.vars {
		abs := filepath.Join(root.dir, name)
		path := l.rel(abs)
		src, err := l.read(abs)
		if err != nil {
			problems = append(problems, tf.Incomplete{Kind: "read", Range: tf.Range{File: path}, Blocking: true, Message: "the file was not read: " + err.Error()})
			continue
		}
		found, diags := parseVarFile(src, path)
		for _, d := range diags.Errs() {
			problems = append(problems, diagProblem(d, path))
			break
		}
		l.mu.Lock()
		l.sources[path] = &tf.Source{Path: path, Bytes: src}
		l.mu.Unlock()
		for k, v := range found {
			values[k] = v
		}
	}
	for k, v := range l.inputs.set {
		values[k] = v
	}
	return values, problems
}

func diagProblem(err error, path string) tf.Incomplete {
	p := tf.Incomplete{Kind: "syntax", Range: tf.Range{File: path}, Message: err.Error(), Blocking: true}
	if d, ok := err.(*hcl.Diagnostic); ok {
		p.Message = d.Summary + ": " + strings.TrimSuffix(d.Detail, ".")
		if d.Subject != nil {
			p.Range = tfRange(*d.Subject)
		}
	}
	return p
}

// varFiles picks the variable files that Terraform loads by itself, in its order.
func varFiles(names []string) []string {
	var first, auto []string
	for _, name := range []string{"terraform.tfvars", "terraform.tfvars.json"} {
		if slices.Contains(names, name) {
			first = append(first, name)
		}
	}
	for _, name := range names {
		if strings.HasSuffix(name, ".auto.tfvars") || strings.HasSuffix(name, ".auto.tfvars.json") {
			auto = append(auto, name)
		}
	}
	slices.Sort(auto)
	return append(first, auto...)
}

// variableType is what a variable block says of its values.
type variableType struct {
	typ       cty.Type // constraint, may hold optional attributes; DynamicPseudoType when there is none
	defaults  *typeexpr.Defaults
	literal   bool // text from outside is the value itself, not an expression
	sensitive bool
	ephemeral bool
	nullable  bool
}

// typeOf reads a variable block.
func typeOf(b *hclsyntax.Block) (variableType, hcl.Diagnostics) {
	t := variableType{typ: cty.DynamicPseudoType, literal: true, nullable: true}
	var diags hcl.Diagnostics
	if a := b.Body.Attributes["type"]; a != nil {
		t.typ, t.defaults, diags = typeConstraint(a.Expr)
		t.literal = t.typ.IsPrimitiveType()
	}
	t.sensitive = literalBool(b.Body.Attributes["sensitive"], false)
	t.ephemeral = literalBool(b.Body.Attributes["ephemeral"], false)
	t.nullable = literalBool(b.Body.Attributes["nullable"], true)
	return t, diags
}

func literalBool(a *hclsyntax.Attribute, otherwise bool) bool {
	if a == nil {
		return otherwise
	}
	v, diags := a.Expr.Value(nil)
	if diags.HasErrors() || v.IsNull() || !v.IsKnown() {
		return otherwise
	}
	if b, err := convert.Convert(v, cty.Bool); err == nil && b.IsKnown() && !b.IsNull() {
		return b.True()
	}
	return otherwise
}

// typeConstraint reads a type expression, and the quoted and bare spellings of Terraform 0.11.
func typeConstraint(x hclsyntax.Expression) (cty.Type, *typeexpr.Defaults, hcl.Diagnostics) {
	word, quoted := literal(x)
	if !quoted {
		word = hcl.ExprAsKeyword(x)
	}
	switch {
	case quoted && word == "string":
		return cty.String, nil, nil
	case word == "list":
		return cty.List(cty.DynamicPseudoType), nil, nil
	case word == "map":
		return cty.Map(cty.DynamicPseudoType), nil, nil
	case quoted: // JSON syntax writes the type expression in a string
		inner, diags := hclsyntax.ParseExpression([]byte(word), x.Range().Filename, x.Range().Start)
		if diags.HasErrors() {
			return cty.DynamicPseudoType, nil, diags
		}
		return typeConstraint(inner)
	}
	typ, defaults, diags := typeexpr.TypeConstraintWithDefaults(x)
	if diags.HasErrors() {
		return cty.DynamicPseudoType, nil, diags
	}
	return typ, defaults, nil
}

// conform converts a value to the variable's type as Terraform does: optional attributes get their defaults first.
func (t variableType) conform(v cty.Value) (cty.Value, error) {
	if t.defaults != nil {
		v = t.defaults.Apply(v)
	}
	return converted(v, t.typ)
}

// parse reads text from outside as the variable's type wants it: the text itself for strings, numbers and booleans, else an expression.
func (t variableType) parse(in input) (cty.Value, error) {
	if !in.isTxt {
		return in.value, nil
	}
	if t.literal {
		return cty.StringVal(in.text), nil
	}
	x, diags := hclsyntax.ParseExpression([]byte(in.text), "<value>", hcl.InitialPos)
	if diags.HasErrors() {
		return cty.NilVal, diags
	}
	v, diags := x.Value(nil)
	if diags.HasErrors() {
		return cty.NilVal, diags
	}
	return v, nil
}
