// SPDX-License-Identifier: Apache-2.0

package parser

import (
	"maps"
	"slices"
	"strings"

	"github.com/hashicorp/hcl/v2"
	"github.com/hashicorp/hcl/v2/hclsyntax"
	"github.com/zclconf/go-cty/cty"
	"github.com/zclconf/go-cty/cty/convert"

	"github.com/guardlint/guardlint/parser/funcs"
	"github.com/guardlint/guardlint/tf"
)

// composed marks the unknown result of a function with what it is made of, as far as the function keeps that: policies are read in encoded objects
// and in texts with holes.
func (m *instance) composed(v cty.Value, name string, x *hclsyntax.FunctionCallExpr, args []cty.Value, ctx *hcl.EvalContext) cty.Value {
	if x.ExpandFinal {
		return v
	}
	switch {
	case name == "jsonencode" && len(args) == 1:
		return tf.MarkEncoded(v, m.written(x.Args[0], args[0], ctx))
	case name == "base64encode" && len(args) == 1:
		return tf.MarkBase64(v, args[0])
	case name == "compact":
		return markMembers(v, args, isEmpty)
	case name == "concat", name == "distinct", name == "setunion", name == "toset":
		return markMembers(v, args, nil)
	case name == "flatten" && len(args) == 1:
		left := maxMembers
		if leaves := leavesOf(args[0], &left); left >= 0 {
			return markMembers(v, leaves, nil)
		}
		return unlisted(v)
	case name == "format" && len(args) > 0:
		return markParts(v, formatParts(args[0], args[1:]))
	case name == "join" && len(args) == 2:
		return markParts(v, joinParts(args[0], args[1]))
	case (name == "templatefile" || name == "templatestring") && len(args) == 2:
		return m.rendered(v, name, args)
	}
	return v
}

// keepsElements has the functions whose result is the list that they are given, as far as its elements go.
var keepsElements = map[string]bool{
	"convert": true, "ephemeralasnull": true, "nonsensitive": true, "sensitive": true, "tolist": true, "toset": true, "distinct": true, "compact": true,
}

// unlisted takes off a value the elements of an unknown list that it may be an element of.
func unlisted(v cty.Value) cty.Value {
	return without(v, func(mark any) bool {
		_, is := mark.(*tf.Members)
		return is
	})
}

// unstructured takes off a value what its structure would be if it were the one that it comes from.
func unstructured(v cty.Value) cty.Value { return without(v, isStructure) }

func isStructure(mark any) bool { return tf.DerivedMark(mark) == nil }

func without(v cty.Value, drop func(mark any) bool) cty.Value {
	if !v.IsMarked() {
		return v
	}
	plain, marks := v.Unmark()
	maps.DeleteFunc(marks, func(mark any, _ struct{}) bool { return drop(mark) })
	return plain.WithMarks(marks)
}

// handsOn says whether a function surely returns one certain value of those that it is given, and not one of several.
func handsOn(name string, args []cty.Value) bool {
	switch name {
	case "element", "lookup":
		return len(args) >= 2 && args[0].IsKnown() && args[1].IsKnown()
	case "one":
		return len(args) == 1 && args[0].IsKnown()
	case "coalesce":
		i := slices.IndexFunc(args, func(v cty.Value) bool { return !isEmpty(v) })
		if i < 0 {
			return false
		}
		p, _ := args[i].Unmark()
		return p.Range().DefinitelyNotNull()
	}
	return false
}

func isIndex(step hcl.Traverser) bool {
	_, is := step.(hcl.TraverseIndex)
	return is
}

// maxMembers bounds how many elements of an unknown list are kept. Lists that are put together with themselves double with every step.
const maxMembers = 10_000

// markMembers keeps the elements of lists that could not be put together, or shortened, yet, because some are not known. What is empty for sure is
// left out; that a set has equal elements once makes no difference. What is no list is an element itself. Of very many elements none is kept.
func markMembers(v cty.Value, lists []cty.Value, empty func(cty.Value) bool) cty.Value {
	var elements, open []cty.Value
	for _, list := range lists {
		plain, _ := list.Unmark()
		if known, ok := elementsOf(list); ok {
			elements = append(elements, known...)
		} else if known, others, ok := tf.MembersOf(list); ok {
			elements, open = append(elements, known...), append(open, others...)
		} else if plain.IsKnown() || plain.Type().IsPrimitiveType() {
			elements = append(elements, list)
		} else {
			open = append(open, list)
		}
		if len(elements)+len(open) > maxMembers {
			return unlisted(v)
		}
	}
	if empty != nil {
		elements = slices.DeleteFunc(elements, empty)
	}
	return tf.MarkMembers(unlisted(v), elements, open)
}

func isEmpty(v cty.Value) bool {
	p, _ := v.Unmark()
	return p.IsNull() || p.RawEquals(cty.StringVal(""))
}

