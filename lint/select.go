// SPDX-License-Identifier: Apache-2.0

package lint

import (
	"cmp"
	"fmt"
	"path"
	"slices"
	"strings"

	"github.com/guardlint/guardlint/internal/spelling"
)

// Matches reports whether a name that a user wrote means the rule: its id, one of its aliases ("checkov:CKV_AWS_20"), or a glob
// over them ("s3-*", "trivy:*"). Case does not count. A malformed glob matches nothing.
func (r *Rule) Matches(name string) bool {
	name = strings.ToLower(name)
	if ok, _ := path.Match(name, r.ID); ok {
		return true
	}
	return strings.Contains(name, ":") && slices.ContainsFunc(r.Aliases, func(alias string) bool {
		ok, _ := path.Match(name, strings.ToLower(alias))
		return ok
	})
}

// Matching lists the rules that a name means, in their order.
func Matching(rules []*Rule, name string) []*Rule {
	return slices.DeleteFunc(slices.Clone(rules), func(r *Rule) bool { return !r.Matches(name) })
}

// Select picks the rules that shall run: all that are on by default, or those that only names when it is not empty, less those that
// skip names. A name that means no rule is an error that suggests one.
func Select(rules []*Rule, only, skip []string) ([]*Rule, error) {
	for _, name := range slices.Concat(only, skip) {
		if len(Matching(rules, name)) == 0 {
			return nil, UnknownRule(rules, name)
		}
	}
	named := func(r *Rule, names []string) bool { return slices.ContainsFunc(names, r.Matches) }
	return slices.DeleteFunc(slices.Clone(rules), func(r *Rule) bool {
		if len(only) == 0 {
			return r.OffByDefault || named(r, skip)
		}
		return !named(r, only) || named(r, skip)
	}), nil
}

// UnknownRule is the error for a name that means none of the rules.
func UnknownRule(rules []*Rule, name string) error {
	var names []string
	near := ""
	for _, r := range rules {
		names = append(append(names, r.ID), r.Aliases...)
		for _, alias := range r.Aliases {
			if _, id, _ := strings.Cut(alias, ":"); near == "" && strings.EqualFold(id, name) {
				near = alias
			}
		}
	}
	if near = cmp.Or(near, Nearest(name, names)); near != "" {
		return fmt.Errorf("unknown rule %q: did you mean %q", name, near)
	}
	return fmt.Errorf("unknown rule %q", name)
}

// Nearest returns the candidate that a mistyped name most likely means, or "" when none is near. Case does not count.
func Nearest(name string, candidates []string) string {
	return spelling.Nearest(name, slices.Values(candidates), len(name)/3+1)
}
