// SPDX-License-Identifier: Apache-2.0

package parser

import (
	"slices"
	"strings"

	"github.com/hashicorp/hcl/v2"
	"github.com/hashicorp/hcl/v2/hclsyntax"
	"github.com/zclconf/go-cty/cty"

	"github.com/guardlint/guardlint/parser/funcs"
	"github.com/guardlint/guardlint/tf"
)

// eval evaluates an expression in a module instance. ctx is the chain of local names (each, count, for and dynamic iterators); it
// ends in the root's context, which holds the functions.
//
// The semantics of every operator are hclsyntax's own: a node is copied with its children replaced by thunks that come back here, so
// that references are resolved on demand and marks are kept honest, and then asked for its value.
func (m *instance) eval(x hclsyntax.Expression, ctx *hcl.EvalContext) (cty.Value, hcl.Diagnostics) {
	if !m.root.step() {
		return m.root.exhausted(), nil
	}
	m.root.depth++
	defer func() { m.root.depth-- }()
	if m.root.depth > maxEvalDepth {
		return m.root.limit("references and expressions nest too deeply to be evaluated"), nil
	}
	if v, diags, ok := m.shared(x, ctx); ok {
		return v, diags
	}
	switch x := x.(type) {
	case *hclsyntax.LiteralValueExpr:
		return m.number(x.Val), nil
	case *hclsyntax.ParenthesesExpr:
		return m.eval(x.Expression, ctx)
	case *hclsyntax.TemplateWrapExpr:
		return m.eval(x.Wrapped, ctx)
	case *hclsyntax.ObjectConsKeyExpr:
		if _, isTraversal := x.Wrapped.(*hclsyntax.ScopeTraversalExpr); isTraversal && !x.ForceNonLiteral {
			return x.Value(ctx) // a bare word is a literal key
		}
		key := *x
		key.Wrapped = m.lazy(x.Wrapped)
		return key.Value(ctx)
	case *hclsyntax.ScopeTraversalExpr:
		v, diags := m.reference(x.Traversal, ctx)
		if slices.ContainsFunc(x.Traversal, isIndex) {
			v = unlisted(v)
		}
		return v, diags
	case *hclsyntax.RelativeTraversalExpr:
		return m.relative(x, ctx)
	case *hclsyntax.TemplateExpr:
		return m.template(x, ctx)
	case *hclsyntax.FunctionCallExpr:
		return m.functionCall(x, ctx)
	case *hclsyntax.ConditionalExpr:
		return m.conditional(x, ctx)
	case *hclsyntax.IndexExpr:
		return m.index(x, ctx)
	case *hclsyntax.TupleConsExpr:
		return m.tuple(x, ctx)
	case *hclsyntax.ObjectConsExpr:
		return m.object(x, ctx)
	case *hclsyntax.ForExpr:
		return m.forExpr(x, ctx)
	case *hclsyntax.SplatExpr:
		splat := *x
		splat.Source, splat.Each = m.lazy(x.Source), m.lazy(x.Each)
		v, diags := splat.Value(ctx)
		if each, ok := x.Each.(*hclsyntax.RelativeTraversalExpr); ok && each.Source == x.Item {
			v = ofEach(v, firstAttr(each.Traversal))
		}
		return unstructured(v), diags
	case *hclsyntax.BinaryOpExpr:
		if x.Op == hclsyntax.OpEqual || x.Op == hclsyntax.OpNotEqual {
			v, diags := m.equality(x, ctx)
			return derived(v), diags
		}
		op := *x
		op.LHS, op.RHS = m.lazy(x.LHS), m.lazy(x.RHS)
		v, diags := op.Value(ctx)
		return m.number(derived(v)), diags
	case *hclsyntax.UnaryOpExpr:
		op := *x
		op.Val = m.lazy(x.Val)
		v, diags := op.Value(ctx)
		return derived(v), diags
	case *hclsyntax.TemplateJoinExpr:
		return m.templateJoin(x, ctx)
	default: // symbols of splats, syntax errors
		return x.Value(ctx)
	}
}

// number lets pass all but numbers of so many digits that writing them out would take minutes.
func (m *instance) number(v cty.Value) cty.Value {
	if v.Type() == cty.Number {
		if err := funcs.Bounded(v); err != nil {
			return m.root.limit("a number is too large: " + err.Error())
		}
	}
	return v
}

