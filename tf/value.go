// SPDX-License-Identifier: Apache-2.0

package tf

import (
	"fmt"
	"math"
	"math/big"
	"strconv"
	"strings"

	"github.com/zclconf/go-cty/cty"
)

// Origin is one step on the way a value took before it arrived where it is used: an argument of a module call, a local
// value, a variable's default, a line of a tfvars file.
type Origin struct {
	Range Range
	Text  string
}

// Default is what leaving an attribute out means.
type Default struct {
	Value cty.Value // cty.NilVal when the default is not a plain value
	Text  string    // the default in words
	SetBy string    // who decides: "provider" or "aws"
}

// Value is an attribute's value with its whereabouts. The zero Value is an absent attribute without a place.
type Value struct {
	cty cty.Value
	set bool
	// Path names the attribute within its resource: "ingress[0].cidr_blocks".
	Path  string
	def   *Default
	place *Place // shared with other values; nil when nothing is known
}

// NewValue is a value written at a place; by may be nil.
func NewValue(v cty.Value, path string, at Range, by Writing) Value {
	return NewPlace(at, by).Value(v, path)
}

// Absent is an attribute that is not written; def may be nil. block is the place that could hold it.
func Absent(path string, block Range, def *Default) Value {
	return NewPlace(block, nil).Absent(path, def)
}

// At is where the value is written; for an absent attribute the block that could hold it.
func (v Value) At() Range { return v.place.get().at }

// WrittenAs returns v with the place and the origin of source, which is the same attribute as the configuration writes it.
func (v Value) WrittenAs(source Value) Value {
	v.place = source.place
	return v
}

// WrittenAt returns v with another place.
func (v Value) WrittenAt(at Range) Value {
	v.place = NewPlace(at, v.place.get().by)
	return v
}

// Part returns a part of what v holds as a value of its own, with the path, the place and the origin of the whole.
func (v Value) Part(part cty.Value) Value {
	v.cty, v.set, v.def = part, true, nil
	return v
}

// Inside returns v for evidence about a spot in the document that it holds: its origin chain then ends there, if that is known.
func (v Value) Inside(spot Spot) Value {
	if place := v.place.get(); place.by != nil {
		v.place = NewPlace(place.at, within{place.by, spot})
	}
	return v
}

// WithDefault returns v with what leaving the attribute out means; def may be nil.
func (v Value) WithDefault(def *Default) Value {
	v.def = def
	return v
}

// Cty returns the value with its marks. An absent attribute is null.
func (v Value) Cty() cty.Value {
	if v.cty == cty.NilVal {
		return cty.NullVal(cty.DynamicPseudoType)
	}
	return v.cty
}

// plain is the value without its outer marks.
func (v Value) plain() cty.Value {
	p, _ := v.Cty().Unmark()
	return p
}

// IsWritten reports whether the configuration writes the attribute at all, were it with the value null.
func (v Value) IsWritten() bool { return v.set }

// IsKnown reports whether the value is known; absent and null are known, a collection with unknown elements is known.
func (v Value) IsKnown() bool { return v.plain().IsKnown() }

// IsSensitive reports whether the value must not be shown.
func (v Value) IsSensitive() bool { return IsSensitive(v.Cty()) }

// Refs returns the references that the value derives from.
func (v Value) Refs() []Ref { return RefsOf(v.Cty()) }

// Origin tells where the value came from, nearest step first; nil when it is written where it is used.
func (v Value) Origin() []Origin {
	if by := v.place.get().by; by != nil {
		return by.Origin()
	}
	return nil
}

// Because is evidence about this value: a sentence at the value's place.
func (v Value) Because(format string, args ...any) Evidence {
	return v.says(fmt.Sprintf(format, args...))
}

func (v Value) says(sentence string) Evidence {
	return Evidence{Range: v.At(), Text: sentence, value: &v}
}

// IsSet is yes when the attribute has a value, no when it is left out or null. An unknown value that may turn out null is maybe.
func (v Value) IsSet() Truth {
	p := v.plain()
	switch {
	case p.IsNull():
		return v.truth(no, Value.unset)
	case p.IsKnown() || definitelyNotNull(p):
		return v.truth(yes, Value.isSet)
	}
	return v.truth(maybe, Value.unknown)
}

func definitelyNotNull(v cty.Value) bool { return !v.IsKnown() && v.Range().DefinitelyNotNull() }

