// SPDX-License-Identifier: Apache-2.0

package event

import (
	"strconv"
	"strings"

	"github.com/guardlint/guardlint/tf"
)

// Matches says whether a filter matches an event. It is undecided where it asks for one account or region.
func (f Filter) Matches(e Event) tf.Truth {
	switch {
	case f.is != nil:
		return f.is.matches(e)
	case f.any != nil:
		return tf.Any(each(f.any, e)...)
	}
	return tf.All(each(f.all, e)...)
}

func each(list []Filter, e Event) []tf.Truth {
	ts := make([]tf.Truth, len(list))
	for i, f := range list {
		ts[i] = f.Matches(e)
	}
	return ts
}

// matches compares one field. To say what a field must not be leaves most events in, also those that do not have it.
func (c *comparison) matches(e Event) tf.Truth {
	value, has := e[c.field]
	switch c.operator {
	case "exists":
		return tf.Of(has)
	case "not exists":
		return tf.Of(!has)
	case "null":
		return tf.No()
	case "true", "false":
		return is(value, has, func(v string) bool { return v == c.operator })
	case "=":
		if c.operand.everything() {
			return tf.Of(has)
		}
		return is(value, has, c.operand.matches)
	case "!=":
		return tf.Of(!has || !c.operand.everything() && (value == Any || value == Own || !c.operand.matches(value)))
	}
	return is(value, has, c.compares)
}

// is says whether a field has a value that fits.
func is(value string, has bool, fits func(string) bool) tf.Truth {
	if value == Own {
		return tf.Maybe()
	}
	return tf.Of(has && value != Any && fits(value))
}

// everything reports whether an operand is nothing but wildcards.
func (t text) everything() bool { return t.expression == nil && t.is == "" && t.anyBefore }

func (t text) matches(s string) bool {
	switch {
	case t.expression != nil:
		return t.expression.MatchString(s)
	case t.anyBefore && t.anyBehind:
		return strings.Contains(s, t.is)
	case t.anyBefore:
		return strings.HasSuffix(s, t.is)
	case t.anyBehind:
		return strings.HasPrefix(s, t.is)
	}
	return s == t.is
}

// compares numbers.
func (c *comparison) compares(s string) bool {
	a, errA := strconv.ParseFloat(s, 64)
	b, errB := strconv.ParseFloat(c.operand.is, 64)
	if errA != nil || errB != nil {
		return false
	}
	switch c.operator {
	case "<":
		return a < b
	case "<=":
		return a <= b
	case ">":
		return a > b
	}
	return a >= b
}
