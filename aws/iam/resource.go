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
	if t.isEmpty() {
		return tf.No()
	}
	if strings.Trim(t.literals(), "*") == "" {
		if open := t.open(); open != nil {
			return maybe(open.why)
		}
		_, known := t.Known()
		return tf.Of(known) // an identity is no wildcard
	}
	fields, n := t.arn()
	if first, ok := fields[0].Known(); !ok || (first == "arn" && n < 3) {
		return t.mayEndWild(fields[n-1], n)
	} else if first != "arn" {
		return tf.No()
	}
	if open := fields[1].open(); open != nil { // it may hold further fields
		return tf.All(t.mayEndWild(fields[n-1], n), maybe(open.why))
	}
	var all [arnFields - 2]tf.Truth
	for i, field := range fields[2:n] {
		all[i] = matchesEveryField(field)
	}
	return tf.All(all[:n-2]...)
}

// mayEndWild judges an ARN whose fields cannot be told apart because one of the first is open: it is not every resource when its last field is
// written out and no wildcard.
func (t Text) mayEndWild(last Text, fields int) tf.Truth {
	open := t.open()
	if open == nil || strings.Trim(last.literals(), "*:/") != "" && fields > 2 {
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

// arnFields is how many fields an ARN has.
const arnFields = 6

// arn are the fields of an ARN.
type arn [arnFields]Text

// arn cuts a text at the first five colons that are written in it, into n fields; colons inside holes do not count.
func (t Text) arn() (fields arn, n int) {
	for n < arnFields-1 {
		before, after, found := t.cut(":")
		if !found {
			break
		}
		fields[n], t = before, after
		n++
	}
	fields[n] = t
	return fields, n + 1
}
