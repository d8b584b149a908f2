// SPDX-License-Identifier: Apache-2.0

package iam

import (
	"strings"

	"github.com/guardlint/guardlint/tf"
)

// The questions here are about what policies of an organisation keep its accounts from. Conditions, which except roles or regions, are left to
// whoever wrote them.

// Denies is yes when some statement denies an action on every resource.
func (d *Document) Denies(action string) tf.Truth {
	return d.Any(func(s *Statement) tf.Truth { return tf.All(s.Denies(), s.Covers(action), s.deniesWidely()) })
}

// DeniesRoot is yes when some statement denies everything, or all but a list, to root users.
func (d *Document) DeniesRoot() tf.Truth {
	return d.deniesWhere(func(c Condition) tf.Truth {
		return tf.All(tf.Not(tf.Of(c.Operator.Negated)), c.Key.is("aws:principalarn"), c.Values.Any(func(v Text) tf.Truth {
			return tf.Of(strings.HasSuffix(v.literals(), ":root"))
		}))
	})
}

// DeniesRegions is yes when some statement denies everything, or all but a list, outside of some regions.
func (d *Document) DeniesRegions() tf.Truth {
	return d.deniesWhere(func(c Condition) tf.Truth { return tf.All(tf.Of(c.Operator.Negated), c.Key.is("aws:requestedregion")) })
}

// DeniesStrangers is yes when some statement denies something to callers from outside of the organisation.
func (d *Document) DeniesStrangers() tf.Truth {
	return d.Any(func(s *Statement) tf.Truth {
		return tf.All(s.Denies(), s.Conditions.Any(func(c Condition) tf.Truth {
			return tf.All(tf.Of(c.Operator.Negated), tf.Any(c.Key.is("aws:principalorgid"), c.Key.is("aws:principalorgpaths")))
		}))
	})
}

func (d *Document) deniesWhere(condition func(Condition) tf.Truth) tf.Truth {
	return d.Any(func(s *Statement) tf.Truth {
		return tf.All(s.Denies(), tf.Any(tf.Of(s.NotAction != nil), s.everyAction()), s.deniesWidely(), s.Conditions.Any(condition))
	})
}

func (s *Statement) deniesWidely() tf.Truth {
	return tf.Any(tf.Of(s.NotResource != nil), s.everyResource())
}
