// SPDX-License-Identifier: Apache-2.0

package tf

// Follow finds the resources of type typ that attribute attr of r names, by reference or by the same known value as their
// attribute toAttr: the other direction of Linked. When the attribute is set but names nothing that is declared here, Open says so.
func (r *Resource) Follow(attr, typ, toAttr string) Links {
	v := r.Attr(attr)
	set := v.IsSet()
	if set.IsNo() {
		return Links{none: set.Evidence()[0]}
	}
	links := Links{none: v.Because("`%s` names no %s", v.Path, typ)}
	elements := v.Elements()
	for _, e := range elements.Items {
		links.follow(r, e, typ, toAttr)
	}
	if elements.Open != nil {
		links.follow(r, v, typ, toAttr)
	}
	return links
}

// follow adds what one value names.
func (ls *Links) follow(r *Resource, v Value, typ, toAttr string) {
	name, named := v.Text()
	refs := v.Refs()
	found := len(ls.Items)
	for _, c := range r.Root.OfType(typ) {
		if own, ok := c.Attr(toAttr).Text(); ok && named && own == name {
			ls.Items = append(ls.Items, Link{c, c.Exists})
			continue
		}
		for _, ref := range refs {
			if ref.Input || (ref.Address != c.Address && ref.Address != c.BaseAddress()) {
				continue
			}
			sure := Yes()
			if ref.Derived || len(addresses(refs)) > 1 || (ref.Address != c.Address && len(r.Root.OfType(typ)) > 1) {
				sure = Maybe(v.Because("`%s` is computed from `%s`", v.Path, ref))
			}
			ls.Items = append(ls.Items, Link{c, All(c.Exists, sure)})
			break
		}
	}
	if len(ls.Items) == found {
		ls.Open = append(ls.Open, v.Because("`%s` names something that is not declared in this configuration", v.Path))
	}
}
