// SPDX-License-Identifier: Apache-2.0

package plan

import (
	"slices"

	"github.com/guardlint/guardlint/tf"
)

// same is yes when another object has the value that an attribute had.
func same(attr string, was, other *tf.Resource) tf.Truth {
	text, known := was.Attr(attr).Text()
	if !known || text == "" {
		return tf.Not(other.Attr(attr).IsGiven())
	}
	return other.Attr(attr).Is(text)
}

// isStill is yes when an attribute is true of another object if it was true.
func isStill(attr string, was, other *tf.Resource) tf.Truth {
	return tf.Any(tf.Not(was.Attr(attr).IsTrue()), other.Attr(attr).IsTrue())
}

// others are the objects of the type that exist afterwards, apart from the one that changes.
func others(root *tf.Root, c *tf.Change) []*tf.Resource {
	return slices.DeleteFunc(slices.Clone(root.OfType(c.TypeName())), func(r *tf.Resource) bool { return r == c.Resource })
}

// isDeleted reports whether the plan deletes, for good, the object of one of the types of which an attribute had this text.
func isDeleted(root *tf.Root, attr, text string, types ...string) bool {
	return text != "" && slices.ContainsFunc(tf.View(root, deletions), func(c *tf.Change) bool {
		had, _ := c.Before.Attr(attr).Text()
		return had == text && slices.Contains(types, c.Type)
	})
}

// deleted are the changes after which an object is gone.
type deleted []*tf.Change

func deletions(root *tf.Root) deleted {
	var all deleted
	for _, c := range root.Changes {
		if c.Before != nil && c.Deposed == "" && c.IsDeletion() {
			all = append(all, c)
		}
	}
	return all
}

// text is the known text of an attribute, or "".
func text(r *tf.Resource, attr string) string {
	s, _ := r.Attr(attr).Text()
	return s
}
