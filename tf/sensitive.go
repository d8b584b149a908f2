// SPDX-License-Identifier: Apache-2.0

package tf

// Sensitive reports whether the fact is about a value that must not be shown. The sentence never quotes such a value; whoever quotes
// the source at Range must ask first.
func (e Evidence) Sensitive() bool {
	return (e.value != nil && e.value.IsSensitive()) || (e.about != nil && e.about.sensitive)
}
