// SPDX-License-Identifier: Apache-2.0

// Package plan holds the guardrails for what a plan does: they compare a resource before and after the change, and say nothing of
// configuration, which has no before.
package plan

import (
	"github.com/guardlint/guardlint/lint"
	"github.com/guardlint/guardlint/tf"
)

// Rules are the guardrails of this package.
var Rules = []*lint.Rule{destroyProtected}

// anyDeleted reports whether the plan deletes some object of a type of which f holds as it was. A replacement deletes too.
func anyDeleted(root *tf.Root, f func(before *tf.Block) bool, types ...string) bool {
	for _, typ := range types {
		for _, c := range tf.View(root, byType)[typ] {
			if c.Before != nil && c.Does("delete") && f(c.Before) {
				return true
			}
		}
	}
	return false
}

// changesByType are the changes of managed resources by their type, in the plan's order.
type changesByType map[string][]*tf.Change

func byType(root *tf.Root) changesByType {
	index := make(changesByType)
	for _, c := range root.Changes {
		index[c.TypeName()] = append(index[c.TypeName()], c)
	}
	return index
}

// sameText reports whether both values are known to be the same text, which is not empty.
func sameText(a, b tf.Value) bool {
	s, ok := a.Text()
	t, too := b.Text()
	return ok && too && s == t && s != ""
}
