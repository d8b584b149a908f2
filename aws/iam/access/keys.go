// SPDX-License-Identifier: Apache-2.0

package access

import (
	"fmt"
	"math/bits"
	"strings"

	"github.com/guardlint/guardlint/aws/iam"
	"github.com/guardlint/guardlint/aws/iam/decide"
	"github.com/guardlint/guardlint/aws/iam/pattern"
)

// key is a condition key of the requests: the values that are tried for it.
type key struct {
	name string
	// free is set for a condition that cannot be compared with values, because variables or holes stand in it: it may hold or not,
	// whatever else does.
	free bool
	// hole says that a free condition depends on what nobody knows.
	hole bool

	tests      []*condition
	candidates []candidate
	complete   bool // no other value would be told apart
}

// candidate is a value of a key; nil values are its absence.
type candidate struct {
	values *decide.Values
	// named says that a policy writes the value out.
	named bool
}

// choice is a set of candidates, by their index.
type choice [4]uint64

const maxCandidates = 4 * 64

func (c *choice) put(i int)    { c[i/64] |= 1 << (i % 64) }
func (c choice) isEmpty() bool { return c == choice{} }

func (c choice) and(d choice) choice {
	for i := range c {
		c[i] &= d[i]
	}
	return c
}

func (c choice) without(d choice) choice {
	for i := range c {
		c[i] &^= d[i]
	}
	return c
}

func (c choice) first() int {
	for i, w := range c {
		if w != 0 {
			return 64*i + bits.TrailingZeros64(w)
		}
	}
	return -1
}

// condition is a condition of a statement, before the candidates of its key are known.
type condition struct {
	source iam.Condition
	policy func() *decide.Policy
	i, j   int
	values []item
	// meets are the candidates that meet it.
	surely, perhaps choice
}

// test is a condition and its key.
type test struct {
	key *key
	*condition
}

func (t test) met(b bound) choice {
	if b == least {
		return t.surely
	}
	return t.perhaps
}

// tests reads a statement's conditions.
func (r reader) tests(policy func() *decide.Policy, i int, s *iam.Statement) []test {
	out := make([]test, len(s.Conditions.Items))
	for j, source := range s.Conditions.Items {
		how := reading{variables: r.variables, wildcards: hasWildcards(source.Operator.Name)}
		c := &condition{source: source, policy: policy, i: i, j: j}
		variable, hole := false, source.Values.Open != ""
		for _, t := range source.Values.Items {
			v := r.item(t, how)
			variable, hole = variable || v.variable, hole || v.hole
			c.values = append(c.values, v)
		}
		name, known := source.Key.Known()
		k := r.key(name)
		if free := variable || hole || !known || source.Operator.Name == ""; free {
			k = r.key(c.spelling())
			k.name, k.free, k.hole = name, true, hole || !known || source.Operator.Name == ""
		}
		k.tests = append(k.tests, c)
		out[j] = test{k, c}
	}
	return out
}

func hasWildcards(operator string) bool {
	return operator == "StringLike" || strings.HasPrefix(operator, "Arn")
}

func (c *compiler) key(name string) *key {
	if k := c.keys[name]; k != nil {
		return k
	}
	k := &key{name: name}
	c.keys[name] = k
	return k
}

// spelling is the same for conditions that are met by the same requests, whatever variables and holes stand for.
func (c *condition) spelling() string {
	var b strings.Builder
	fmt.Fprintf(&b, "%+v %s", c.source.Operator, c.source.Key)
	if c.source.Values.Open != "" { // equal to no other
		fmt.Fprintf(&b, " %p", c)
	}
	for _, v := range c.values {
		fmt.Fprintf(&b, " %v", []pattern.Token(v.exact))
	}
	return b.String()
}

// settle finds the candidates of a key, among them the values that are told.
func (k *key) settle(told []string) {
	k.complete = true
	if k.free { // the candidates stand for meeting the condition and for not meeting it
		k.candidates = []candidate{{}, {}}
		for _, t := range k.tests {
			t.surely.put(0)
			t.perhaps.put(0)
		}
		return
	}
	k.propose(told)
	if len(k.candidates) > maxCandidates {
		k.candidates, k.complete = k.candidates[:maxCandidates], false
	}
	for _, t := range k.tests {
		for i, c := range k.candidates {
			surely, perhaps := t.policy().Meets(t.i, t.j, c.values)
			if surely {
				t.surely.put(i)
			}
			if perhaps {
				t.perhaps.put(i)
			}
		}
	}
}

// isSeveral reports whether requests may have several values of the key.
func isSeveral(name string) bool {
	switch name {
	case "aws:tagkeys", "aws:principalorgpaths", "aws:sourceorgpaths", "aws:vpceorgpaths", "aws:resourceorgpaths", "aws:principalservicenameslist", "aws:calledvia":
		return true
	}
	return false
}

// isAlwaysPresent reports whether every request by a signed-in principal has the key ("AWS global condition context keys").
func isAlwaysPresent(name string) bool {
	switch name {
	case "aws:currenttime", "aws:epochtime", "aws:principalaccount", "aws:principaltype", "aws:securetransport", "aws:userid", "aws:viaawsservice":
		return true
	}
	return false
}