// thunk is an expression that evaluates itself in a module instance.
type thunk struct {
	hclsyntax.Expression
	instance *instance
}

func (m *instance) lazy(x hclsyntax.Expression) hclsyntax.Expression {
	if lit := literalIn(x); lit != nil && lit.Val.Type() != cty.Number {
		return lit
	}
	return thunk{x, m}
}

// literalIn is the literal that an expression is, also as the only part of a quoted string; nil when it is none.
func literalIn(x hclsyntax.Expression) *hclsyntax.LiteralValueExpr {
	if t, ok := x.(*hclsyntax.TemplateExpr); ok && t.IsStringLiteral() {
		x = t.Parts[0]
	}
	lit, _ := x.(*hclsyntax.LiteralValueExpr)
	return lit
}

func (t thunk) Value(ctx *hcl.EvalContext) (cty.Value, hcl.Diagnostics) {
	return t.instance.eval(t.Expression, ctx)
}

// result is an expression that was evaluated already.
type result struct {
	hclsyntax.Expression
	value cty.Value
	diags hcl.Diagnostics
}

func (r result) Value(*hcl.EvalContext) (cty.Value, hcl.Diagnostics) { return r.value, r.diags }

func (m *instance) relative(x *hclsyntax.RelativeTraversalExpr, ctx *hcl.EvalContext) (cty.Value, hcl.Diagnostics) {
	source, diags := m.eval(x.Source, ctx)
	if diags.HasErrors() {
		return cty.DynamicVal, diags
	}
	v, more := x.Traversal.TraverseRel(source)
	if !v.IsKnown() {
		v = refineRefs(source, v, x.Traversal)
	}
	if !source.IsKnown() {
		v = unstructured(v)
	}
	return v, append(diags, more...)
}

// refineRefs names the attribute in references that were taken to whole objects of which nothing is known: `aws_x.y[count.index].id`.
func refineRefs(source, v cty.Value, rest hcl.Traversal) cty.Value {
	var attr string
	for _, step := range rest {
		if a, ok := step.(hcl.TraverseAttr); ok {
			attr = a.Name
			break
		}
	}
	_, marks := source.Unmark()
	out, own := v.Unmark()
	refined := make(cty.ValueMarks, len(marks))
	for mark := range own {
		if ref, ok := mark.(tf.Ref); ok && ref.Attr == "" && attr != "" && !ref.Input {
			if _, whole := marks[mark]; whole {
				ref.Attr = attr
				refined[ref] = struct{}{}
				continue
			}
		}
		refined[mark] = struct{}{}
	}
	return out.WithMarks(refined)
}

// template evaluates a template of several parts. What remains unknown keeps its parts, so that policies written as text can be read.
func (m *instance) template(x *hclsyntax.TemplateExpr, ctx *hcl.EvalContext) (cty.Value, hcl.Diagnostics) {
	if lit := literalIn(x); lit != nil {
		return lit.Val, nil
	}
	parts := make([]cty.Value, len(x.Parts))
	t := *x
	t.Parts = make([]hclsyntax.Expression, len(x.Parts))
	for i, part := range x.Parts {
		v, diags := m.eval(part, ctx)
		if diags.HasErrors() {
			v = cty.DynamicVal
		}
		parts[i] = v
		t.Parts[i] = result{part, v, diags}
	}
	v, diags := t.Value(ctx)
	size := 0
	if plain, _ := v.Unmark(); plain.IsKnown() && !plain.IsNull() {
		size = len(plain.AsString())
	}
	if size > maxStringBytes {
		return m.root.tooLarge("a template's result"), nil
	}
	if len(parts) > 1 {
		v = derived(v)
	}
	if !diags.HasErrors() && !v.IsKnown() {
		v = tf.MarkParts(v, parts)
	}
	return v, diags
}

