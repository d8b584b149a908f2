// SPDX-License-Identifier: Apache-2.0

package policydoc

import (
	"fmt"
	"maps"
	"slices"
	"strings"

	"github.com/zclconf/go-cty/cty"

	"github.com/guardlint/guardlint/tf"
)

// ownDocument is what the block itself says, without source and override documents.
func ownDocument(b *tf.Block) (*document, error) {
	d := &document{version: orDefault(b.Attr("version"), defaultVersion)}
	if id := b.Attr("policy_id"); !isEmpty(id) {
		d.id = id.Cty()
	}
	version, _ := text(d.version)
	vars := variables{legacy: version == "2008-10-17"}
	blocks := b.Blocks("statement")
	for i, sb := range blocks.Items {
		if !sb.Exists.IsYes() {
			d.statements = append(d.statements, openStatement(unknownBlock(sb)))
			continue
		}
		s, err := ownStatement(sb, vars)
		if err != nil {
			return nil, fmt.Errorf("statement[%d]: %w", i, err)
		}
		d.statements = append(d.statements, s)
	}
	if blocks.Open != nil {
		d.statements = append(d.statements, openStatement(unknown(*blocks.Open)))
	}
	return d, nil
}

func ownStatement(b *tf.Block, vars variables) (statement, error) {
	s := statement{fields: map[string]cty.Value{"Effect": orDefault(b.Attr("effect"), "Allow")}}
	if sid := b.Attr("sid"); !isEmpty(sid) {
		s.fields["Sid"] = sid.Cty()
	}
	for name, key := range map[string]string{"actions": "Action", "not_actions": "NotAction"} {
		if v := oneOrMany(stringsOf(b.Attr(name))); v != cty.NilVal {
			s.fields[key] = v
		}
	}
	for name, key := range map[string]string{"resources": "Resource", "not_resources": "NotResource"} {
		v, err := vars.rewrite(oneOrMany(stringsOf(b.Attr(name))))
		if err != nil {
			return s, fmt.Errorf("%s: %w", name, err)
		}
		if v != cty.NilVal {
			s.fields[key] = v
		}
	}
	for name, key := range map[string]string{"principals": "Principal", "not_principals": "NotPrincipal"} {
		v, err := principalsOf(b.Blocks(name), vars)
		if err != nil {
			return s, fmt.Errorf("%s: %w", name, err)
		}
		if v != cty.NilVal {
			s.fields[key] = v
		}
	}
	v, err := conditionsOf(b.Blocks("condition"), vars)
	if err != nil {
		return s, fmt.Errorf("condition: %w", err)
	}
	if v != cty.NilVal {
		s.fields["Condition"] = v
	}
	return s, nil
}

// orDefault is the attribute's value, or def where it is left out or empty.
func orDefault(v tf.Value, def string) cty.Value {
	if isEmpty(v) {
		return cty.StringVal(def)
	}
	return v.Cty()
}

func isEmpty(v tf.Value) bool {
	s, known := v.Text()
	return v.IsSet().IsNo() || (known && s == "")
}

// stringsOf lists the strings of a set attribute as the provider does: the known ones sorted in descending order, after them those that
// are not known. rest is not NilVal when there may be others, and then stands for all of these.
func stringsOf(v tf.Value) (items []cty.Value, rest cty.Value) {
	items, rest = descending(v)
	return slices.CompactFunc(items, sameText), rest
}

// descending is stringsOf for a list, which may repeat strings.
func descending(v tf.Value) (items []cty.Value, rest cty.Value) {
	items, rest = elementsOf(v)
	slices.SortStableFunc(items, func(a, b cty.Value) int {
		as, aKnown := text(a)
		bs, bKnown := text(b)
		switch {
		case aKnown && bKnown:
			return strings.Compare(bs, as)
		case aKnown:
			return -1
		case bKnown:
			return 1
		}
		return 0
	})
	return items, rest
}

