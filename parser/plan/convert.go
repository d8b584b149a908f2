// SPDX-License-Identifier: Apache-2.0

package plan

import (
	"encoding/json"
	"math/big"
	"strconv"

	"github.com/zclconf/go-cty/cty"

	"github.com/guardlint/guardlint/tf"
)

// leaf marks a known or unknown value below an attribute with what is known of it. i is the index of the attribute's own element
// that it is or lies in, -1 for the attribute itself.
type leaf func(v cty.Value, i int) cty.Value

// convert makes a value of the type that the schema says, of its JSON text, the mirror that tells what of it is unknown and the mirror that
// tells what is sensitive. Sets become lists in the plan's order: a set of marked values would share all marks. What does not fit its type, as
// with another version of the provider, is taken as the JSON has it.
func convert(t cty.Type, v, unknown, sensitive any, mark leaf) cty.Value {
	return converter{mark}.value(t, v, unknown, sensitive, -1)
}

type converter struct{ mark leaf }

// value converts one node. at is the index of the attribute's element that it belongs to, -1 above elements.
func (c converter) value(t cty.Type, v, unknown, sensitive any, at int) cty.Value {
	out := c.plain(t, v, unknown, sensitive, at)
	if isTrue(sensitive) {
		out = out.Mark(tf.Sensitive{})
	}
	return out
}

func (c converter) plain(t cty.Type, v, unknown, sensitive any, at int) cty.Value {
	if isTrue(sensitive) {
		sensitive = nil // the whole is marked
	}
	if isTrue(unknown) {
		return c.mark(cty.UnknownVal(listed(t)), at)
	}
	switch v := v.(type) {
	case nil:
		if m, ok := unknown.(map[string]any); ok && anyTrue(unknown) {
			return c.fields(t, nil, m, sensitive, at)
		}
		return cty.NullVal(listed(t))
	case []any:
		return c.list(t, v, unknown, sensitive, at)
	case map[string]any:
		return c.fields(t, v, unknown, sensitive, at)
	}
	return c.mark(scalar(t, v), at)
}

// list converts the elements of a list, set or tuple.
func (c converter) list(t cty.Type, list []any, unknown, sensitive any, at int) cty.Value {
	elem := func(int) cty.Type { return cty.DynamicPseudoType }
	isList := t.IsListType() || t.IsSetType()
	switch {
	case isList:
		elem = func(int) cty.Type { return t.ElementType() }
	case t.IsTupleType() && t.Length() == len(list):
		elem = t.TupleElementType
	}
	values := make([]cty.Value, len(list))
	for i, v := range list {
		inner := at
		if at < 0 {
			inner = i
		}
		values[i] = c.value(elem(i), v, child(unknown, i, ""), child(sensitive, i, ""), inner)
	}
	switch {
	case !isList:
		return cty.TupleVal(values)
	case len(values) == 0:
		return cty.ListValEmpty(listed(t.ElementType()))
	case cty.CanListVal(values):
		return cty.ListVal(values)
	}
	return cty.TupleVal(values)
}

// fields converts the members of an object or map. Those that are unknown as a whole are missing from it.
func (c converter) fields(t cty.Type, fields map[string]any, unknown, sensitive any, at int) cty.Value {
	typeOf := func(string) cty.Type { return cty.DynamicPseudoType }
	names := make(map[string]bool, len(fields))
	switch {
	case t.IsMapType():
		typeOf = func(string) cty.Type { return t.ElementType() }
	case t.IsObjectType():
		typeOf = func(name string) cty.Type {
			if t.HasAttribute(name) {
				return t.AttributeType(name)
			}
			return cty.DynamicPseudoType
		}
		for name := range t.AttributeTypes() {
			names[name] = true
		}
	}
	for name := range fields {
		names[name] = true
	}
	mirror, _ := unknown.(map[string]any)
	for name, u := range mirror {
		if isTrue(u) {
			names[name] = true
		}
	}
	values := make(map[string]cty.Value, len(names))
	for name := range names {
		values[name] = c.value(typeOf(name), fields[name], child(unknown, -1, name), child(sensitive, -1, name), at)
	}
	switch {
	case !t.IsMapType():
		return cty.ObjectVal(values)
	case len(values) == 0:
		return cty.MapValEmpty(listed(t.ElementType()))
	case cty.CanMapVal(values):
		return cty.MapVal(values)
	}
	return cty.ObjectVal(values)
}

// scalar converts a string, number or bool.
func scalar(t cty.Type, v any) cty.Value {
	switch v := v.(type) {
	case string:
		switch t {
		case cty.Number:
			if n, ok := number(v); ok {
				return cty.NumberVal(n)
			}
		case cty.Bool:
			if b, err := strconv.ParseBool(v); err == nil {
				return cty.BoolVal(b)
			}
		}
		return cty.StringVal(v)
	case bool:
		if t == cty.String {
			return cty.StringVal(strconv.FormatBool(v))
		}
		return cty.BoolVal(v)
	case json.Number:
		n, ok := number(v.String())
		switch {
		case !ok:
			return cty.DynamicVal.Mark(tf.Why{Text: "the number in the plan is out of range"})
		case t == cty.String:
			return cty.StringVal(n.Text('f', -1))
		}
		return cty.NumberVal(n)
	}
	return cty.NullVal(cty.DynamicPseudoType)
}

const (
	precision   = 512  // bits, as Terraform's numbers have
	maxExponent = 4096 // of two; writing out larger numbers would take all memory
)

// number reads a decimal number of any sensible size.
func number(s string) (*big.Float, bool) {
	f, _, err := big.ParseFloat(s, 10, precision, big.ToNearestEven)
	if err != nil || f.IsInf() {
		return nil, false
	}
	if e := f.MantExp(nil); e > maxExponent || e < -maxExponent {
		return nil, false
	}
	return f, true
}

// listed is a type with lists in place of sets.
func listed(t cty.Type) cty.Type {
	switch {
	case t.IsSetType(), t.IsListType():
		return cty.List(listed(t.ElementType()))
	case t.IsMapType():
		return cty.Map(listed(t.ElementType()))
	case t.IsObjectType():
		types := make(map[string]cty.Type, len(t.AttributeTypes()))
		for name, a := range t.AttributeTypes() {
			types[name] = listed(a)
		}
		return cty.Object(types)
	case t.IsTupleType():
		types := make([]cty.Type, t.Length())
		for i := range types {
			types[i] = listed(t.TupleElementType(i))
		}
		return cty.Tuple(types)
	}
	return t
}
