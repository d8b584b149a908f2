// SPDX-License-Identifier: Apache-2.0

package tf

// SameRegion is yes when both resources live in one AWS region: the same known name, the same reference, or no name at all,
// which leaves both to the same environment.
func (r *Resource) SameRegion(o *Resource) Truth {
	a, aKnown := r.Region.Text()
	b, bKnown := o.Region.Text()
	switch {
	case aKnown && bKnown:
		return Of(a == b, o.Because("it lives in region "+b))
	case r.Region.plain().IsNull() && o.Region.plain().IsNull():
		return Yes()
	}
	for _, ref := range r.Region.Refs() {
		for _, same := range o.Region.Refs() {
			if ref == same && !ref.Derived && !aKnown && !bKnown {
				return Yes()
			}
		}
	}
	return Maybe(o.Because("whether it lives in the same region is not known"))
}
