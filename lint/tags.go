// SPDX-License-Identifier: Apache-2.0

package lint

import (
	"fmt"
	"path"
	"slices"
	"strings"

	"github.com/guardlint/guardlint/tf"
)

// Tagged is yes when a tag of a resource, its provider's default tags included, is one of the patterns: "name=value", where * stands for anything.
// Neither case nor what separates words counts, and yes, on and 1 are true.
func Tagged(r *tf.Resource, patterns []string) tf.Truth {
	tags := r.Tags()
	if !tags.IsKnown() {
		return tf.Maybe(tags.WhyUnknown())
	}
	var ts []tf.Truth
	for name, value := range tags.Entries() {
		for _, pattern := range patterns {
			key, want, _ := strings.Cut(pattern, "=")
			if !matches(key, tagWord(name)) {
				continue
			}
			is := value.Matches(func(text string) bool { return matches(want, tagWord(text)) })
			ts = append(ts, is.Because(value.Because("the tag %s is %s", name, value.Show())))
		}
	}
	return tf.Any(ts...)
}

func matches(pattern, word string) bool {
	ok, _ := path.Match(tagWord(pattern), word)
	return ok
}

// tagWord is a name or value of a tag without what people write in different ways.
func tagWord(text string) string {
	word := strings.Map(func(r rune) rune {
		if r == '*' || r >= '0' && r <= '9' || r >= 'a' && r <= 'z' || r > 0x7f {
			return r
		}
		return -1
	}, strings.ToLower(text))
	if slices.Contains([]string{"yes", "on", "1"}, word) {
		return "true"
	}
	return word
}

// TagPatterns refuses, for Parameter.Check, lists with what is no pattern of a tag.
func TagPatterns(value any) error {
	for _, pattern := range value.([]string) {
		if name, want, found := strings.Cut(pattern, "="); !found || tagWord(name) == "" || tagWord(want) == "" {
			return fmt.Errorf("%q is not of the form name=value", pattern)
		}
	}
	return nil
}
