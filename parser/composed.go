// SPDX-License-Identifier: Apache-2.0

package parser

import (
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
	case name == "compact" && len(args) == 1:
		return markCompact(v, args[0])
	case name == "concat":
		return markConcat(v, args)
	case name == "format" && len(args) > 0:
		return markParts(v, formatParts(args[0], args[1:]))
	case name == "join" && len(args) == 2:
		return markParts(v, joinParts(args[0], args[1]))
	case (name == "templatefile" || name == "templatestring") && len(args) == 2:
		return m.rendered(v, name, args)
	}
	return v
}

// markCompact keeps the elements of a list that compact could not shorten yet.
func markCompact(v, list cty.Value) cty.Value {
	elements, ok := elementsOf(list)
	if !ok {
		return v
	}
	return tf.MarkMembers(v, slices.DeleteFunc(elements, func(e cty.Value) bool {
		p, _ := e.Unmark()
		return p.IsNull() || p.RawEquals(cty.StringVal(""))
	}), nil)
}

// markConcat keeps the elements of lists that concat could not put together yet, because others are not known.
func markConcat(v cty.Value, lists []cty.Value) cty.Value {
	var elements, open []cty.Value
	for _, list := range lists {
		if known, ok := elementsOf(list); ok {
			elements = append(elements, known...)
		} else {
			open = append(open, list)
		}
	}
	return tf.MarkMembers(v, elements, open)
}

// elementsOf are the elements of a list, with the marks of the whole; false when they are not known.
func elementsOf(list cty.Value) ([]cty.Value, bool) {
	plain, marks := list.Unmark()
	if !plain.IsKnown() || plain.IsNull() || !plain.CanIterateElements() {
		return nil, false
	}
	elements := plain.AsValueSlice()
	for i, e := range elements {
		elements[i] = e.WithMarks(marks)
	}
	return elements, true
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