// elementsOf are the elements of a list, with the marks of the whole; false when they are not known, or it is none.
func elementsOf(list cty.Value) ([]cty.Value, bool) {
	plain, marks := list.Unmark()
	t := plain.Type()
	if !plain.IsKnown() || plain.IsNull() || !t.IsListType() && !t.IsSetType() && !t.IsTupleType() {
		return nil, false
	}
	elements := plain.AsValueSlice()
	for i, e := range elements {
		elements[i] = e.WithMarks(marks)
	}
	return elements, true
}

// leavesOf is what flatten puts side by side, as long as there is something left of a number of lists and elements to look at.
func leavesOf(list cty.Value, left *int) []cty.Value {
	if *left--; *left < 0 {
		return nil
	}
	elements, ok := elementsOf(list)
	if !ok {
		return []cty.Value{list}
	}
	var leaves []cty.Value
	for _, e := range elements {
		if *left < 0 {
			return nil
		}
		leaves = append(leaves, leavesOf(e, left)...)
	}
	return leaves
}

func markParts(v cty.Value, parts []cty.Value) cty.Value {
	if parts == nil {
		return v
	}
	return tf.MarkParts(v, parts)
}

// formatParts are the parts of a text that format makes with %s and %v of strings; nil when it does more.
func formatParts(format cty.Value, args []cty.Value) (parts []cty.Value) {
	spec, ok := literalText(format)
	for ok {
		before, after, found := strings.Cut(spec, "%")
		parts = append(parts, cty.StringVal(before))
		if !found {
			break
		}
		if after == "" {
			return nil
		}
		verb := after[0]
		spec = after[1:]
		if verb == '%' {
			parts = append(parts, cty.StringVal("%"))
			continue
		}
		if (verb != 's' && verb != 'v') || len(args) == 0 {
			return nil
		}
		text, err := convert.Convert(args[0], cty.String)
		if err != nil || verb == 'v' && args[0].Type() != cty.String {
			return nil
		}
		parts, args = append(parts, text), args[1:]
	}
	if len(args) > 0 {
		return nil
	}
	return parts
}

// joinParts are the elements of a list with the separator between them; nil when it is not known how many there are.
func joinParts(separator, list cty.Value) (parts []cty.Value) {
	plain, marks := list.Unmark()
	if _, ok := literalText(separator); !ok || !plain.IsKnown() || plain.IsNull() || !plain.CanIterateElements() {
		return nil
	}
	sensitive := only[tf.Sensitive](marks)
	for it := plain.ElementIterator(); it.Next(); {
		if parts != nil {
			parts = append(parts, separator)
		}
		_, e := it.Element()
		parts = append(parts, e.WithMarks(sensitive))
	}
	return parts
}

func literalText(v cty.Value) (string, bool) {
	v, _ = v.Unmark()
	if v.Type() != cty.String || !v.IsKnown() || v.IsNull() {
		return "", false
	}
	return v.AsString(), true
}

// rendered marks a text that is made of a template with the parts that it has then, or with what the template encodes.
func (m *instance) rendered(v cty.Value, name string, args []cty.Value) cty.Value {
	src, ok := m.templateText(name, args[0])
	vars, marks := args[1].Unmark()
	if !ok || !vars.IsKnown() || vars.IsNull() {
		return v
	}
	x, err := m.root.parsedTemplate(src)
	if err != nil {
		return v
	}
	scope := m.root.context.NewChild()
	scope.Variables = vars.AsValueMap()
	for name, e := range scope.Variables {
		scope.Variables[name] = e.WithMarks(only[tf.Sensitive](marks))
	}
	text, diags := m.eval(x, scope)
	if diags.HasErrors() {
		return v
	}
	if parts, ok := tf.PartsOf(text); ok {
		return tf.MarkParts(v, parts)
	}
	if encoded, ok := tf.EncodedOf(text); ok {
		return tf.MarkEncoded(v, encoded)
	}
	return v
}

// templateText is the text of a template: of the file that templatefile names, or as templatestring is given it.
func (m *instance) templateText(name string, arg cty.Value) (string, bool) {
	if name == "templatefile" {
		text, err := m.root.fileFunctions()["file"].Call([]cty.Value{arg})
		if err != nil {
			return "", false
		}
		arg = text
	}
	return literalText(arg)
}

// parsedTemplate is the expression of a template. What it says has no place: the file is none of the configuration's.
func (r *root) parsedTemplate(src string) (hclsyntax.Expression, error) {
	if x := r.templates[src]; x != nil {
		return x, nil
	}
	x, err := funcs.ParseTemplate(src, "")
	if err == nil {
		if r.templates == nil {
			r.templates = make(map[string]hclsyntax.Expression)
		}
		r.templates[src] = x
	}
	return x, err
}
