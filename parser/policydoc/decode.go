// SPDX-License-Identifier: Apache-2.0

package policydoc

import (
	"errors"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"github.com/zclconf/go-cty/cty"
	ctyjson "github.com/zclconf/go-cty/cty/json"

	"github.com/guardlint/guardlint/tf"
)

// decodeAll reads the documents of a list attribute. One that is not known is a document with an open statement, and so is the
// list as a whole.
func decodeAll(b *tf.Block, name string) ([]*document, error) {
	elements := b.Attr(name).Elements()
	var docs []*document
	for i, e := range elements.Items {
		if isEmpty(e) {
			continue
		}
		d, err := decode(e)
		if err != nil {
			return nil, fmt.Errorf("%s[%d]: %w", name, i, err)
		}
		docs = append(docs, d)
	}
	if elements.Open != nil { // wherever they stand, they may replace statements of any other
		docs = append(docs, openDocument(because(b.Attr(name).Cty(), *elements.Open)))
	}
	return docs, nil
}

func openDocument(why cty.Value) *document {
	return &document{statements: []statement{openStatement(why)}}
}

// decode reads one document: JSON text, or an unknown string of which the structure is known.
func decode(v tf.Value) (*document, error) {
	s, known := text(v.Cty())
	if !known {
		if doc, ok := tf.EncodedOf(v.Cty()); ok {
			return decodeValue(doc)
		}
		return openDocument(because(v.Cty(), v.WhyUnknown())), nil
	}
	typ, err := ctyjson.ImpliedType([]byte(s))
	if err != nil {
		return nil, errNotJSON
	}
	doc, err := ctyjson.Unmarshal([]byte(s), typ)
	if err != nil {
		return nil, errNotJSON
	}
	_, marks := v.Cty().Unmark()
	d, err := decodeValue(doc)
	if err == nil && len(marks) > 0 {
		d.mark(tf.DerivedMarks(v.Cty()))
	}
	return d, err
}

// mark marks everything in the document.
func (d *document) mark(marks cty.ValueMarks) {
	for _, v := range []*cty.Value{&d.version, &d.id} {
		if *v != cty.NilVal {
			*v = v.WithMarks(marks)
		}
	}
	for _, s := range d.statements {
		for key, v := range s.fields {
			s.fields[key] = v.WithMarks(marks)
		}
	}
}

var (
	errNotJSON   = errors.New("the document is not valid JSON")
	errStructure = errors.New("the document is not a policy: an element has the wrong type")
)

// decodeValue reads a document as the provider's decoder does: keys match without regard to case, unknown keys are dropped, and so
// are condition values that are neither strings nor bools.
func decodeValue(v cty.Value) (*document, error) {
	p, marks := v.Unmark()
	if !p.IsKnown() {
		return openDocument(because(v, tf.Evidence{Text: "the document is not known"})), nil
	}
	if p.IsNull() {
		return &document{}, nil
	}
	if !isObject(p) {
		return nil, errStructure
	}
	d := &document{}
	for key, v := range fieldsOf(p) {
		var err error
		switch {
		case strings.EqualFold(key, "Version"):
			d.version, err = stringField(v)
		case strings.EqualFold(key, "Id"):
			d.id, err = stringField(v)
		case strings.EqualFold(key, "Statement"):
			d.statements, err = decodeStatements(v)
		}
		if err != nil {
			return nil, err
		}
	}
	if len(marks) > 0 {
		d.mark(marks)
	}
	return d, nil
}

func decodeStatements(v cty.Value) ([]statement, error) {
	p, _ := v.Unmark()
	elements, lists, ok := tf.MembersOf(v)
	switch {
	case ok: // a list stands for what it may hold
		return decodeStatements(cty.TupleVal(slices.Concat(elements, lists)))
	case !p.IsKnown():
		return []statement{openStatement(because(v, tf.Evidence{Text: "the document's statements are not known"}))}, nil
	case p.IsNull():
		return nil, nil
	case !isList(p):
		return nil, errStructure
	}
	var statements []statement
	for _, sv := range itemsOf(v) {
		sp, marks := sv.Unmark()
		switch {
		case !sp.IsKnown():
			statements = append(statements, openStatement(because(sv, tf.Evidence{Text: "the statement is not known"})))
			continue
		case !isObject(sp):
			return nil, errStructure
		}
		s := statement{fields: make(map[string]cty.Value)}
		for key, v := range fieldsOf(sp) {
			if err := s.decode(key, v.WithMarks(marks)); err != nil {
				return nil, err
			}
		}
		statements = append(statements, s)
	}
	return statements, nil
}

// statementKeys are the keys of a statement in the order in which the provider writes them.
var statementKeys = []string{"Sid", "Effect", "Action", "NotAction", "Resource", "NotResource", "Principal", "NotPrincipal", "Condition"}

func (s statement) decode(key string, v cty.Value) error {
	i := slices.IndexFunc(statementKeys, func(k string) bool { return strings.EqualFold(k, key) })
	if i < 0 {
		return nil
	}
	var err error
	switch key = statementKeys[i]; key {
	case "Sid", "Effect":
		v, err = stringField(v)
	case "Principal", "NotPrincipal":
		v, err = decodePrincipals(v)
	case "Condition":
		v, err = decodeConditions(v)
	default:
		if p, _ := v.Unmark(); p.IsKnown() && p.IsNull() {
			return nil
		}
	}
	if v != cty.NilVal && err == nil {
		s.fields[key] = v
	}
	return err
}

