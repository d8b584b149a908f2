// SPDX-License-Identifier: Apache-2.0

package iam

import (
	"cmp"
	"slices"
	"strings"

	"github.com/guardlint/guardlint/tf"
)

// Conditions are a statement's condition block: all of them must hold.
type Conditions struct {
	Items []Condition
	// Open says why there may be others; "" when the list is complete.
	Open string
}

// Condition compares one key with a list of values, of which one must match; with a negated operator none may.
type Condition struct {
	Operator Operator
	// Key is in lower case, for keys are compared without regard to case.
	Key    Text
	Values List
}

// Operator is a condition operator taken apart: "ForAnyValue:StringNotLikeIfExists".
type Operator struct {
	// Name is the operator without qualifier, Not and IfExists: "StringLike". "" when AWS has no such operator.
	Name string
	// Negated holds for StringNotEquals and its kin.
	Negated bool
	// IfExists makes the condition hold when the request has no such key.
	IfExists bool
	// Qualifier is "ForAllValues", "ForAnyValue" or "".
	Qualifier string
}

// operators are the comparisons by their lower-case name.
var operators = operatorTable()

func operatorTable() map[string]Operator {
	table := make(map[string]Operator)
	for name := range strings.FieldsSeq(`StringEquals StringEqualsIgnoreCase StringLike NumericEquals NumericLessThan NumericLessThanEquals
		NumericGreaterThan NumericGreaterThanEquals DateEquals DateLessThan DateLessThanEquals DateGreaterThan DateGreaterThanEquals Bool
		BinaryEquals IpAddress ArnEquals ArnLike Null`) {
		table[strings.ToLower(name)] = Operator{Name: name}
	}
	for negated, name := range map[string]string{"StringNotEquals": "StringEquals", "StringNotEqualsIgnoreCase": "StringEqualsIgnoreCase",
		"StringNotLike": "StringLike", "NumericNotEquals": "NumericEquals", "DateNotEquals": "DateEquals", "NotIpAddress": "IpAddress",
		"ArnNotEquals": "ArnEquals", "ArnNotLike": "ArnLike"} {
		table[strings.ToLower(negated)] = Operator{Name: name, Negated: true}
	}
	return table
}

// ParseOperator takes an operator apart. Operators are compared without regard to case.
func ParseOperator(s string) Operator {
	rest := strings.ToLower(s)
	qualifier := ""
	if after, ok := strings.CutPrefix(rest, "forallvalues:"); ok {
		qualifier, rest = "ForAllValues", after
	}
	if after, ok := strings.CutPrefix(rest, "foranyvalue:"); ok {
		qualifier, rest = "ForAnyValue", after
	}
	base, ifExists := strings.CutSuffix(rest, "ifexists")
	op := operators[base]
	if op.Name == "Null" && ifExists { // Null asks whether the key exists; it has no IfExists
		return Operator{}
	}
	op.IfExists, op.Qualifier = ifExists, qualifier
	return op
}

func conditions(n node) Conditions {
	var c Conditions
	block, ok := n.member("Condition")
	if !ok {
		return c
	}
	if block.kind != isObject {
		c.Open = cmp.Or(block.why, "it is not an object")
		return c
	}
	c.Open = block.openMembers()
	for _, op := range block.members {
		name, known := op.name.Known()
		if !known {
			continue
		}
		if op.value.kind != isObject {
			if op.value.kind != isNull {
				c.Open = cmp.Or(op.value.why, "`"+name+"` is not an object")
			}
			continue
		}
		for _, key := range op.value.members {
			c.Items = append(c.Items, Condition{ParseOperator(name), key.name.lower(), listOf(key.value)})
		}
	}
	return c
}

// Any is yes when f is yes of some condition; conditions that are not known leave it maybe.
func (c Conditions) Any(f func(Condition) tf.Truth) tf.Truth {
	var room [8]tf.Truth
	ts := room[:0]
	for _, item := range c.Items {
		ts = append(ts, f(item))
	}
	if c.Open != "" {
		ts = append(ts, maybe(c.Open))
	}
	return tf.Any(ts...)
}

// alwaysPresent are the keys that requests by signed-in principals carry, whatever they ask for.
var alwaysPresent = []string{"aws:currenttime", "aws:epochtime", "aws:principalaccount", "aws:principalarn", "aws:principaltype",
	"aws:requestedregion", "aws:securetransport", "aws:userid", "aws:viaawsservice"}

// callerChosen are the keys whose value the caller sets as it likes; requiring one keeps nobody out.
var callerChosen = []string{"aws:referer", "aws:useragent"}

// Narrows is yes when some condition limits who or what the statement applies to. Conditions that every caller meets do not: keys that
// the caller sets itself, TLS, and comparisons that any value satisfies.
func (c Conditions) Narrows() tf.Truth {
	return c.Any(func(c Condition) tf.Truth { return tf.Not(c.isVacuous()) })
}

func (c Condition) isVacuous() tf.Truth {
	key, known := c.Key.Known()
	switch {
	case c.Operator.Name == "":
		return tf.No()
	case !known:
		return c.mayBeVacuous()
	case slices.Contains(callerChosen, key):
		return tf.Yes()
	case c.Operator.Negated || c.Operator.Name == "Null":
		return tf.No()
	case c.Operator.Name == "Bool" && key == "aws:securetransport":
		return c.Values.Any(func(t Text) tf.Truth { return t.lower().is("true") })
	case !slices.Contains(alwaysPresent, key) && key != "aws:sourceip" && !c.Operator.IfExists && c.Operator.Qualifier != "ForAllValues":
		return tf.No()
	}
	return c.Values.Any(c.Operator.acceptsAll)
}

// mayBeVacuous judges a condition whose key is known in part: it is vacuous for some keys, so the question is whether it can be one of them.
func (c Condition) mayBeVacuous() tf.Truth {
	if c.Operator.IfExists || c.Operator.Qualifier == "ForAllValues" { // vacuous for any key
		return c.Key.unknown()
	}
	for _, key := range slices.Concat(callerChosen, alwaysPresent, []string{"aws:sourceip"}) {
		if !c.Key.is(key).IsNo() {
			return c.Key.unknown()
		}
	}
	return tf.No()
}

// acceptsAll says whether a value lets everything through.
func (op Operator) acceptsAll(value Text) tf.Truth {
	switch op.Name {
	case "StringLike":
		return matchesAnything(value)
	case "ArnLike", "ArnEquals":
		return tf.Any(matchesAnything(value), matchesEveryResource(value))
	case "IpAddress":
		return tf.Any(value.is("0.0.0.0/0"), value.is("::/0"))
	}
	return tf.No()
}

func matchesAnything(t Text) tf.Truth {
	if known, ok := t.Known(); ok {
		return tf.Of(known != "" && strings.Trim(known, "*") == "")
	}
	if open := t.open(); open != nil && strings.Trim(t.literals(), "*") == "" {
		return maybe(open.why)
	}
	return tf.No()
}
