// SPDX-License-Identifier: Apache-2.0

package tf

// SameRegion is yes when both resources live in one AWS region: the same known name, the same reference, or no name at all,
// which leaves both to the same environment.
func (r *Resource) SameRegion(o *Resource) Truth {
	own, other := r.Region(), o.Region()
	a, aKnown := own.Text()
	b, bKnown := other.Text()
	switch {
	case aKnown && bKnown:
		return Of(a == b, o.Because("it lives in region "+b))
	case own.plain().IsNull() && other.plain().IsNull():
		return Yes()
	}
	for _, ref := range own.Refs() {
		for _, same := range other.Refs() {
			if ref == same && !ref.Derived && !aKnown && !bKnown {
				return Yes()
			}
		}
	}
	return Maybe(o.Because("whether it lives in the same region is not known"))
}

// region is the region that a resource's own argument names.
func (b *Block) region() Value { return b.Attr("region") }
