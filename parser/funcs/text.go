// SPDX-License-Identifier: Apache-2.0

package funcs

import (
	"regexp"
	"strings"

	"github.com/zclconf/go-cty/cty"
	"github.com/zclconf/go-cty/cty/function"
)

var endsWithFunc = onStrings(cty.Bool, func(s []string) (cty.Value, error) {
	return cty.BoolVal(strings.HasSuffix(s[0], s[1])), nil
}, "str", "suffix")

var strContainsFunc = onStrings(cty.Bool, func(s []string) (cty.Value, error) {
	return cty.BoolVal(strings.Contains(s[0], s[1])), nil
}, "str", "substr")

// startsWithFunc may know the answer for an unknown string whose beginning is
// known, such as "arn:aws:s3:::${unknown}".
var startsWithFunc = function.New(&function.Spec{
	Params: []function.Parameter{
		{Name: "str", Type: cty.String, AllowUnknown: true},
		{Name: "prefix", Type: cty.String},
	},
	Type:         function.StaticReturnType(cty.Bool),
	RefineResult: notNull,
	Impl: func(args []cty.Value, _ cty.Type) (cty.Value, error) {
		prefix := args[1].AsString()
		if args[0].IsKnown() {
			return cty.BoolVal(strings.HasPrefix(args[0].AsString(), prefix)), nil
		}
		switch known := args[0].Range().StringPrefix(); {
		case strings.HasPrefix(known, prefix):
			return cty.True, nil
		case !strings.HasPrefix(prefix, known):
			return cty.False, nil
		default:
			return cty.UnknownVal(cty.Bool), nil
		}
	},
})

// replaceFunc replaces a substring or, when it is written between slashes,
// what a regular expression matches; then $1 and ${name} in the replacement
// stand for the groups.
var replaceFunc = onStrings(cty.String, func(s []string) (cty.Value, error) {
	str, substr, replacement := s[0], s[1], s[2]
	if len(substr) < 2 || substr[0] != '/' || substr[len(substr)-1] != '/' {
		if err := fits(len(str) + strings.Count(str, substr)*len(replacement)); err != nil {
			return cty.NilVal, err
		}
		return cty.StringVal(strings.ReplaceAll(str, substr, replacement)), nil
	}
	re, err := regexp.Compile(substr[1 : len(substr)-1])
	if err != nil {
		return cty.NilVal, err
	}
	return replaceMatches(re, str, replacement)
}, "str", "substr", "replace")

// replaceMatches is [regexp.Regexp.ReplaceAllString] that stops at the limits.
func replaceMatches(re *regexp.Regexp, str, replacement string) (cty.Value, error) {
	found, err := matches(re, str)
	if err != nil {
		return cty.NilVal, err
	}
	var out []byte
	end, groups := 0, strings.Count(replacement, "$")
	for _, m := range found {
		// no group is longer than the match
		if err := fits(len(out) + m[1] - end + len(replacement) + groups*(m[1]-m[0])); err != nil {
			return cty.NilVal, err
		}
		out = append(out, str[end:m[0]]...)
		out = re.ExpandString(out, replacement, str, m)
		end = m[1]
	}
	return cty.StringVal(string(append(out, str[end:]...))), nil
}

// matches is [regexp.Regexp.FindAllStringSubmatchIndex] that finds at most
// [MaxElements] groups.
func matches(re *regexp.Regexp, str string) ([][]int, error) {
	limit := MaxElements / (re.NumSubexp() + 1)
	found := re.FindAllStringSubmatchIndex(str, limit+1)
	if len(found) > limit {
		return nil, errTooMany
	}
	return found, nil
}