// IsGiven is yes when the configuration writes the attribute with anything but null, known or not: what refers to another
// object is taken to be given. An input variable is no object: without a value it may turn out null.
func (v Value) IsGiven() Truth {
	if p := v.plain(); p.IsNull() {
		return v.truth(no, Value.unset)
	}
	for _, ref := range v.Refs() {
		if !ref.Derived && !ref.Input {
			return Yes(v.Because("`%s` refers to `%s`", v.Path, ref.Address))
		}
	}
	return v.IsSet()
}

// IsTrue is yes when the value is true. An absent attribute has its default's value, and without a known default is not true.
func (v Value) IsTrue() Truth { return v.boolean(true) }

// IsFalse is yes when the value is false. An absent attribute has its default's value, and without a known default is false.
func (v Value) IsFalse() Truth { return v.boolean(false) }

func (v Value) boolean(want bool) Truth {
	p, why := v.effective()
	if p.IsNull() {
		return v.truth(stateOf(!want), why)
	}
	b, ok := asBool(p)
	if !ok {
		return v.truth(maybe, Value.unknown)
	}
	return v.truth(stateOf(b == want), why)
}

func asBool(p cty.Value) (b, ok bool) {
	if !p.IsKnown() {
		return false, false
	}
	switch p.Type() {
	case cty.Bool:
		return p.True(), true
	case cty.String: // "true" and "1" convert to bool when a provider's type says so; without a schema we do it here
		b, err := strconv.ParseBool(p.AsString())
		return b, err == nil
	}
	return false, false
}

// effective is the value that counts, the default's where the attribute is left out, and the sentence that says so.
func (v Value) effective() (cty.Value, func(Value) string) {
	p := v.plain()
	if !p.IsNull() {
		return p, Value.is
	}
	if v.def != nil && v.def.Value != cty.NilVal {
		return v.def.Value, Value.unset
	}
	return p, Value.unset
}

// truth is what the value makes true, false or undecided, with a sentence about it as the evidence.
func (v Value) truth(s state, sentence func(Value) string) Truth { return Truth{s, &fact{v, sentence}} }

// Is is yes when the value is one of the given strings, exactly. Without a known default an absent value is none of them.
func (v Value) Is(any ...string) Truth {
	return v.Matches(func(s string) bool { return contains(any, s) })
}

// IsFold is Is without regard to case.
func (v Value) IsFold(any ...string) Truth {
	return v.Matches(func(s string) bool { return containsFold(any, s) })
}

func contains(list []string, s string) bool {
	for _, e := range list {
		if e == s {
			return true
		}
	}
	return false
}

func containsFold(list []string, s string) bool {
	for _, e := range list {
		if strings.EqualFold(e, s) {
			return true
		}
	}
	return false
}

// Matches is yes when the value is a string (or number or bool, in Terraform's spelling) that satisfies f. An absent value without
// a known default does not match.
func (v Value) Matches(f func(string) bool) Truth {
	p, why := v.effective()
	if p.IsNull() {
		return v.truth(no, why)
	}
	s, ok := asString(p)
	if !ok {
		return v.truth(maybe, Value.unknown)
	}
	return v.truth(stateOf(f(s)), why)
}

// Number is yes when the value is a number that satisfies f. An absent value without a known default does not.
func (v Value) Number(f func(float64) bool) Truth {
	p, why := v.effective()
	if p.IsNull() {
		return v.truth(no, why)
	}
	n, ok := asNumber(p)
	if !ok {
		return v.truth(maybe, Value.unknown)
	}
	return v.truth(stateOf(f(n)), why)
}

// AtLeast is yes when the value is a number ≥ n. Of one that is not known the bounds may decide: both values of a conditional, for instance.
func (v Value) AtLeast(n float64) Truth {
	t := v.Number(func(x float64) bool { return x >= n })
	if !t.IsMaybe() {
		return t
	}
	switch least, most := bounds(v.plain()); {
	case least >= n:
		return v.truth(yes, func(v Value) string { return fmt.Sprintf("`%s` is %g or more", v.Path, n) })
	case most < n:
		return v.truth(no, func(v Value) string { return fmt.Sprintf("`%s` is less than %g", v.Path, n) })
	}
	return t
}

