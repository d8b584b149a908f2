// SPDX-License-Identifier: Apache-2.0

package iam

import (
	"slices"

	"github.com/guardlint/guardlint/tf"
)

// ExceptsEveryone is yes when some statement denies only to callers who are none of a list, and the list fits all roles of an account.
func (d *Document) ExceptsEveryone() tf.Truth {
	return d.Any(func(s *Statement) tf.Truth {
		t := tf.All(s.Denies(), s.explain("Condition", s.Conditions.Any(func(c Condition) tf.Truth {
			key, _ := c.Key.Known()
			if !c.Operator.Negated || !slices.Contains([]string{"aws:principalarn", "aws:userid", "aws:principalaccount"}, key) {
				return tf.No()
			}
			return c.Values.Any(func(v Text) tf.Truth { return tf.Any(c.Operator.acceptsAll(v), everyPrincipal(v)) })
		})))
		if t.IsYes() {
			return tf.Yes(s.because("excepts whoever matches a pattern that fits everybody"))
		}
		return t
	})
}

// everyPrincipal says whether a pattern fits the ARNs of all principals, or of all roles of an account.
func everyPrincipal(t Text) tf.Truth {
	fields, n := t.arn()
	if n < len(fields) {
		return tf.No()
	}
	return tf.All(tf.Any(fields[2].is("iam"), fields[2].is("sts"), matchesEveryField(fields[2])),
		tf.Any(matchesEveryField(fields[5]), fields[5].is("role/*"), fields[5].is("assumed-role/*"), fields[5].is("assumed-role/*/*")))
}
