// SPDX-License-Identifier: Apache-2.0

package tf

import "slices"

// With is the existence of another resource, given that r exists: yes when the other needs nothing that r does not need too.
func (r *Resource) With(other *Resource) Truth {
	if other.Exists.IsMaybe() && len(other.Needs) > 0 && !slices.ContainsFunc(other.Needs, func(need string) bool { return !slices.Contains(r.Needs, need) }) {
		return Yes()
	}
	return other.Exists
}