// sameText reports whether two strings are known and equal: a set has them once, wherever each comes from.
func sameText(a, b cty.Value) bool {
	as, aKnown := text(a)
	bs, bKnown := text(b)
	return aKnown && bKnown && as == bs
}

// elementsOf lists the strings of an attribute in their order. rest is not NilVal when there may be others, and then stands for all of
// these.
func elementsOf(v tf.Value) (items []cty.Value, rest cty.Value) {
	elements := v.Elements()
	for _, e := range elements.Items {
		if !e.IsSet().IsNo() {
			items = append(items, e.Cty())
		}
	}
	if elements.Open != nil {
		return items, because(v.Cty(), *elements.Open)
	}
	return items, cty.NilVal
}

// oneOrMany is the value of a key that may hold a string or a list; NilVal when there is nothing to hold.
func oneOrMany(items []cty.Value, rest cty.Value) cty.Value {
	if rest != cty.NilVal {
		items = append(items, rest)
	}
	switch {
	case len(items) == 0:
		return cty.NilVal
	case len(items) == 1:
		return items[0]
	}
	return cty.TupleVal(items)
}

// principalsOf reads principals blocks. Several of one type join their identifiers.
func principalsOf(blocks tf.Blocks, vars variables) (cty.Value, error) {
	if v := openBlocks(blocks); v != cty.NilVal {
		return v, nil
	}
	byType := make(map[string][]cty.Value)
	for _, b := range setOf(blocks.Items, principalType) {
		typ, known := b.Attr("type").Text()
		if !known {
			return because(b.Attr("type").Cty(), b.Attr("type").WhyUnknown()), nil
		}
		ids, rest := stringsOf(b.Attr("identifiers"))
		if rest != cty.NilVal {
			ids = append(ids, rest)
		}
		for _, id := range ids {
			id, err := vars.rewrite(id)
			if err != nil {
				return cty.NilVal, err
			}
			byType[typ] = append(byType[typ], id)
		}
		if byType[typ] == nil {
			byType[typ] = []cty.Value{}
		}
	}
	return principalValue(byType, nil), nil
}

// principalValue is the Principal element. {"*": "*"} alone is written "*". A type in asList stays a list with one element.
func principalValue(byType map[string][]cty.Value, asList map[string]bool) cty.Value {
	if len(byType) == 0 {
		return cty.NilVal
	}
	attrs := make(map[string]cty.Value, len(byType))
	for typ, ids := range byType {
		attrs[typ] = cty.TupleVal(ids)
		if len(ids) == 1 && !asList[typ] {
			attrs[typ] = ids[0]
		}
	}
	if ids := byType["*"]; len(byType) == 1 && len(ids) == 1 {
		if s, _ := text(ids[0]); s == "*" {
			return ids[0]
		}
	}
	return cty.ObjectVal(attrs)
}

// conditionsOf reads condition blocks. Several of one test and variable join their values.
func conditionsOf(blocks tf.Blocks, vars variables) (cty.Value, error) {
	if v := openBlocks(blocks); v != cty.NilVal {
		return v, nil
	}
	conditions := make(conditions)
	var open []openCondition
	for _, b := range setOf(blocks.Items, conditionType) {
		test, known := b.Attr("test").Text()
		if !known {
			return because(b.Attr("test").Cty(), b.Attr("test").WhyUnknown()), nil
		}
		values, rest := elementsOf(b.Attr("values"))
		if rest != cty.NilVal {
			values = append(values, rest)
		}
		for i := range values {
			var err error
			if values[i], err = vars.rewrite(values[i]); err != nil {
				return cty.NilVal, err
			}
		}
		variable, known := b.Attr("variable").Text()
		if known {
			conditions.add(test, variable, values)
			continue
		}
		open = append(open, openCondition{test, b.Attr("variable").Cty(), values})
	}
	return conditions.with(open), nil
}