func (m *instance) functionCall(x *hclsyntax.FunctionCallExpr, ctx *hcl.EvalContext) (cty.Value, hcl.Diagnostics) {
	name := strings.TrimPrefix(x.Name, "core::")
	switch {
	case name == "try" && !x.ExpandFinal:
		return m.try(x, ctx)
	case name == "can" && len(x.Args) == 1:
		v, diags := m.eval(x.Args[0], ctx)
		switch {
		case diags.HasErrors():
			return cty.False, nil
		case !v.IsWhollyKnown():
			return cty.UnknownVal(cty.Bool).WithMarks(tf.DerivedMarks(v)), nil
		}
		return cty.True, nil
	case strings.HasPrefix(name, "provider::") && !m.root.defines(name):
		return cty.DynamicVal.Mark(tf.Why{Text: "the provider function " + name + " is not evaluated", Range: tfRange(x.Range())}), nil
	}
	f := *x
	f.Args = make([]hclsyntax.Expression, len(x.Args))
	values := make([]cty.Value, len(x.Args))
	for i, arg := range x.Args {
		v, diags := m.eval(arg, ctx)
		if !m.isShared(arg) {
			if err := funcs.Bounded(v); err != nil {
				return m.root.limit("an argument of " + name + " is too large: " + err.Error()), nil
			}
		}
		values[i] = m.root.asList(name, i, v)
		f.Args[i] = result{arg, values[i], diags}
	}
	if isTooVague(name, values) {
		return m.root.limit(name + ": " + errTooVague.Error()), nil
	}
	v, diags := f.Value(ctx)
	if diags.HasErrors() {
		return cty.DynamicVal, diags
	}
	if name == "ephemeralasnull" && isNull(v) {
		v = unhidden(v)
	}
	if !funcs.PassThrough(name) && !(name == "join" && funcs.JoinPassesThrough(values)) {
		v = derived(v)
	}
	if !keepsElements[name] && !handsOn(name, values) {
		v = unstructured(v)
	}
	if !v.IsKnown() {
		v = m.composed(v, name, x, values, ctx)
		if !hasWhy(v) && impure[name] {
			v = v.Mark(tf.Why{Text: name + "() has a new result at every run", Range: tfRange(x.Range())})
		}
	}
	return v, nil
}

// templateJoin evaluates a for directive of a template.
func (m *instance) templateJoin(x *hclsyntax.TemplateJoinExpr, ctx *hcl.EvalContext) (cty.Value, hcl.Diagnostics) {
	tuple, diags := m.eval(x.Tuple, ctx)
	join := *x
	join.Tuple = result{x.Tuple, tuple, diags}
	v, diags := join.Value(ctx)
	v = derived(v)
	if !diags.HasErrors() && !v.IsKnown() {
		v = markParts(v, joinParts(cty.StringVal(""), tuple))
	}
	return v, diags
}

// defines reports whether there is a function of a name that reads no files.
func (r *root) defines(name string) bool {
	_, ok := r.loader.context.Functions[name]
	return ok
}

// impure are the functions whose result no static analysis can know.
var impure = map[string]bool{"timestamp": true, "plantimestamp": true, "uuid": true, "bcrypt": true, "rsadecrypt": true}

// try is Terraform's: the first expression that cannot fail any more. One that is partly unknown may still fail, so the result is
// unknown; what it would derive from stays in the marks.
func (m *instance) try(x *hclsyntax.FunctionCallExpr, ctx *hcl.EvalContext) (cty.Value, hcl.Diagnostics) {
	var all hcl.Diagnostics
	for _, arg := range x.Args {
		v, diags := m.eval(arg, ctx)
		if diags.HasErrors() {
			all = append(all, diags...)
			continue
		}
		if !v.IsWhollyKnown() {
			return cty.DynamicVal.WithMarks(deepMarks(v)), nil
		}
		return v, nil
	}
	return cty.DynamicVal, append(hcl.Diagnostics{{Severity: hcl.DiagError, Summary: "No expression of try succeeded",
		Detail: "Every argument of try failed.", Subject: x.Range().Ptr()}}, all...)
}

func (m *instance) conditional(x *hclsyntax.ConditionalExpr, ctx *hcl.EvalContext) (cty.Value, hcl.Diagnostics) {
	cond, condDiags := m.eval(x.Condition, ctx)
	yes, yesDiags := m.eval(x.TrueResult, ctx)
	no, noDiags := m.eval(x.FalseResult, ctx)
	cond, condMarks := cond.Unmark()
	yes, yesMarks := yes.Unmark()
	no, noMarks := no.Unmark()
	c := *x
	c.Condition = result{x.Condition, cond, condDiags}
	c.TrueResult = result{x.TrueResult, yes, yesDiags}
	c.FalseResult = result{x.FalseResult, no, noDiags}
	v, diags := c.Value(ctx)
	v = v.WithMarks(only[tf.Sensitive](condMarks, yesMarks, noMarks))
	switch {
	case cond.IsNull():
		return v, diags
	case !cond.IsKnown(): // which branch it will be is not known, so neither settles what the value refers to
		return derived(v.WithMarks(yesMarks, noMarks)).WithMarks(only[tf.Why](condMarks)), diags
	case cond.RawEquals(cty.True) || cond.RawEquals(cty.StringVal("true")):
		return v.WithMarks(yesMarks), diags
	}
	return v.WithMarks(noMarks), diags
}

