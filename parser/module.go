// SPDX-License-Identifier: Apache-2.0

package parser

import (
	"fmt"
	"maps"
	"slices"
	"strings"
	"sync"

	"github.com/hashicorp/hcl/v2"
	"github.com/hashicorp/hcl/v2/hclsyntax"

	"github.com/guardlint/guardlint/tf"
)

// module is one directory of configuration as it is written: declarations by name, after override files were merged. It is
// immutable once loaded and shared by all its instances.
type module struct {
	dir        string // absolute
	path       string // relative to the base, slash-separated
	files      []*file
	variables  map[string]*hclsyntax.Block
	locals     map[string]*hclsyntax.Attribute
	outputs    map[string]*hclsyntax.Block
	providers  map[string]*hclsyntax.Block // "aws", "aws.west"
	calls      map[string]*hclsyntax.Block
	resources  map[string]*resourceDecl // "aws_s3_bucket.b", "data.aws_iam_policy_document.d"
	order      []*resourceDecl          // in the order of declaration
	callOrder  []string
	problems   []tf.Incomplete
	needsFiles bool                  // an expression may call a function that reads files or renders a template
	uses       func() map[string]int // how often each "var.x" and "local.x" is named
}

// resourceDecl is a resource or data block.
type resourceDecl struct {
	block *hclsyntax.Block
	typ   string
	name  string
	data  bool
}

func (d *resourceDecl) key() string {
	if d.data {
		return "data." + d.typ + "." + d.name
	}
	return d.typ + "." + d.name
}

// newModule assembles a module from its files, in order of their names.
func newModule(dir, path string, files []*file) *module {
	m := &module{dir: dir, path: path, files: files,
		variables: make(map[string]*hclsyntax.Block), locals: make(map[string]*hclsyntax.Attribute), outputs: make(map[string]*hclsyntax.Block),
		providers: make(map[string]*hclsyntax.Block), calls: make(map[string]*hclsyntax.Block), resources: make(map[string]*resourceDecl)}
	m.uses = sync.OnceValue(m.countUses)
	for _, f := range files {
		m.problems = append(m.problems, f.problems...)
		m.needsFiles = m.needsFiles || f.needsFiles
		if f.body != nil && !isOverride(f.name) {
			m.declare(f.body)
		}
	}
	for _, f := range files {
		if !f.broken && isOverride(f.name) {
			m.override(f.body)
		}
	}
	return m
}

// broken lists the files that could not be parsed.
func (m *module) broken() []*file {
	return slices.DeleteFunc(slices.Clone(m.files), func(f *file) bool { return !f.broken })
}

func (m *module) isBroken(path string) bool {
	return slices.ContainsFunc(m.files, func(f *file) bool { return f.broken && f.path == path })
}

// isOverride reports whether Terraform merges the file over the others.
func isOverride(name string) bool {
	stem, _ := splitConfigName(name)
	return stem == "override" || strings.HasSuffix(stem, "_override")
}

// labels is how many labels a block type takes; block types that are not in the table are not Terraform's.
var blockLabels = map[string]int{
	"terraform": 0, "locals": 0, "variable": 1, "output": 1, "provider": 1, "module": 1, "resource": 2, "data": 2, "ephemeral": 2,
	"moved": 0, "import": 0, "removed": 0, "check": 1, "action": 2, "language": 0,
}

func (m *module) declare(body *hclsyntax.Body) {
	for _, b := range body.Blocks {
		want, known := blockLabels[b.Type]
		if !known || len(b.Labels) != want {
			m.problem("syntax", b.TypeRange, false, "this is not a block that Terraform knows: %s with %d labels", b.Type, len(b.Labels))
			continue
		}
		switch b.Type {
		case "variable":
			unique(m, m.variables, b.Labels[0], b, b)
		case "output":
			unique(m, m.outputs, b.Labels[0], b, b)
		case "provider":
			unique(m, m.providers, providerKey(b), b, b)
		case "module":
			if unique(m, m.calls, b.Labels[0], b, b) {
				m.callOrder = append(m.callOrder, b.Labels[0])
			}
		case "locals":
			for name, attr := range b.Body.Attributes {
				unique(m, m.locals, name, attr, b)
			}
		case "resource", "data":
			decl := &resourceDecl{block: b, typ: b.Labels[0], name: b.Labels[1], data: b.Type == "data"}
			unique(m, m.resources, decl.key(), decl, b)
			m.order = append(m.order, decl) // of two with one name both are judged
		}
	}
}

// unique declares a name once; the second declaration is reported and does not count.
func unique[T any](m *module, names map[string]T, name string, decl T, b *hclsyntax.Block) bool {
	if _, twice := names[name]; twice {
		m.problem("duplicate", b.DefRange(), true, "%s %q is declared twice in this module", b.Type, name)
		return false
	}
	names[name] = decl
	return true
}