// openCondition is a condition on a variable that is not known in full.
type openCondition struct {
	test     string
	variable cty.Value
	values   []cty.Value
}

// with is the value of the conditions with others on variables that are not known. Two of those may be one, whose values then join: what
// they are is not known.
func (c conditions) with(open []openCondition) cty.Value {
	if len(open) == 0 {
		return c.value()
	}
	tests := make(map[string]cty.Value)
	if known := c.value(); known != cty.NilVal {
		tests = known.AsValueMap()
	}
	seen := make(map[string]bool)
	for _, o := range open {
		key := o.test + "\x00" + spell(o.variable)
		if seen[key] {
			return because(o.variable, tf.Evidence{Text: "the condition is not known"})
		}
		seen[key] = true
		names, values := entries(tests[o.test])
		tests[o.test] = tf.MarkEntries(append(names, o.variable), append(values, joined(o.values)))
	}
	return cty.ObjectVal(tests)
}

// entries are those of an object as far as it was made.
func entries(v cty.Value) (names, values []cty.Value) {
	if v == cty.NilVal {
		return nil, nil
	}
	if names, values, ok := tf.EntriesOf(v); ok {
		return names, values
	}
	fields := fieldsOf(v)
	for _, name := range slices.Sorted(maps.Keys(fields)) {
		names, values = append(names, cty.StringVal(name)), append(values, fields[name])
	}
	return names, values
}

// spell writes down what is known of a string, so that what may be the same is written alike.
func spell(v cty.Value) string {
	if s, known := text(v); known {
		return s
	}
	parts, ok := tf.PartsOf(v)
	if !ok {
		return "\x01"
	}
	var b strings.Builder
	for _, p := range parts {
		b.WriteString(spell(p))
	}
	return b.String()
}

// conditions are values by test and variable.
type conditions map[string]map[string][]cty.Value

func (c conditions) add(test, variable string, values []cty.Value) {
	if c[test] == nil {
		c[test] = make(map[string][]cty.Value)
	}
	c[test][variable] = append(c[test][variable], values...)
}

func (c conditions) value() cty.Value {
	if len(c) == 0 {
		return cty.NilVal
	}
	tests := make(map[string]cty.Value, len(c))
	for test, byVariable := range c {
		variables := make(map[string]cty.Value, len(byVariable))
		for variable, values := range byVariable {
			variables[variable] = joined(values)
		}
		tests[test] = cty.ObjectVal(variables)
	}
	return cty.ObjectVal(tests)
}

// joined is how the provider writes values: one of them without a list.
func joined(values []cty.Value) cty.Value {
	if len(values) == 1 {
		return values[0]
	}
	return cty.TupleVal(values)
}

// openBlocks is an unknown value when it is not known which blocks there are, else NilVal.
func openBlocks(blocks tf.Blocks) cty.Value {
	if blocks.Open != nil {
		return unknown(*blocks.Open)
	}
	for _, b := range blocks.Items {
		if !b.Exists.IsYes() {
			return unknownBlock(b)
		}
	}
	return cty.NilVal
}

func unknownBlock(b *tf.Block) cty.Value {
	if why := b.Exists.Evidence(); len(why) > 0 {
		return unknown(why[0])
	}
	return unknown(tf.Evidence{Range: b.Range, Text: "it is not known whether `" + b.Path + "` exists"})
}

func unknown(why tf.Evidence) cty.Value {
	return cty.DynamicVal.Mark(tf.Why{Text: why.Text, Range: why.Range})
}

// because is an unknown value that derives from v; why is given where v does not tell by its own marks.
func because(v cty.Value, why tf.Evidence) cty.Value {
	if len(tf.WhysOf(v)) == 0 && len(tf.RefsOf(v)) == 0 {
		return unknown(why).WithMarks(tf.DerivedMarks(v))
	}
	return cty.DynamicVal.WithMarks(tf.DerivedMarks(v))
}
