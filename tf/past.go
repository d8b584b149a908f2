// SPDX-License-Identifier: Apache-2.0

package tf

// Past is the world as it was before the plan's changes, as far as they tell: every object that exists then. Its values are known and refer to
// nothing, so that companions find each other by equal values. The past of configuration is empty.
func (r *Root) Past() *Root { return View(r, pastOf).root }

// Was is the object of a change as it was, in the past of its root; nil when it did not exist, or was but a deposed one.
func (c *Change) Was(root *Root) *Resource { return View(root, pastOf).was[c] }

// past is the world before the changes, and where each change's object is in it.
type past struct {
	root *Root
	was  map[*Change]*Resource
}

func pastOf(root *Root) *past {
	p := &past{root: &Root{Name: root.Name, Plan: true, Escapes: root.Escapes}, was: make(map[*Change]*Resource)}
	for _, c := range root.Changes {
		if c.Before == nil || c.Deposed != "" {
			continue
		}
		address := c.Address
		if c.PreviousAddress != "" {
			address = c.PreviousAddress
		}
		r := &Resource{Block: c.Before, Address: address, Type: c.Type, Name: c.Name, Data: c.Data, Declared: c.Before.Range, Root: p.root,
			Change: c}
		if c.Resource != nil && c.IsNoOp() {
			r.Region = c.Resource.Region
		} else {
			r.Region = c.Before.region
		}
		p.root.Resources = append(p.root.Resources, r)
		p.was[c] = r
	}
	return p
}
