// SPDX-License-Identifier: Apache-2.0

package iam

import (
	"slices"
	"strings"

	"github.com/guardlint/guardlint/tf"
)

// AllowsEveryone is yes when some statement names everybody as its principal, allows something and pins the caller to nothing, and no
// statement denies outsiders what it allows. A grant by NotPrincipal is what AllowsAllBut asks for.
func (d *Document) AllowsEveryone() tf.Truth {
	return d.Any(func(s *Statement) tf.Truth {
		t := s.allowsEveryone()
		if t.IsNo() {
			return t
		}
		return tf.All(t, tf.Not(d.fences(s)))
	})
}

// AllowsAllBut is yes when some statement allows something to everybody but a list of principals.
func (d *Document) AllowsAllBut() tf.Truth {
	return d.Any(func(s *Statement) tf.Truth {
		if s.NotPrincipal == nil {
			return tf.No()
		}
		t := tf.All(s.Allows(), s.explain("Condition", tf.Not(s.Pinned())))
		if t.IsYes() {
			return tf.Yes(s.because("allows everybody that `NotPrincipal` does not list"))
		}
		return t
	})
}

func (s *Statement) allowsEveryone() tf.Truth {
	if s.Principal == nil || s.isIdle() {
		return tf.No()
	}
	t := tf.All(s.Allows(), s.everyone(), s.explain("Condition", tf.Not(s.Pinned())))
	if t.IsYes() {
		return tf.Yes(s.because("allows everyone (%s)%s", s.everyoneAs(), s.unpinned()))
	}
	return t
}

func (s *Statement) unpinned() string {
	if len(s.Conditions.Items) > 0 {
		return ", and its conditions pin nobody"
	}
	return ""
}

// isIdle reports whether the statement is about no action at all.
func (s *Statement) isIdle() bool {
	return s.NotAction == nil && (s.Action == nil || len(s.Action.Items) == 0 && s.Action.Open == "")
}

// fences is yes when a statement denies all outsiders what another one allows: everybody but those whom a condition pins. This is how
// policies for an API or a perimeter are commonly written.
func (d *Document) fences(allow *Statement) tf.Truth {
	var ts []tf.Truth
	for _, s := range d.Statements {
		if s != allow && s.Principal != nil && s.coversAll(allow) {
			ts = append(ts, tf.All(s.Denies(), s.everyone(), s.explain("Condition", s.deniesOutsiders())))
		}
	}
	return tf.Any(ts...)
}

// deniesOutsiders is yes when every request whose caller no condition pins meets all the conditions.
func (s *Statement) deniesOutsiders() tf.Truth {
	all := make([]tf.Truth, 0, len(s.Conditions.Items)+1)
	for _, c := range s.Conditions.Items {
		all = append(all, c.holdsForOutsiders())
	}
	if s.Conditions.Open != "" {
		all = append(all, maybe(s.Conditions.Open))
	}
	return tf.All(all...)
}

func (c Condition) holdsForOutsiders() tf.Truth {
	key, known := c.Key.Known()
	if !known {
		return c.Key.unknown()
	}
	if key == "aws:principalisawsservice" || key == "aws:viaawsservice" {
		return tf.All(tf.Of(c.Operator.Name == "Bool"), c.Values.Any(func(v Text) tf.Truth { return v.lower().is("false") }))
	}
	p, ok := pins[key]
	if !ok || !c.Operator.Negated || c.Operator.Qualifier != "" {
		return tf.No()
	}
	return p.fixes(c)
}

// coversAll reports whether the statement is certainly about all the actions and resources that another one is about.
func (s *Statement) coversAll(other *Statement) bool {
	return includes(s.Action, other.Action) && includes(s.Resource, other.Resource)
}

// includes reports whether each item of a list is certainly matched by one of another list. Two elements that are left out are alike.
func includes(outer, inner *List) bool {
	if outer == nil || inner == nil {
		return outer == inner
	}
	return inner.Open == "" && !slices.ContainsFunc(inner.Items, func(t Text) bool {
		return !slices.ContainsFunc(outer.Items, func(pattern Text) bool { return pattern.includes(t) })
	})
}

// includes reports whether all that another pattern matches the text matches as a pattern too. Holes of one spelling are taken for the
// same.
func (t Text) includes(other Text) bool {
	own, inner := t.lower().String(), other.lower().String()
	return own == inner || !strings.Contains(own, "?") && glob(own, inner)
}

// LetsEverythingPass is yes when some statement of an endpoint's policy allows every action to everybody, and ties neither the caller nor the
// resource to an account or organisation.
func (d *Document) LetsEverythingPass() tf.Truth {
	return d.Any(func(s *Statement) tf.Truth {
		if s.Action == nil {
			return tf.No()
		}
		t := tf.All(s.allowsEveryone(), s.explain("Action", s.Action.Any(matchesEveryAction)), s.explain("Condition", tf.Not(s.Conditions.Any(tiesResource))))
		if t.IsYes() {
			return tf.Yes(s.because("lets every request pass%s", s.unpinned()))
		}
		return t
	})
}

// tiesResource says whether a condition asks whose the resource is.
func tiesResource(c Condition) tf.Truth {
	key, known := c.Key.Known()
	if !known {
		return c.Key.unknown()
	}
	ties := slices.Contains([]string{"aws:resourceorgid", "aws:resourceorgpaths", "aws:resourceaccount"}, key)
	return tf.Of(ties && !c.Operator.Negated && !c.Operator.IfExists)
}

// AllowsAllActionsBut is yes when some statement allows every action that NotAction does not list.
func (d *Document) AllowsAllActionsBut() tf.Truth {
	return d.Any(func(s *Statement) tf.Truth {
		if s.NotAction == nil {
			return tf.No()
		}
		if t := s.Allows(); !t.IsYes() {
			return t
		}
		return tf.Yes(s.because("allows every action but those that `NotAction` lists"))
	})
}
