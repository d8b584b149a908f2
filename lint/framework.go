// SPDX-License-Identifier: Apache-2.0

package lint

import (
	"slices"
	"strings"
)

// Serves reports whether the rule serves a control of a framework: "fsbp", "cis-aws-5.0".
func (r *Rule) Serves(framework string) bool {
	return slices.ContainsFunc(r.Controls, func(ref string) bool { return strings.HasPrefix(ref, framework+":") })
}

// SelectServing picks the rules that shall run for frameworks: those that serve one of them, also those that are off by default, less those
// that only, when it is not empty, does not name and those that skip names. Rules without Resources judge what people decided about
// findings and belong to every selection. Errors are those of Select.
func SelectServing(rules []*Rule, frameworks, only, skip []string) ([]*Rule, error) {
	selected, err := Select(rules, only, skip)
	if err != nil {
		return nil, err
	}
	if len(only) == 0 {
		selected, _ = Select(rules, []string{"*"}, skip) // no error: skip was fine before
	}
	return slices.DeleteFunc(selected, func(r *Rule) bool {
		return len(r.Resources) > 0 && !slices.ContainsFunc(frameworks, r.Serves)
	}), nil
}
