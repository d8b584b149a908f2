// SPDX-License-Identifier: Apache-2.0

package decide

import (
	"strings"

	"github.com/guardlint/guardlint/aws/iam"
	"github.com/guardlint/guardlint/aws/iam/pattern"
)

// condition is a compiled comparison of one key with a list of values.
type condition struct {
	op     iam.Operator
	key    string // in lower case
	anyKey bool   // the key is not known
	values []operand
	open   bool // there may be other values
}

// operand is a value that a condition compares with.
type operand struct {
	text text
	// ready is the text as the operator needs it, unless variables or holes are in the way; ok says that it could be read so.
	ready operandValue
	ok    bool
	late  bool // it can be read only once variables are resolved
}

// compileConditions reads a condition block. Variables are legal with string, ARN and Boolean operators.
func compileConditions(c iam.Conditions, variables bool) []condition {
	out := make([]condition, len(c.Items))
	for i, item := range c.Items {
		key, known := item.Key.Known()
		out[i] = condition{op: item.Operator, key: key, anyKey: !known, open: item.Values.Open != ""}
		how := readingOf(item.Operator.Name)
		how.variables = how.variables && variables
		for _, t := range item.Values.Items {
			v := operand{text: compile(t, how)}
			v.prepare(item.Operator.Name, t)
			out[i].values = append(out[i].values, v)
		}
	}
	return out
}

func readingOf(operator string) reading {
	switch operator {
	case "StringLike", "ArnEquals", "ArnLike":
		return reading{wildcards: true, variables: true}
	case "StringEquals", "StringEqualsIgnoreCase", "Bool":
		return reading{variables: true}
	}
	return reading{}
}

// prepare reads the value now when nothing in it depends on the request.
func (v *operand) prepare(operator string, t iam.Text) {
	known, ok := t.Known()
	if !ok || v.text.pieces != nil {
		v.late = true
		return
	}
	if readingOf(operator).variables { // ${*} and its like have become characters
		known = v.text.whole.Text()
	}
	v.ready, v.ok = readOperand(operator, known, v.text.whole)
}

// holds says whether the condition is met.
func (c *condition) holds(r *Request) truth {
	if c.op.Name == "" || c.anyKey {
		return maybe // AWS refuses unknown operators, so nobody can tell what the statement will be
	}
	values, found := r.lookup(c.key)
	if c.op.Name == "Null" {
		return c.null(values, found)
	}
	if values.Unknown {
		return maybe
	}
	empty := !found || values.Several && len(values.Items) == 0
	switch c.op.Qualifier {
	case "ForAllValues":
		return c.forAll(r, values, empty)
	case "ForAnyValue":
		return c.forAny(r, values, empty)
	}
	switch {
	case !found:
		return of(c.op.IfExists || c.op.Negated)
	case values.Several || len(values.Items) != 1:
		return no // keys with several values need a qualifier
	}
	return c.satisfied(r, values.Items[0])
}

// null asks whether the key is absent.
func (c *condition) null(values Values, found bool) truth {
	switch c.op.Qualifier {
	case "ForAllValues":
		return yes
	case "ForAnyValue":
		return no
	}
	absent := of(!found)
	if values.Unknown {
		absent = maybe
	}
	t := weaken(of(c.open))
	for i := range c.values {
		v := &c.values[i]
		switch {
		case v.late:
			t = max(t, maybe)
		case v.ready.boolean:
			t = max(t, absent)
		default:
			t = max(t, not(absent))
		}
	}
	return t
}

func (c *condition) forAll(r *Request, values Values, empty bool) truth {
	if empty {
		return yes
	}
	if len(c.values) == 0 && !c.open {
		return no
	}
	t := yes
	for _, value := range values.Items {
		t = min(t, c.satisfied(r, value))
	}
	return t
}

func (c *condition) forAny(r *Request, values Values, empty bool) truth {
	if empty || len(c.values) == 0 && !c.open { // IfExists does not help
		return no
	}
	t := no
	for _, value := range values.Items {
		t = max(t, c.satisfied(r, value))
	}
	return t
}

// satisfied compares one value of the request with the list: one of them must equal it, or none with a negated operator.
func (c *condition) satisfied(r *Request, value string) truth {
	got, ok := readRequestValue(c.op.Name, value)
	if !ok && strings.HasPrefix(c.op.Name, "Arn") {
		return no // what is no ARN meets no condition on ARNs, negated ones neither
	}
	t := weaken(of(c.open))
	if ok {
		for i := range c.values {
			if t = max(t, c.values[i].equals(r, c.op.Name, got)); t == yes {
				break
			}
		}
	}
	if c.op.Negated {
		return not(t)
	}
	return t
}

// equals compares a value of the condition with one of the request.
func (v *operand) equals(r *Request, operator string, got operandValue) truth {
	if !v.late {
		return of(v.ok && compare(operator, v.ready, got))
	}
	p, known := v.text.resolve(r)
	if known == no {
		return no
	}
	if v.text.open && !readingOf(operator).variables { // numbers, dates and addresses with holes
		return maybe
	}
	return min(known, v.matchesLate(operator, p, got))
}

// matchesLate compares with what variables and holes have left: literal text and runs.
func (v *operand) matchesLate(operator string, p pattern.Pattern, got operandValue) truth {
	switch operator {
	case "StringEqualsIgnoreCase":
		return of(p.Lower().MatchText(pattern.TextOf(strings.ToLower(got.text))))
	case "StringEquals", "StringLike":
		return of(p.MatchText(pattern.TextOf(got.text)))
	case "Bool":
		if !p.IsLiteral() {
			return maybe
		}
		return of(strings.EqualFold(p.Text(), "true") == got.boolean)
	}
	if v.text.open { // a hole may hold colons
		return of(p.MatchText(pattern.TextOf(got.text)))
	}
	return of(matchARN(p, got))
}