func (m *instance) index(x *hclsyntax.IndexExpr, ctx *hcl.EvalContext) (cty.Value, hcl.Diagnostics) {
	coll, diags := m.eval(x.Collection, ctx)
	key, keyDiags := m.eval(x.Key, ctx)
	diags = append(diags, keyDiags...)
	if diags.HasErrors() {
		return cty.DynamicVal, diags
	}
	key, keyMarks := key.Unmark()
	v, more := hcl.Index(coll, key, &x.SrcRange)
	if !key.IsKnown() { // one of the elements
		v = v.WithMarks(deepMarks(coll), only[tf.Why](keyMarks))
	}
	if !key.IsKnown() || !coll.IsKnown() {
		v = unstructured(v)
	}
	return v.WithMarks(only[tf.Sensitive](keyMarks)), append(diags, more...)
}

func (m *instance) tuple(x *hclsyntax.TupleConsExpr, ctx *hcl.EvalContext) (cty.Value, hcl.Diagnostics) {
	var diags hcl.Diagnostics
	values := make([]cty.Value, len(x.Exprs))
	for i, e := range x.Exprs {
		v, more := m.eval(e, ctx)
		values[i] = v
		diags = append(diags, more...)
	}
	return cty.TupleVal(values), diags
}

func (m *instance) object(x *hclsyntax.ObjectConsExpr, ctx *hcl.EvalContext) (cty.Value, hcl.Diagnostics) {
	o := *x
	o.Items = make([]hclsyntax.ObjectConsItem, len(x.Items))
	for i, item := range x.Items {
		o.Items[i] = hclsyntax.ObjectConsItem{KeyExpr: m.lazy(item.KeyExpr), ValueExpr: m.lazy(item.ValueExpr)}
	}
	v, diags := o.Value(ctx)
	if plain, marks := v.Unmark(); len(marks) > 0 { // marks of keys
		v = plain.WithMarks(only[tf.Sensitive](marks), only[tf.Why](marks))
	}
	return v, diags
}

// ofEach is the unknown list of an attribute of each of some resources: references to these become references to the attribute.
func ofEach(v cty.Value, attr string) cty.Value {
	plain, marks := v.Unmark()
	if plain.IsKnown() || attr == "" {
		return v
	}
	named := make(cty.ValueMarks, len(marks))
	for mark := range marks {
		if ref, ok := mark.(tf.Ref); ok && ref.Attr == "" && !ref.Input {
			ref.Attr = attr
			mark = ref
		}
		named[mark] = struct{}{}
	}
	return plain.WithMarks(named)
}

func (m *instance) forExpr(x *hclsyntax.ForExpr, ctx *hcl.EvalContext) (cty.Value, hcl.Diagnostics) {
	coll, diags := m.eval(x.CollExpr, ctx)
	elements, marks := coll.Unmark()
	f := *x
	f.CollExpr = result{x.CollExpr, elements, diags}
	f.ValExpr = m.lazy(x.ValExpr)
	if x.KeyExpr != nil {
		f.KeyExpr = m.lazy(x.KeyExpr)
	}
	if x.CondExpr != nil {
		f.CondExpr = m.lazy(x.CondExpr)
	}
	v, diags := f.Value(ctx)
	if !v.IsKnown() {
		v = v.WithMarks(marks)
		if each, ok := x.ValExpr.(*hclsyntax.ScopeTraversalExpr); ok && x.KeyExpr == nil && each.Traversal.RootName() == x.ValVar {
			v = ofEach(v, firstAttr(each.Traversal))
		}
		return unstructured(v), diags
	}
	v, own := v.Unmark() // of keys and conditions
	return v.WithMarks(only[tf.Sensitive](marks, own), derivedMarks(only[tf.Ref](marks))), diags
}
