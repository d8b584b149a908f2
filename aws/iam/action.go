// SPDX-License-Identifier: Apache-2.0

package iam

import (
	"strings"

	"github.com/guardlint/guardlint/tf"
)

// Covers is yes when the statement's Action or NotAction covers the action "service:Name", whatever its effect, resources and
// conditions. Names are compared without regard to case; `*` and `?` are wildcards.
func (s *Statement) Covers(action string) tf.Truth {
	switch {
	case s.Action != nil:
		return s.explain("Action", s.Action.Any(func(t Text) tf.Truth { return actionMatches(t, action) }))
	case s.NotAction != nil:
		return s.explain("NotAction", tf.Not(s.NotAction.Any(func(t Text) tf.Truth { return actionMatches(t, action) })))
	}
	return tf.No()
}

// actionMatches says whether an item of Action names the action. One without a service prefix, with a blank or with a comma inside
// names none.
func actionMatches(t Text, action string) tf.Truth {
	if known, ok := t.Known(); ok {
		return tf.Of(beginsLike(action, known) && wellFormedAction(known) && globFold(known, action))
	}
	if !beginsLike(action, t.parts[0].literal+"*") {
		return tf.No()
	}
	return t.lower().matches(strings.ToLower(action))
}

// beginsLike reports whether an action begins as a pattern does before its first wildcard. Most patterns are told apart by that.
func beginsLike(action, pattern string) bool {
	if i := strings.IndexAny(pattern, "*?"); i >= 0 {
		pattern = pattern[:i]
	}
	return len(pattern) <= len(action) && strings.EqualFold(pattern, action[:len(pattern)])
}

func wellFormedAction(pattern string) bool {
	return !strings.ContainsAny(pattern, " \t\r\n,") && (strings.Contains(pattern, ":") || onlyWildcards(pattern))
}

// matchesEveryAction says whether an item of Action names every action there is: "*", "*:*", "?*".
func matchesEveryAction(t Text) tf.Truth {
	if !onlyWildcards(t.literals()) {
		return tf.No()
	}
	if known, ok := t.Known(); ok {
		return tf.Of(coversShortest(known))
	}
	if open := t.open(); open != nil {
		return maybe(open.why)
	}
	return tf.No() // an identity is no wildcard
}

// coversShortest reports whether a pattern made of wildcards alone matches the shortest names too: a service prefix has at least one
// character ("q"), an action three ("execute-api:Get").
func coversShortest(pattern string) bool {
	service, name, split := strings.Cut(pattern, ":")
	if !split {
		return wide(pattern, len("q:Get"))
	}
	return wide(service, len("q")) && wide(name, len("Get"))
}

func wide(pattern string, shortest int) bool {
	return strings.Contains(pattern, "*") && strings.Count(pattern, "?") <= shortest
}

func onlyWildcards(pattern string) bool {
	return strings.Trim(pattern, "*?:") == "" && strings.Count(pattern, ":") <= 1
}
