// SPDX-License-Identifier: Apache-2.0

package parser

import (
	"fmt"
	"math/big"
	"strconv"
	"strings"
	"unicode"

	"github.com/hashicorp/hcl/v2"
	"github.com/hashicorp/hcl/v2/hclsyntax"
	"github.com/zclconf/go-cty/cty"
	"github.com/zclconf/go-cty/cty/convert"

	"github.com/guardlint/guardlint/tf"
)

// expansion is what count or for_each makes of a block.
type expansion struct {
	kind  expandKind
	items []item
	why   tf.Evidence // of an unknown expansion, and of one instance that may not exist
	marks cty.ValueMarks
	byKey map[string]int // of a keyed expansion
}

type expandKind int8

const (
	single   expandKind = iota // neither count nor for_each
	counted                    // instance keys are numbers
	keyed                      // instance keys are strings
	unknown                    // it is not known how many instances there are: one stands for all
	disabled                   // lifecycle says that there is none
)

// item is one instance that a block makes.
type item struct {
	key string // as printed in an address: "", `[0]`, `["a"]`, "[*]"
	at  cty.Value
	ctx *hcl.EvalContext // with each or count
}

// expand evaluates count or for_each of a block in an instance.
func (m *instance) expand(b *hclsyntax.Block, address string) expansion {
	base := m.root.context
	e := expansion{items: []item{{ctx: base}}}
	switch a, argument := repetition(b); argument {
	case "count":
		return m.expandCount(a, address)
	case "for_each":
		return m.expandForEach(a, address)
	case "enabled":
		v := m.value(a.Expr, base)
		switch plain, _ := v.Unmark(); {
		case plain.RawEquals(cty.False):
			return expansion{kind: disabled}
		case !plain.IsKnown():
			e.why = tf.NewValue(v, "enabled", tfRange(a.SrcRange), nil).WhyUnknown()
		}
	}
	return e
}

// repetition is the argument that says how many instances a block has, and its name; "" when there is none, and so one instance.
func repetition(b *hclsyntax.Block) (*hclsyntax.Attribute, string) {
	for _, argument := range []string{"count", "for_each"} {
		if a := b.Body.Attributes[argument]; a != nil {
			return a, argument
		}
	}
	if a := enabledArgument(b); a != nil {
		return a, "enabled"
	}
	return nil, ""
}

// enabledArgument is OpenTofu's lifecycle argument that makes a block have one instance or none.
func enabledArgument(b *hclsyntax.Block) *hclsyntax.Attribute {
	for _, nested := range b.Body.Blocks {
		if nested.Type == "lifecycle" && nested.Body.Attributes["enabled"] != nil {
			return nested.Body.Attributes["enabled"]
		}
	}
	return nil
}

func (m *instance) expandCount(a *hclsyntax.Attribute, address string) expansion {
	v := m.value(a.Expr, m.root.context)
	plain, marks := v.Unmark()
	number, err := convert.Convert(plain, cty.Number)
	if err != nil || !number.IsKnown() || number.IsNull() {
		index := cty.UnknownVal(cty.Number).RefineNotNull()
		return m.unknownExpansion(a, v, marks, map[string]cty.Value{"count": cty.ObjectVal(map[string]cty.Value{"index": index})})
	}
	n, accuracy := number.AsBigFloat().Int64()
	if accuracy != big.Exact || n < 0 {
		m.root.report(tf.Incomplete{Kind: "input", Range: tfRange(a.SrcRange), Address: address,
			Message: "count is negative or no whole number, which Terraform refuses; no instance is judged"})
		n = 0
	}
	if room := m.room(n); n > room {
		m.root.report(tf.Incomplete{Kind: "limit", Range: tfRange(a.SrcRange), Address: address, Blocking: true,
			Message: fmt.Sprintf("count is %d; only %d instances are judged", n, room)})
		n = room
	}
	e := expansion{kind: counted}
	for i := range n {
		index := cty.NumberIntVal(i)
		e.items = append(e.items, item{key: "[" + strconv.FormatInt(i, 10) + "]", at: index,
			ctx: m.scope(map[string]cty.Value{"count": cty.ObjectVal(map[string]cty.Value{"index": index})})})
	}
	return e
}

// room takes what is left for n instances of a block: at least one, so that what the block says is judged.
func (m *instance) room(n int64) int64 {
	left := max(1, min(maxInstances, maxExpanded-int64(m.root.expanded)))
	m.root.expanded += int(min(n, left))
	return left
}

func (m *instance) expandForEach(a *hclsyntax.Attribute, address string) expansion {
	v := m.value(a.Expr, m.root.context)
	plain, marks := v.Unmark()
	if hidesKeys(v) || plain.IsNull() || !plain.IsKnown() || !plain.CanIterateElements() || (plain.Type().IsSetType() && !plain.IsWhollyKnown()) {
		each := cty.DynamicVal.WithMarks(marks)
		return m.unknownExpansion(a, v, marks, map[string]cty.Value{
			"each": cty.ObjectVal(map[string]cty.Value{"key": cty.UnknownVal(cty.String).RefineNotNull().WithMarks(only[tf.Why](marks)), "value": each})})
	}
	n := plain.LengthInt()
	room := int(m.room(int64(n)))
	if n > room {
		m.root.report(tf.Incomplete{Kind: "limit", Range: tfRange(a.SrcRange), Address: address, Blocking: true,
			Message: fmt.Sprintf("for_each has %d elements; only %d instances are judged", n, room)})
	}
	e := expansion{kind: keyed, marks: marks, byKey: make(map[string]int)}
	for it := plain.ElementIterator(); it.Next() && len(e.items) < room; {
		key, value := it.Element()
		if key.Type() == cty.Number { // for_each over a list is an error in Terraform; the elements are the keys as in a set
			key = value
		}
		key, _ = key.Unmark()
		key, err := convert.Convert(key, cty.String)
		if err != nil || !key.IsKnown() || key.IsNull() {
			continue
		}
		if plain.Type().IsSetType() {
			value = key
		}
		e.byKey[key.AsString()] = len(e.items)
		e.items = append(e.items, item{key: "[" + quoteKey(key.AsString()) + "]", at: key,
			ctx: m.scope(map[string]cty.Value{"each": cty.ObjectVal(map[string]cty.Value{"key": key, "value": value})})})
	}
	return e
}

