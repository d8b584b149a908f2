// SPDX-License-Identifier: Apache-2.0

package iam

import (
	"strings"

	"github.com/guardlint/guardlint/tf"
)

// FullAdmin is yes when one statement allows every action on every resource and no condition narrows it. Deny statements do not take
// part: what one of them takes away again does not make such a grant a considered one.
func (d *Document) FullAdmin() tf.Truth { return d.Any((*Statement).FullAdmin) }

// WildcardAction is yes when some statement allows every action by a wildcard, on whatever resources.
func (d *Document) WildcardAction() tf.Truth { return d.Any((*Statement).WildcardAction) }

// FullAdmin is yes when the statement alone allows every action on every resource and no condition narrows it.
func (s *Statement) FullAdmin() tf.Truth {
	t := tf.All(s.Allows(), s.everyAction(), s.everyResource(), s.explain("Condition", tf.Not(s.Conditions.Narrows())))
	if !t.IsYes() {
		return t
	}
	return tf.Yes(s.because("allows every action (%s) on every resource (%s)%s", s.quoteElement(s.Action, s.NotAction, "NotAction", matchesEveryAction),
		s.quoteElement(s.Resource, s.NotResource, "NotResource", matchesEveryResource), s.unnarrowed()))
}

// WildcardAction is yes when the statement allows every action by a wildcard.
func (s *Statement) WildcardAction() tf.Truth {
	if s.Action == nil {
		return tf.No()
	}
	t := tf.All(s.Allows(), s.explain("Action", s.Action.Any(matchesEveryAction)))
	if !t.IsYes() {
		return t
	}
	return tf.Yes(s.because("allows every action by the wildcard %s", s.quote(s.Action.first(matchesEveryAction))))
}

// everyAction is yes when Action names every action, or NotAction leaves none out.
func (s *Statement) everyAction() tf.Truth {
	switch {
	case s.Action != nil:
		return s.explain("Action", s.Action.Any(matchesEveryAction))
	case s.NotAction != nil:
		return s.explain("NotAction", s.NotAction.All(func(t Text) tf.Truth {
			known, ok := t.Known()
			return tf.Of(ok && !wellFormedAction(known))
		}))
	}
	return tf.No()
}

// everyResource is yes when Resource names everything, or NotResource leaves nothing out.
func (s *Statement) everyResource() tf.Truth {
	switch {
	case s.Resource != nil:
		return s.explain("Resource", s.Resource.Any(matchesEveryResource))
	case s.NotResource != nil:
		return s.explain("NotResource", s.NotResource.All(func(Text) tf.Truth { return tf.No() }))
	}
	return tf.No()
}

func (s *Statement) quoteElement(list, not *List, notName string, covers func(Text) tf.Truth) string {
	if list != nil {
		return s.quote(list.first(covers))
	}
	items := make([]string, len(not.Items))
	for i, t := range not.Items {
		items[i] = t.String()
	}
	return notName + " " + s.quote("["+strings.Join(items, ", ")+"]")
}

func (s *Statement) unnarrowed() string {
	if len(s.Conditions.Items) > 0 {
		return ", and its conditions narrow nothing"
	}
	return ""
}
