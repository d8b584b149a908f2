// SPDX-License-Identifier: Apache-2.0

package tf

import (
	"iter"
	"strconv"

	"github.com/zclconf/go-cty/cty"
)

// Elements are the members of a list, set, tuple or map value. Open is not nil when there may be others: the collection is
// unknown. An absent or null collection has no elements; a single primitive value is its own only element.
type Elements struct {
	Items []Value
	Open  *Evidence
}

// Elements returns the members of the value, each with its own path and the place of the whole.
func (v Value) Elements() Elements {
	p, marks := v.Cty().Unmark()
	switch {
	case p.IsNull():
		return Elements{}
	case !p.IsKnown():
		if elements, lists, ok := MembersOf(v.cty); ok && !p.Type().IsPrimitiveType() {
			return v.members(elements, lists)
		}
		why := v.WhyUnknown()
		return Elements{Open: &why}
	case !p.CanIterateElements():
		return Elements{Items: []Value{v}}
	}
	isSet := p.Type().IsSetType()
	var items []Value
	for it := p.ElementIterator(); it.Next(); {
		key, elem := it.Element()
		item := v
		if len(marks) > 0 {
			elem = elem.WithMarks(marks)
		}
		item.cty, item.def = elem, nil
		if !isSet {
			item.Path = v.Path + indexSuffix(key)
		}
		items = append(items, item)
	}
	return Elements{Items: items}
}

// members are the elements of an unknown list of which they are known, and why there may be others.
func (v Value) members(elements, lists []cty.Value) Elements {
	var members Elements
	for i, elem := range elements {
		item := v
		item.cty, item.def, item.Path = elem, nil, v.Path+indexSuffix(cty.NumberIntVal(int64(i)))
		members.Items = append(members.Items, item)
	}
	if len(lists) > 0 {
		why := v.Part(lists[0]).WhyUnknown()
		members.Open = &why
	}
	return members
}

func indexSuffix(key cty.Value) string {
	if key.Type() == cty.Number {
		return "[" + numberText(key.AsBigFloat()) + "]"
	}
	return "[" + strconv.Quote(key.AsString()) + "]"
}

// Any is yes when f is yes of some element; an unknown collection leaves it maybe.
func (e Elements) Any(f func(Value) Truth) Truth {
	ts := make([]Truth, 0, len(e.Items)+1)
	for _, item := range e.Items {
		ts = append(ts, f(item))
	}
	if e.Open != nil {
		ts = append(ts, Maybe(*e.Open))
	}
	return Any(ts...)
}

// All is yes when f is yes of every element; an unknown collection leaves it maybe.
func (e Elements) All(f func(Value) Truth) Truth {
	return Not(e.Any(func(v Value) Truth { return Not(f(v)) }))
}

// IsEmpty is yes when there are no elements.
func (e Elements) IsEmpty() Truth {
	return Not(e.Any(func(v Value) Truth { return v.truth(yes, Value.isSet) }))
}

// Entries yields the members of a known map or object with their names, in the order of these.
func (v Value) Entries() iter.Seq2[string, Value] {
	return func(yield func(string, Value) bool) {
		p, _ := v.Cty().Unmark()
		if p.IsNull() || !p.IsKnown() || !p.Type().IsMapType() && !p.Type().IsObjectType() {
			return
		}
		for it := p.ElementIterator(); it.Next(); {
			key, _ := it.Element()
			key, _ = key.Unmark()
			if name := key.AsString(); !yield(name, v.Field(name)) {
				return
			}
		}
	}
}

// Field returns the attribute name of an object or map value: absent when there is none, unknown when v is unknown.
func (v Value) Field(name string) Value {
	p, marks := v.Cty().Unmark()
	f := v
	f.def, f.Path = nil, v.Path+"."+name
	t := p.Type()
	switch {
	case !p.IsNull() && !p.IsKnown():
		f.cty = cty.DynamicVal.WithMarks(marks)
	case !p.IsNull() && t.IsObjectType() && t.HasAttribute(name):
		f.cty = p.GetAttr(name).WithMarks(marks)
	case !p.IsNull() && t.IsMapType() && p.HasIndex(cty.StringVal(name)).True():
		f.cty = p.Index(cty.StringVal(name)).WithMarks(marks)
	default:
		return Absent(f.Path, v.At(), nil)
	}
	return f
}
