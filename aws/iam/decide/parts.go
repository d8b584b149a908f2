// SPDX-License-Identifier: Apache-2.0

package decide

import "slices"

// Addresses says whether the i-th statement speaks of the requester, whatever its action, resource and conditions: surely, or perhaps.
func (p *Policy) Addresses(i int, who Principal) (surely, perhaps bool) {
	s := &p.statements[i]
	t := s.addresses(p.layer, who, s.allows == no, false).any()
	return t == yes, t != no
}

// Meets says whether a request with these values of the condition's key meets the j-th condition of the i-th statement: surely, or perhaps.
// Without values the request lacks the key. The keys of policy variables are absent too.
func (p *Policy) Meets(i, j int, values *Values) (surely, perhaps bool) {
	c := &p.statements[i].conditions[j]
	r := Request{context: make(map[string]Values, 1)}
	if values != nil {
		r.context[c.key] = *values
	}
	t := c.holds(&r)
	return t == yes, t != no
}

// Statements is the number of statements that are known.
func (p *Policy) Statements() int { return len(p.statements) }

// Unsure is the policy as one that may apply or not.
func (p *Policy) Unsure() *Policy {
	out := *p
	out.statements = slices.Clone(p.statements)
	for i := range out.statements {
		s := &out.statements[i]
		s.allows, s.denies = weaken(s.allows), weaken(s.denies)
	}
	return &out
}
