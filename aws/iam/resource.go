// SPDX-License-Identifier: Apache-2.0

package iam

import (
	"strings"

	"github.com/guardlint/guardlint/tf"
)

// matchesEveryResource says whether an item of Resource names everything: "*", or an ARN whose service, region, account and resource
// are all wildcards. The partition does not narrow, since an account lives in one. An ARN that ends early is padded with wildcards, as
// AWS does in identity policies.
func matchesEveryResource(t Text) tf.Truth {
	if len(t.parts) == 0 {
		return tf.No()
	}
	if strings.Trim(t.literals(), "*") == "" {
		if open := t.open(); open != nil {
			return maybe(open.why)
		}
		_, known := t.Known()
		return tf.Of(known) // an identity is no wildcard
	}
	fields := t.split(':', 6)
	if first, ok := fields[0].Known(); !ok || (first == "arn" && len(fields) < 3) {
		return t.mayEndWild(fields)
	} else if first != "arn" {
		return tf.No()
	}
	if open := fields[1].open(); open != nil { // it may hold further fields
		return tf.All(t.mayEndWild(fields), maybe(open.why))
	}
	all := make([]tf.Truth, 0, 4)
	for _, field := range fields[2:] {
		all = append(all, matchesEveryField(field))
	}
	return tf.All(all...)
}

// mayEndWild judges an ARN whose fields cannot be told apart because one of the first is open: it is not every resource when its last field is
// written out and no wildcard.
func (t Text) mayEndWild(fields []Text) tf.Truth {
	open := t.open()
	if open == nil || strings.Trim(fields[len(fields)-1].literals(), "*:/") != "" && len(fields) > 2 {
		return tf.No()
	}
	return maybe(open.why)
}

func matchesEveryField(t Text) tf.Truth {
	if known, ok := t.Known(); ok {
		return tf.Of(known != "" && strings.Trim(known, "*:/") == "" && strings.Contains(known, "*"))
	}
	if open := t.open(); open != nil && strings.Trim(t.literals(), "*:/") == "" {
		return maybe(open.why)
	}
	return tf.No()
}

// split cuts a text at the first n-1 separators that are written in it; separators inside holes do not count.
func (t Text) split(sep byte, n int) []Text {
	fields := []Text{{}}
	for _, p := range t.parts {
		for p.hole == nil && len(fields) < n {
			before, after, found := strings.Cut(p.literal, string(sep))
			if !found {
				break
			}
			fields[len(fields)-1] = join(fields[len(fields)-1], literalText(before))
			fields = append(fields, Text{})
			p.literal = after
		}
		if p.hole != nil || p.literal != "" {
			fields[len(fields)-1] = join(fields[len(fields)-1], Text{[]part{p}})
		}
	}
	return fields
}