func providerKey(b *hclsyntax.Block) string {
	if a := b.Body.Attributes["alias"]; a != nil {
		if alias, ok := literal(a.Expr); ok {
			return b.Labels[0] + "." + alias
		}
	}
	return b.Labels[0]
}

// literal is the string that an expression without references writes out.
func literal(x hclsyntax.Expression) (string, bool) {
	v, diags := x.Value(nil)
	if diags.HasErrors() || !v.IsKnown() || v.IsNull() || v.Type().FriendlyName() != "string" {
		return "", false
	}
	return v.AsString(), true
}

// override merges an override file: attributes replace those of the same name, nested blocks all those of the same type.
func (m *module) override(body *hclsyntax.Body) {
	for _, b := range body.Blocks {
		var base *hclsyntax.Block
		switch b.Type {
		case "locals":
			maps.Copy(m.locals, b.Body.Attributes)
			continue
		case "variable":
			base = mergeInto(m.variables, first(b.Labels), b)
		case "output":
			base = mergeInto(m.outputs, first(b.Labels), b)
		case "module":
			base = mergeInto(m.calls, first(b.Labels), b)
		case "provider":
			base = mergeInto(m.providers, providerKey(b), b)
		case "resource", "data":
			base = m.overrideResource(b)
		default:
			continue // terraform blocks decide nothing here
		}
		if base == nil {
			m.problem("syntax", b.DefRange(), false, "there is no %s block for this override to merge into", b.Type)
		}
	}
}

func first(labels []string) string {
	if len(labels) == 0 {
		return ""
	}
	return labels[0]
}

func mergeInto(blocks map[string]*hclsyntax.Block, name string, over *hclsyntax.Block) *hclsyntax.Block {
	base := blocks[name]
	if base != nil {
		blocks[name] = mergeBlock(base, over)
	}
	return base
}

func (m *module) overrideResource(over *hclsyntax.Block) *hclsyntax.Block {
	if len(over.Labels) != 2 {
		return nil
	}
	decl := m.resources[(&resourceDecl{typ: over.Labels[0], name: over.Labels[1], data: over.Type == "data"}).key()]
	if decl == nil {
		return nil
	}
	decl.block = mergeBlock(decl.block, over)
	return decl.block
}

// mergeBlock lays over on top of base and returns the new block; neither is changed. A dynamic block counts as a block of the type it
// makes, and lifecycle merges argument by argument.
func mergeBlock(base, over *hclsyntax.Block) *hclsyntax.Block {
	merged, body := *base, *base.Body
	merged.Body = &body
	body.Attributes = maps.Clone(base.Body.Attributes)
	maps.Copy(body.Attributes, over.Body.Attributes)
	replaced := make(map[string]bool)
	for _, b := range over.Body.Blocks {
		replaced[madeType(b)] = true
	}
	body.Blocks = nil
	for _, b := range base.Body.Blocks {
		if !replaced[madeType(b)] || b.Type == "lifecycle" {
			body.Blocks = append(body.Blocks, b)
		}
	}
	for _, b := range over.Body.Blocks {
		i := slices.IndexFunc(body.Blocks, func(o *hclsyntax.Block) bool { return o.Type == "lifecycle" })
		if b.Type == "lifecycle" && i >= 0 {
			body.Blocks[i] = mergeBlock(body.Blocks[i], b)
			continue
		}
		body.Blocks = append(body.Blocks, b)
	}
	return &merged
}

func madeType(b *hclsyntax.Block) string {
	if b.Type == "dynamic" && len(b.Labels) == 1 {
		return b.Labels[0]
	}
	return b.Type
}

func (m *module) problem(kind string, rng hcl.Range, blocking bool, format string, args ...any) {
	m.problems = append(m.problems, tf.Incomplete{Kind: kind, Range: tfRange(rng), Blocking: blocking, Message: fmt.Sprintf(format, args...)})
}

// source is the module source that a call writes; false when it is missing or not a plain string, as Terraform demands.
func source(call *hclsyntax.Block) (string, bool) {
	a := call.Body.Attributes["source"]
	if a == nil {
		return "", false
	}
	return literal(a.Expr)
}

// isLocal reports whether a module source is a path relative to the calling module.
func isLocal(source string) bool {
	return strings.HasPrefix(source, "./") || strings.HasPrefix(source, "../") || source == "." || source == ".."
}

// tfRange converts a range; its file name is the path relative to the base already.
func tfRange(r hcl.Range) tf.Range {
	if r.Filename == "" {
		return tf.Range{}
	}
	return tf.Range{File: r.Filename, Start: tf.Pos{Line: r.Start.Line, Byte: r.Start.Byte}, End: tf.Pos{Line: r.End.Line, Byte: r.End.Byte}}
}
