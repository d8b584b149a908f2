// SPDX-License-Identifier: Apache-2.0

package actions

import (
	"regexp"
	"strings"
	"sync"

	"github.com/guardlint/guardlint/aws/iam/pattern"
)

// Takes reports whether a pattern of ARNs, as policies name resources, may name one that the action takes. An action that takes none is allowed by
// what else a policy names, too: some services read it so.
func (a *Action) Takes(resource string) bool {
	if a.WildcardOnly() {
		return true
	}
	named := pattern.Parse(placeholder().ReplaceAllLiteralString(resource, "*"))
	if strings.Count(resource, ":") >= pattern.ARNFields-1 { // else a wildcard stands for several fields
		named = named.ARN()
	}
	for _, r := range a.Resources {
		for _, form := range r.ARNs {
			if meets(r.Name, pattern.Parse(placeholder().ReplaceAllLiteralString(form, "*")), named) {
				return true
			}
		}
	}
	return false
}

// placeholder is one in the form of an ARN, or a variable in a policy.
var placeholder = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`\$\{[^}]*\}`) })

// meets reports whether an ARN may be of a form and of those that a policy names. The name of a bucket has no slash, which tells buckets from objects.
func meets(typ string, form, named pattern.Pattern) bool {
	var none []pattern.Pattern
	if typ == "bucket" {
		none = append(none, pattern.Parse("*/*"))
	}
	_, answer := pattern.Search([][]pattern.Pattern{{form.ARN()}, {named}}, none)
	return answer != pattern.None
}
