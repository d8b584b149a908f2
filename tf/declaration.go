// SPDX-License-Identifier: Apache-2.0

package tf

import "slices"

// BlockTypes are the blocks of a configuration beside resources that rules may judge, by the type that they name: how a provider is configured
// (named "aws", or "aws.west" by its alias), a module call, a terraform block, and an output of the root module.
func BlockTypes() []string { return []string{"provider", "module", "terraform", "output"} }

// Declared returns the blocks of one of the BlockTypes in the form of resources: with an address, a place, and content that is evaluated on
// demand. They are no resources: nothing counts, shows or links them, and they are made only when they are asked for. What all instances of
// a module share is there once. A plan has what it tells of them, or what its source does.
func (r *Root) Declared(typ string) []*Resource {
	if r.Declares == nil || !slices.Contains(BlockTypes(), typ) {
		return nil
	}
	if _, made := r.declared[typ]; !made {
		if r.declared == nil {
			r.declared = make(map[string][]*Resource)
		}
		r.declared[typ] = r.Declares(typ)
	}
	return r.declared[typ]
}