// stringField is a string that is left out when it is empty.
func stringField(v cty.Value) (cty.Value, error) {
	p, _ := v.Unmark()
	switch {
	case p.IsNull():
		return cty.NilVal, nil
	case !p.IsKnown():
		return v, nil
	case p.Type() != cty.String:
		return cty.NilVal, errStructure
	case p.AsString() == "":
		return cty.NilVal, nil
	}
	return v, nil
}

func decodePrincipals(v cty.Value) (cty.Value, error) {
	p, marks := v.Unmark()
	switch {
	case !p.IsKnown():
		return v, nil
	case !p.IsNull() && p.Type() == cty.String: // whatever the string is, the provider reads "*"
		return cty.StringVal("*").WithMarks(marks), nil
	case p.IsNull() || !isObject(p):
		return cty.NilVal, errStructure
	}
	byType, asList := make(map[string][]cty.Value), make(map[string]bool)
	for typ, ids := range fieldsOf(p) {
		ip, _ := ids.Unmark()
		switch {
		case !ip.IsKnown(), !ip.IsNull() && ip.Type() == cty.String:
			byType[typ] = []cty.Value{ids}
		case !ip.IsNull() && isList(ip):
			byType[typ], _ = descending(tf.NewValue(ids, typ, tf.Range{}, nil))
			asList[typ] = true
			if byType[typ] == nil {
				byType[typ] = []cty.Value{}
			}
		default:
			return cty.NilVal, errStructure
		}
	}
	principals := principalValue(byType, asList)
	if principals == cty.NilVal {
		return principals, nil
	}
	return principals.WithMarks(marks), nil
}

func decodeConditions(v cty.Value) (cty.Value, error) {
	p, marks := v.Unmark()
	switch {
	case !p.IsKnown():
		return v, nil
	case p.IsNull():
		return cty.NilVal, nil
	case !isObject(p):
		return cty.NilVal, errStructure
	}
	conditions := make(conditions)
	var open []openCondition
	for test, byVariable := range fieldsOf(p) {
		if more, err := openConditions(test, byVariable); err != nil {
			return cty.NilVal, err
		} else if more != nil {
			open = append(open, more...)
			continue
		}
		vp, _ := byVariable.Unmark()
		if !vp.IsKnown() {
			return because(byVariable, tf.Evidence{Text: "the condition is not known"}), nil
		}
		if vp.IsNull() {
			continue
		}
		if !isObject(vp) {
			return cty.NilVal, errStructure
		}
		for variable, values := range fieldsOf(byVariable) {
			items, err := conditionValues(values)
			if err != nil {
				return cty.NilVal, err
			}
			if items != nil {
				conditions.add(test, variable, items)
			}
		}
	}
	value := conditions.with(open)
	if value == cty.NilVal {
		return value, nil
	}
	return value.WithMarks(marks), nil
}

// openConditions are the conditions of an object of which some names are not known; nil for any other.
func openConditions(test string, byVariable cty.Value) ([]openCondition, error) {
	names, values, _ := tf.EntriesOf(byVariable)
	var open []openCondition
	for i, name := range names {
		items, err := conditionValues(values[i])
		if err != nil {
			return nil, err
		}
		if items != nil {
			open = append(open, openCondition{test, name, items})
		}
	}
	return open, nil
}

// conditionValues are the values of a condition; nil for those of a type that the provider drops without a word.
func conditionValues(v cty.Value) ([]cty.Value, error) {
	p, marks := v.Unmark()
	switch {
	case !p.IsKnown():
		return []cty.Value{v}, nil
	case p.IsNull():
		return nil, nil
	case p.Type() == cty.String:
		return []cty.Value{v}, nil
	case p.Type() == cty.Bool:
		return []cty.Value{cty.StringVal(strconv.FormatBool(p.True())).WithMarks(marks)}, nil
	case !isList(p):
		return nil, nil
	}
	items := []cty.Value{}
	for _, item := range itemsOf(v) {
		ip, _ := item.Unmark()
		if ip.IsKnown() && (ip.IsNull() || ip.Type() != cty.String) {
			return nil, errStructure
		}
		items = append(items, item)
	}
	return items, nil
}

func isObject(p cty.Value) bool { return p.Type().IsObjectType() || p.Type().IsMapType() }

func isList(p cty.Value) bool {
	return p.Type().IsTupleType() || p.Type().IsListType() || p.Type().IsSetType()
}

// fieldsOf are the attributes of a known object or map, with the marks of the whole.
func fieldsOf(v cty.Value) map[string]cty.Value {
	p, marks := v.Unmark()
	fields := p.AsValueMap()
	if len(marks) > 0 {
		for key, field := range fields {
			fields[key] = field.WithMarks(marks)
		}
	}
	return fields
}

// itemsOf are the elements of a known list, with the marks of the whole.
func itemsOf(v cty.Value) []cty.Value {
	p, marks := v.Unmark()
	items := p.AsValueSlice()
	if len(marks) > 0 {
		for i, item := range items {
			items[i] = item.WithMarks(marks)
		}
	}
	return items
}
