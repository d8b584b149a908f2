// SPDX-License-Identifier: Apache-2.0

package tf

import (
	"cmp"
	"iter"
	"slices"
	"strings"

	"github.com/zclconf/go-cty/cty"
)

// The marks that values carry through evaluation. All are comparable, as cty requires.

// Ref marks a value that derives from an object's attribute.
type Ref struct {
	// Address is the absolute address of the resource instance, unique within its root.
	Address string
	// Attr is the first step below the object; "" when the whole object was taken.
	Attr string
	// Derived says that the value was computed from the attribute (a template around it, a replace) and so
	// is not the attribute's value itself.
	Derived bool
	// Input says that Address names an input variable without a known value ("module.a.var.name"), not a resource.
	Input bool
}

// TypeName is the type of the object that Address names: "data.aws_vpc" for a data source, "ephemeral.random_password" for an ephemeral
// resource, "" for an input variable.
func (r Ref) TypeName() string {
	steps := strings.Split(StripKeys(r.Address), ".")
	for len(steps) > 2 && steps[0] == "module" {
		steps = steps[2:]
	}
	switch {
	case r.Input || len(steps) < 2:
		return ""
	case steps[0] == "data" || steps[0] == "ephemeral":
		return steps[0] + "." + steps[1]
	}
	return steps[0]
}

// IsIdentity reports whether the reference takes what names its object in others: the whole object, its id, ARN or name.
func (r Ref) IsIdentity() bool {
	if r.Attr == "" || identityAttrs[r.Attr] {
		return true
	}
	typ := ownIDs[r.Attr]
	return typ != "" && r.TypeName() == typ
}

// pins reports whether the reference settles which object a value names: it is a managed resource's own identity.
func (r Ref) pins() bool {
	return !r.Derived && !r.Input && r.IsIdentity() &&
		!strings.HasPrefix(r.Address, "data.") && !strings.Contains(r.Address, ".data.")
}

// Why marks an unknown value with the reason why it is unknown, as a sentence ("variable \"size\" has no default").
type Why struct {
	Text  string
	Range Range
	// Of is the address of the resource that could not be asked, because it is not declared or nobody knows how many instances there are; "" when
	// the reason is another.
	Of string
}

// Sensitive marks a value that must not reach any output.
type Sensitive struct{}

// Encoded marks an unknown string that is the JSON encoding of a partly unknown value, so that its structure can
// still be read. The mark is valid only on the string as jsonencode made it: the evaluator drops it from everything
// that is computed from the string.
type Encoded struct{ Value cty.Value }

// Parts marks an unknown string that is the concatenation of known and unknown strings: the literal parts and the holes
// of a template, in order. Like Encoded it is valid only on the template's own result.
type Parts struct {
	Values []cty.Value
	leaves int // strings when nested parts are spelled out
}

// maxLeaves bounds how many strings a template may consist of. Templates that use each other twice double with every step.
const maxLeaves = 10_000

// Members marks an unknown list with the elements that it has: what compact leaves of a list unless it turns out empty, and what concat puts
// beside unknown lists, whose elements are others. Like Encoded it is valid only on that very list.
type Members struct{ Values, Lists []cty.Value }

// Base64 marks an unknown string that is the Base64 encoding of another one, of which something is known. Like Encoded it is valid only on that very
// string.
type Base64 struct{ Text cty.Value }

// Entries marks an unknown object with the entries that it has, of which some names are not known. Like Encoded it is valid only on that very
// object.
type Entries struct{ Names, Values []cty.Value }

// MarkEntries returns an unknown value that is the object of these entries. It is as sensitive as they are.
func MarkEntries(names, values []cty.Value) cty.Value {
	v := cty.DynamicVal
	if slices.ContainsFunc(names, IsSensitive) || slices.ContainsFunc(values, IsSensitive) {
		v = v.Mark(Sensitive{})
	}
	return v.Mark(&Entries{names, values})
}

// EntriesOf returns the entries of an unknown object that carries exactly one such mark.
func EntriesOf(v cty.Value) (names, values []cty.Value, ok bool) {
	if m := onlyMark[*Entries](v); m != nil {
		return (*m).Names, (*m).Values, true
	}
	return nil, nil, false
}

// MarkMembers returns the unknown list v marked with its elements, and with unknown lists that hold all others.
func MarkMembers(v cty.Value, elements, lists []cty.Value) cty.Value {
	return v.Mark(&Members{elements, lists})
}

// MembersOf returns the elements of an unknown list that carries exactly one such mark, and the unknown lists that hold all others.
func MembersOf(v cty.Value) (elements, lists []cty.Value, ok bool) {
	if m := onlyMark[*Members](v); m != nil {
		return (*m).Values, (*m).Lists, true
	}
	return nil, nil, false
}

// MarkBase64 returns the unknown string s marked as the Base64 encoding of text.
func MarkBase64(s, text cty.Value) cty.Value { return s.Mark(&Base64{text}) }

// Base64Of returns the string whose Base64 encoding v is, when v is an unknown string that carries exactly one such mark.
func Base64Of(v cty.Value) (cty.Value, bool) {
	if m := onlyMark[*Base64](v); m != nil {
		return (*m).Text, true
	}
	return cty.NilVal, false
}

