// SPDX-License-Identifier: Apache-2.0

package validate

import (
	"strings"

	"github.com/guardlint/guardlint/aws/iam"
)

func (s *statement) readConditions(w iam.Written, at place) {
	switch w.Type() {
	case iam.Object:
	case iam.Null:
		return
	case iam.Unknown:
		s.conditional = true
		return
	default:
		s.report("DATA_TYPE_MISMATCH", at, "Condition is %s and must be an object", w.Type())
		return
	}
	empty := true
	for m := range w.Members() {
		empty = false
		s.conditional = true
		name, known := m.Name.Known()
		if !known {
			continue
		}
		s.readOperator(name, m, at.member(name, m.Offset))
	}
	if empty {
		s.report("EMPTY_OBJECT_CONDITION", at, "the condition block of statement %s is empty and does nothing", s.label())
	}
}

func (s *statement) readOperator(name string, m iam.Member, at place) {
	switch m.Value.Type() {
	case iam.Object:
	case iam.Unknown, iam.Null:
		return
	default:
		s.report("DATA_TYPE_MISMATCH", at, "condition operator %s holds %s and must hold an object of keys", name, m.Value.Type())
		return
	}
	seen := make(map[string]string)
	for key := range m.Value.Members() {
		spelt, _ := key.Name.Known()
		lower := strings.ToLower(spelt)
		where := at.member(spelt, key.Offset)
		if first, twice := seen[lower]; twice && spelt != "" && first != spelt {
			s.report("DUPLICATE_KEYS_WITH_DIFFERENT_CASE", where, "condition key %s is given again as %s under %s", first, spelt, name)
		}
		seen[lower] = spelt
		s.conditions = append(s.conditions, &condition{
			statement: s, operator: name, op: iam.ParseOperator(name), key: lower, spelt: spelt,
			values: s.strings(key.Value, where, ""), at: where,
		})
	}
}

// has reports whether the statement has a condition on one of the keys, or may have.
func (s *statement) hasCondition(accept func(c *condition) bool) bool {
	for _, c := range s.conditions {
		if c.key == "" || accept(c) {
			return true
		}
	}
	return s.conditional && len(s.conditions) == 0 // conditions that are not known
}

func onKey(keys ...string) func(*condition) bool {
	return func(c *condition) bool {
		for _, key := range keys {
			if c.key == key {
				return true
			}
		}
		return false
	}
}

// checkOperator asks for an operator that AWS has.
func checkOperator(c *condition) {
	if c.op.Name != "" {
		return
	}
	if lower := strings.ToLower(c.operator); strings.HasSuffix(lower, "nullifexists") {
		c.report("NULL_WITH_IF_EXISTS", c.at, "Null asks whether the key %s exists and cannot be used with IfExists", c.spelt)
		return
	}
	c.report("INVALID_CONDITION_OPERATOR", c.at, "%s is no condition operator", c.operator)
}

// checkNull knows that Null with a qualifier asks nothing.
func checkNull(c *condition) {
	if c.op.Name == "Null" && c.op.Qualifier != "" {
		always := "always"
		if c.op.Qualifier == "ForAnyValue" {
			always = "never"
		}
		c.report("NULL_WITH_QUALIFIER", c.at, "Null with %s %s holds, whatever the request", c.op.Qualifier, always)
	}
}

// checkEmptyValues knows what conditions without values mean.
func checkEmptyValues(c *condition) {
	if len(c.values.items) > 0 || !c.values.complete || !c.values.written {
		return
	}
	switch {
	case c.op.Qualifier == "ForAllValues":
		c.report("EMPTY_ARRAY_CONDITION_FORALLVALUES", c.at, "ForAllValues without values holds only when %s is absent; ask for that with Null", c.spelt)
	case c.op.Qualifier == "ForAnyValue":
		c.report("EMPTY_ARRAY_CONDITION_FORANYVALUE", c.at, "ForAnyValue without values for %s never holds", c.spelt)
	case c.op.IfExists:
		c.report("EMPTY_ARRAY_CONDITION_IFEXISTS", c.at, "IfExists without values holds only when %s is absent; ask for that with Null", c.spelt)
	default:
		c.report("EMPTY_ARRAY_CONDITION", c.at, "the condition on %s has no values", c.spelt)
	}
}

// checkWildcardWithoutLike knows that StringEquals compares literally.
func checkWildcardWithoutLike(c *condition) {
	if c.op.Name != "StringEquals" && c.op.Name != "StringEqualsIgnoreCase" {
		return
	}
	for _, v := range c.values.items {
		if text := withoutVariables(v.Literals()); strings.ContainsAny(text, "*?") {
			c.report("WILDCARD_WITHOUT_LIKE_OPERATOR", v.at, "%s compares literally, so that the wildcard in %s matches itself only; use StringLike",
				c.operator, show(v.Text))
		}
	}
}

// checkRedundantKey finds conditions whose pattern any value matches: they ask only whether the key is there.
func checkRedundantKey(c *condition) {
	if c.op.Name != "StringLike" && c.op.Name != "ArnLike" || len(c.values.items) != 1 || !c.values.complete {
		return
	}
	if text, known := c.values.items[0].Known(); !known || strings.Trim(text, "*") != "" || text == "" {
		return
	}
	switch {
	case c.op.Qualifier == "ForAnyValue" && c.op.Negated:
		c.report("REDUNDANT_STATEMENT_DUE_TO_WILDCARD_IN_CONDITION", c.at, "no value of %s is unlike *, so that statement %s never applies", c.spelt, c.label())
	case c.op.Qualifier != "":
	case c.op.IfExists && !c.op.Negated:
		c.report("REDUNDANT_KEY_DUE_TO_WILDCARD_IN_CONDITION", c.at, "the condition on %s holds for every request", c.spelt)
	case c.op.IfExists:
		c.report("EQUIVALENT_TO_NULL_TRUE", c.at, "the condition on %s only asks that the key is absent; Null true says so", c.spelt)
	case c.op.Negated:
		c.report("EQUIVALENT_TO_NULL_TRUE", c.at, "the condition on %s only asks that the key is absent; Null true says so", c.spelt)
	default:
		c.report("EQUIVALENT_TO_NULL_FALSE", c.at, "the condition on %s only asks that the key is present; Null false says so", c.spelt)
	}
}