// hidesKeys reports whether the keys that for_each would make of a value are sensitive. Terraform refuses such a value, for keys are seen in
// addresses.
func hidesKeys(v cty.Value) bool {
	plain, marks := v.Unmark()
	if t := plain.Type(); t.IsMapType() || t.IsObjectType() { // sensitive elements have keys that can be shown
		return len(only[tf.Sensitive](marks)) > 0
	}
	return tf.IsSensitive(v)
}

// unknownExpansion is one instance that stands for all, of which it is not known whether there are any.
func (m *instance) unknownExpansion(a *hclsyntax.Attribute, v cty.Value, marks cty.ValueMarks, names map[string]cty.Value) expansion {
	value := tf.NewValue(v, a.Name, tfRange(a.SrcRange), nil)
	why := value.WhyUnknown()
	switch p, _ := v.Unmark(); {
	case p.IsNull():
		why = value.Because("`%s` is null", a.Name)
	case p.IsKnown() && value.IsSensitive():
		why = value.Because("`%s` is a sensitive value, which cannot give keys", a.Name)
	}
	return expansion{kind: unknown, why: why, marks: marks, items: []item{{key: "[*]", at: cty.DynamicVal, ctx: m.scope(names)}}}
}

// beingExpanded stands in while a block's own count or for_each is evaluated, which must not ask how many instances there are.
func beingExpanded(b *hclsyntax.Block, address string) expansion {
	if _, argument := repetition(b); argument == "" {
		return expansion{} // nothing is evaluated
	}
	why := tf.Why{Text: "how many instances of " + address + " there are depends on itself", Range: tfRange(b.DefRange())}
	return expansion{kind: unknown, why: tf.Evidence{Range: why.Range, Text: why.Text}, marks: cty.NewValueMarks(why)}
}

// scope is a context with names on top of the root's.
func (m *instance) scope(names map[string]cty.Value) *hcl.EvalContext {
	ctx := m.root.context.NewChild()
	ctx.Variables = names
	return ctx
}

// exists is the truth of an instance's existence.
func (e expansion) exists(within tf.Truth) tf.Truth {
	if e.why.Text != "" {
		return tf.All(within, tf.Maybe(e.why))
	}
	return within
}

// value assembles what a reference to the whole block gives: one object, a tuple, or an object by key.
func (e expansion) value(each func(i int) cty.Value) cty.Value {
	switch e.kind {
	case single:
		return each(0)
	case counted:
		values := make([]cty.Value, len(e.items))
		for i := range e.items {
			values[i] = each(i)
		}
		return cty.TupleVal(values)
	case keyed:
		values := make(map[string]cty.Value, len(e.items))
		for i, it := range e.items {
			values[it.at.AsString()] = each(i)
		}
		return cty.ObjectVal(values)
	case disabled:
		return cty.NullVal(cty.DynamicPseudoType)
	}
	return cty.DynamicVal
}

// at finds the item that an index step names: its number, or -1 when there is none.
func (e expansion) at(key cty.Value) int {
	key, _ = key.Unmark()
	if !key.IsKnown() || key.IsNull() {
		return -1
	}
	if e.kind == counted {
		if n, err := convert.Convert(key, cty.Number); err == nil {
			if i, accuracy := n.AsBigFloat().Int64(); accuracy == big.Exact && i >= 0 && i < int64(len(e.items)) {
				return int(i)
			}
		}
		return -1
	}
	if s, err := convert.Convert(key, cty.String); err == nil {
		if i, ok := e.byKey[s.AsString()]; ok {
			return i
		}
	}
	return -1
}

// quoteKey prints an instance key as Terraform does: a quoted HCL string.
func quoteKey(key string) string {
	var out strings.Builder
	out.WriteByte('"')
	for i, r := range key {
		switch {
		case r == '"' || r == '\\':
			out.WriteByte('\\')
			out.WriteRune(r)
		case r == '\n':
			out.WriteString(`\n`)
		case r == '\r':
			out.WriteString(`\r`)
		case r == '\t':
			out.WriteString(`\t`)
		case (r == '$' || r == '%') && strings.HasPrefix(key[i+1:], "{"):
			out.WriteRune(r)
			out.WriteRune(r)
		case !unicode.IsPrint(r):
			if r < 0x10000 {
				fmt.Fprintf(&out, `\u%04x`, r)
			} else {
				fmt.Fprintf(&out, `\U%08x`, r)
			}
		default:
			out.WriteRune(r)
		}
	}
	out.WriteByte('"')
	return out.String()
}