// MarkEncoded returns the unknown string s marked as the encoding of v. It is as sensitive as v.
func MarkEncoded(s, v cty.Value) cty.Value {
	if IsSensitive(v) {
		s = s.Mark(Sensitive{})
	}
	return s.Mark(&Encoded{v})
}

// MarkParts returns the unknown string s marked as the concatenation of parts. A template of very many parts is left unmarked: nothing is known
// of it then.
func MarkParts(s cty.Value, parts []cty.Value) cty.Value {
	leaves := 0
	for _, p := range parts {
		if inner := onlyMark[*Parts](p); inner != nil {
			leaves += (*inner).leaves
		} else {
			leaves++
		}
		if leaves > maxLeaves {
			return s
		}
	}
	return s.Mark(&Parts{parts, leaves})
}

// EncodedOf returns the value whose JSON encoding v is, when v is an unknown string that carries exactly one such mark.
func EncodedOf(v cty.Value) (cty.Value, bool) {
	if m := onlyMark[*Encoded](v); m != nil {
		return (*m).Value, true
	}
	return cty.NilVal, false
}

// PartsOf returns the strings whose concatenation v is, when v is an unknown string that carries exactly one such mark.
func PartsOf(v cty.Value) ([]cty.Value, bool) {
	if m := onlyMark[*Parts](v); m != nil {
		return (*m).Values, true
	}
	return nil, false
}

func onlyMark[M any](v cty.Value) *M {
	var found *M
	for m := range cty.ValueMarksOfType[M](v) {
		if found != nil {
			return nil
		}
		found = &m
	}
	return found
}

// RefsOf returns the references that v, or for a collection any of its elements, derives from: sorted, without repetition.
func RefsOf(v cty.Value) []Ref { return deepMarks(v, compareRefs) }

func compareRefs(a, b Ref) int {
	c := cmp.Or(cmp.Compare(a.Address, b.Address), cmp.Compare(a.Attr, b.Attr))
	if c == 0 && a.Derived != b.Derived {
		if b.Derived {
			return -1
		}
		return 1
	}
	return c
}

// WhysOf returns the reasons that v carries, in source order.
func WhysOf(v cty.Value) []Why {
	return deepMarks(v, func(a, b Why) int { return cmp.Or(a.Range.Compare(b.Range), cmp.Compare(a.Text, b.Text)) })
}

func deepMarks[M any](v cty.Value, compare func(a, b M) int) []M {
	var found []M
	for m := range MarksOf[M](v) {
		found = append(found, m)
	}
	slices.SortFunc(found, compare)
	return slices.CompactFunc(found, func(a, b M) bool { return compare(a, b) == 0 })
}

// IsSensitive reports whether v or anything in it is sensitive.
func IsSensitive(v cty.Value) bool {
	for range MarksOf[Sensitive](v) {
		return true
	}
	return false
}

// IsMarked reports whether v or anything in it carries a mark.
func IsMarked(v cty.Value) bool {
	for range MarksOf[any](v) {
		return true
	}
	return false
}

// MarksOf are the marks of one type that v or anything in it carries, in no particular order; a mark may come several times. Of no value at
// all there are none.
func MarksOf[M any](v cty.Value) iter.Seq[M] {
	return func(yield func(M) bool) {
		if v != cty.NilVal {
			eachMark(v, yield)
		}
	}
}

// eachMark calls yield with the marks of v and of what is in it until yield is false, and reports whether it never was.
func eachMark[M any](v cty.Value, yield func(M) bool) bool {
	for m := range cty.ValueMarksOfType[M](v) {
		if !yield(m) {
			return false
		}
	}
	t := v.Type()
	if t.IsPrimitiveType() || t.IsSetType() || !v.IsKnown() || v.IsNull() { // what is in a set is not marked
		return true
	}
	v, _ = v.Unmark()
	if !v.CanIterateElements() {
		return true
	}
	if t.IsObjectType() {
		for name := range t.AttributeTypes() {
			if !eachMark(v.GetAttr(name), yield) {
				return false
			}
		}
		return true
	}
	for _, element := range v.Elements() {
		if !eachMark(element, yield) {
			return false
		}
	}
	return true
}

// DerivedMark is what a mark becomes on a value that is computed from the one it is on: a reference does not name its identity any more, and what
// describes its structure is lost (nil).
func DerivedMark(mark any) any {
	switch mark := mark.(type) {
	case Ref:
		mark.Derived = true
		return mark
	case *Encoded, *Parts, *Base64, *Members, *Entries:
		return nil
	}
	return mark
}

// DerivedMarks are the marks of v and of all that is in it, as they apply to what is computed from v.
func DerivedMarks(v cty.Value) cty.ValueMarks {
	var out cty.ValueMarks
	for mark := range MarksOf[any](v) {
		if mark = DerivedMark(mark); mark != nil {
			if out == nil {
				out = make(cty.ValueMarks)
			}
			out[mark] = struct{}{}
		}
	}
	return out
}

func unknownBecause(why Why) cty.Value { return cty.DynamicVal.Mark(why) }