// bounds are those of a number that is not known and certainly not null; else anything is possible.
func bounds(p cty.Value) (least, most float64) {
	if p.IsKnown() || p.Type() != cty.Number || !definitelyNotNull(p) {
		return math.Inf(-1), math.Inf(1)
	}
	lower, _ := p.Range().NumberLowerBound()
	upper, _ := p.Range().NumberUpperBound()
	least, _ = lower.AsBigFloat().Float64()
	most, _ = upper.AsBigFloat().Float64()
	return least, most
}

// Text returns the value as a string, when it is known, not null and of a primitive type. Defaults do not count.
func (v Value) Text() (string, bool) {
	p := v.plain()
	if p.IsNull() {
		return "", false
	}
	return asString(p)
}

// Int returns the value as an integer, when it is known and one. Defaults do not count.
func (v Value) Int() (int, bool) {
	p := v.plain()
	if p.IsNull() {
		return 0, false
	}
	n, ok := asNumber(p)
	return int(n), ok && n == float64(int(n))
}

func asString(p cty.Value) (string, bool) {
	if !p.IsKnown() || p.IsNull() {
		return "", false
	}
	switch p.Type() {
	case cty.String:
		return p.AsString(), true
	case cty.Bool:
		return strconv.FormatBool(p.True()), true
	case cty.Number:
		return numberText(p.AsBigFloat()), true
	}
	return "", false
}

// numberText is a number as Terraform converts it to a string. Most are integers, and writing out a big.Float is slow.
func numberText(f *big.Float) string {
	if n, accuracy := f.Int64(); accuracy == big.Exact {
		return strconv.FormatInt(n, 10)
	}
	return f.Text('f', -1)
}

func asNumber(p cty.Value) (float64, bool) {
	if !p.IsKnown() || p.IsNull() {
		return 0, false
	}
	switch p.Type() {
	case cty.Number:
		n, _ := p.AsBigFloat().Float64()
		return n, true
	case cty.String:
		f, _, err := big.ParseFloat(p.AsString(), 10, 64, big.ToNearestEven)
		if err != nil {
			return 0, false
		}
		n, _ := f.Float64()
		return n, true
	}
	return 0, false
}

func (v Value) is() string { return "`" + v.Path + "` is " + v.show() }

func (v Value) isSet() string { return "`" + v.Path + "` is set" }

func (v Value) unset() string {
	switch {
	case v.def != nil && v.def.Text != "" && v.def.SetBy == "aws":
		return "`" + v.Path + "` is not set; the default in AWS is " + v.def.Text
	case v.def != nil && v.def.Text != "":
		return "`" + v.Path + "` is not set; the provider's default is " + v.def.Text
	case v.set:
		return "`" + v.Path + "` is null"
	}
	return "`" + v.Path + "` is not set"
}

// unknown says why the value is not known and what would decide it.
func (v Value) unknown() string {
	if whys := WhysOf(v.Cty()); len(whys) > 0 {
		return "`" + v.Path + "` is not known: " + whys[0].Text
	}
	if refs := v.Refs(); len(refs) > 0 {
		return "`" + v.Path + "` is not known: `" + refs[0].String() + "` is known only after apply"
	}
	return "`" + v.Path + "` is not known until apply"
}

// WhyUnknown is evidence that the value is unknown and what would decide it.
func (v Value) WhyUnknown() Evidence { return v.says(v.unknown()) }

// String is the address and attribute as a reference is written.
func (r Ref) String() string {
	if r.Attr == "" {
		return r.Address
	}
	return r.Address + "." + r.Attr
}

const showLimit = 60 // runes of a value quoted in a sentence

// show is the value for a sentence: never a sensitive one, never a long one.
func (v Value) show() string {
	if v.IsSensitive() {
		return "a sensitive value"
	}
	p := v.plain()
	if p.IsNull() {
		return "null"
	}
	if s, ok := asString(p); ok {
		if p.Type() != cty.String {
			return s
		}
		if r := []rune(s); len(r) > showLimit {
			s = string(r[:showLimit]) + "…"
		}
		return strconv.Quote(s)
	}
	if p.IsKnown() && p.CanIterateElements() {
		return fmt.Sprintf("a collection of %d", p.LengthInt())
	}
	return "a value"
}

// Show is the value as it may stand in a message: quoted, shortened, and hidden when sensitive.
func (v Value) Show() string { return v.show() }
