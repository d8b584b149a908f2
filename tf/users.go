// SPDX-License-Identifier: Apache-2.0

package tf

import (
	"cmp"
	"slices"

	"github.com/zclconf/go-cty/cty"
)

// Users returns the resources and data sources that are given r anywhere in what they are: one of the attributes, or any when none are named,
// by reference, were it within a text that is computed from it, or r's known id. They are in the order of their declaration.
func (r *Resource) Users(attrs ...string) []*Resource {
	ix := View(r.Root, usersOf)
	var users []*Resource
	for _, address := range []string{r.Address, r.BaseAddress()} {
		for _, use := range ix.byRef[address] {
			if len(attrs) == 0 || use.ref.Attr == "" && !use.ref.Derived || slices.Contains(attrs, use.ref.Attr) {
				users = append(users, use.by)
			}
		}
	}
	if id, known := r.Attr("id").Text(); known && id != "" {
		users = append(users, ix.byText[id]...)
	}
	slices.SortStableFunc(users, func(a, b *Resource) int {
		return cmp.Or(a.Declared.Compare(b.Declared), cmp.Compare(a.Address, b.Address))
	})
	return slices.DeleteFunc(slices.Compact(users), func(u *Resource) bool { return u == r })
}

// users are the resources of a root by what they are given.
type users struct {
	byRef  map[string][]use
	byText map[string][]*Resource
}

type use struct {
	by  *Resource
	ref Ref
}

func usersOf(root *Root) users {
	ix := users{make(map[string][]use), make(map[string][]*Resource)}
	ids := make(map[string]bool)
	for _, r := range root.Resources {
		if id, known := r.Attr("id").Text(); known && id != "" {
			ids[id] = true
		}
	}
	for _, r := range root.Resources {
		if r.Object == nil {
			continue
		}
		object := r.Object()
		for _, ref := range RefsOf(object) {
			if !ref.Input {
				ix.byRef[ref.Address] = append(ix.byRef[ref.Address], use{r, ref})
			}
		}
		for text := range textsOf(object, ids) {
			ix.byText[text] = append(ix.byText[text], r)
		}
		r.Block.Forget()
	}
	return ix
}

// textsOf are the known texts in a value that are among others.
func textsOf(v cty.Value, among map[string]bool) map[string]bool {
	if len(among) == 0 {
		return nil
	}
	found := make(map[string]bool)
	plain, _ := v.UnmarkDeep()
	_ = cty.Walk(plain, func(_ cty.Path, v cty.Value) (bool, error) {
		if v.Type() == cty.String && v.IsKnown() && !v.IsNull() && among[v.AsString()] {
			found[v.AsString()] = true
		}
		return true, nil
	})
	return found
}
