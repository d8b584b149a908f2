// SPDX-License-Identifier: Apache-2.0

package lint

import (
	"slices"

	"github.com/guardlint/guardlint/tf"
)

// changes tells what a plan changes, for a scan that judges only that. A nil changes tells that everything is to be judged.
type changes struct {
	// touched are the types of objects that the plan creates, changes or deletes, by the resource that they name.
	touched map[*tf.Resource]map[string]bool
}

// changesOf finds out what a plan changes.
func changesOf(root *tf.Root) *changes {
	c := &changes{touched: make(map[*tf.Resource]map[string]bool)}
	names := identities(root)
	for _, change := range root.Changes {
		if !takesEffect(change) {
			continue
		}
		for _, side := range []*tf.Resource{change.Resource, change.Was(root)} {
			if side == nil {
				continue
			}
			named(side.Block, func(name string) {
				for _, r := range names[name] {
					if c.touched[r] == nil {
						c.touched[r] = make(map[string]bool)
					}
					c.touched[r][change.TypeName()] = true
				}
			})
		}
	}
	return c
}

// concern reports whether the verdict of a rule about a resource may be another one after the changes: the resource is created, changed or
// imported, or an object of a type that the verdict depends on is, or is deleted, and names it.
func (c *changes) concern(rule *Rule, r *tf.Resource) bool {
	if c == nil || r.Change != nil && takesEffect(r.Change) {
		return true
	}
	return slices.ContainsFunc(slices.Concat(rule.Companions, rule.Resources), func(typ string) bool { return c.touched[r][typ] })
}

// takesEffect reports whether a change does anything but move an object to another address or let go of it.
func takesEffect(c *tf.Change) bool {
	return c.Importing || slices.ContainsFunc(c.Actions, func(action string) bool { return action != "no-op" && action != "forget" })
}

// identities are the resources by what others call them: their addresses, and the names that are known.
func identities(root *tf.Root) map[string][]*tf.Resource {
	names := make(map[string][]*tf.Resource)
	for _, r := range root.Resources {
		names[r.Address] = append(names[r.Address], r)
		for _, attr := range []string{"id", "arn", "name", "bucket"} {
			if name, known := r.Attr(attr).Text(); known && name != "" {
				names[name] = append(names[name], r)
			}
		}
	}
	return names
}

// named calls f for every address and text in a block.
func named(b *tf.Block, f func(name string)) {
	attrs, blocks := b.Names()
	for _, name := range attrs {
		v := b.Content.Attr(name)
		for _, ref := range v.Refs() {
			f(ref.Address)
		}
		if text, known := v.Text(); known {
			f(text)
			continue
		}
		for _, e := range v.Elements().Items {
			if text, known := e.Text(); known {
				f(text)
			}
		}
	}
	for _, typ := range blocks {
		for _, inner := range b.Blocks(typ).Items {
			named(inner, f)
		}
	}
}
