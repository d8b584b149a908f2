// SPDX-License-Identifier: Apache-2.0

package access

import (
	"maps"
	"slices"

	"github.com/guardlint/guardlint/aws/iam"
	"github.com/guardlint/guardlint/aws/iam/pattern"
)

// Query asks whether there is a request that a grant allows.
type Query struct {
	Grant Grant
	// Except leaves out the requests that this grant allows; nil leaves out none.
	Except *Grant
	// Action is the one that is asked about, "service:Name"; "" asks about all.
	Action string
	// Resources are patterns of which the resource must match one, Without such of which it must match none; nil asks about all.
	Resources, Without []pattern.Pattern
	// Generic asks for resources that nobody has named: symbols in Resources are not what a hole in a policy may turn out to be, unless
	// wildcards may.
	Generic bool
	// Callers are the kinds of callers to try; nil for policies that do not name principals.
	Callers []Caller
	// Facts are what is known of condition keys, by name in lower case.
	Facts map[string]Fact
	// Granting, when it is not nil, says which statements may be the one that grants; others still deny and limit.
	Granting func(*iam.Statement) bool
	// Trusting takes it that documents that are not known deny nothing.
	Trusting bool
}

// Witness is a request that was found.
type Witness struct {
	// Caller is nil when policies do not name principals.
	Caller *Caller
	// Action is "service:Name"; one that AWS does not list stands for those that it may add.
	Action string
	// Resource is an ARN or "*". "${…}" in it stands for a part that is not known.
	Resource string
	// Context are the condition keys that matter and their values; a nil list is the absence of the key.
	Context map[string][]string
	// Statements are what grants: the first is of the documents, one for each limit follows, and at last the statement of Except that
	// denies the request there, if that is why it is not allowed. A nil statement is one that is not known.
	Statements []*iam.Statement
	// Document is the one whose statement grants.
	Document *iam.Document
}

// Answer is what was found.
type Answer int8

// The answers. Perhaps means that there may be such a request: what is not known decides, or the search was given up.
const (
	No Answer = iota
	Perhaps
	Yes
)

// Find looks for a request. With Yes there is one for certain, and the witness tells of it; with Perhaps the witness, if there is one, is a
// request that may be allowed; with No there is none.
func (q Query) Find() (Answer, *Witness) {
	c := newCompiler()
	in := inquiry{query: q, grants: c.statements(q.Grant.Documents, q.Grant.Layer)}
	for _, limit := range q.Grant.Limits {
		in.limits = append(in.limits, c.statements(limit.Documents, limit.Layer))
	}
	if q.Except != nil {
		in.except = c.statements(q.Except.Documents, q.Except.Layer)
	}
	c.settle(&q)
	complete := true
	all := append(slices.Concat(in.grants, in.except), slices.Concat(in.limits...)...)
	if q.Action != "" {
		in.classes = []class{newClass(q.Action)}
	} else {
		in.classes, complete = classes(all)
	}
	for _, name := range slices.Sorted(maps.Keys(c.keys)) {
		complete = complete && c.keys[name].complete
		in.keys = append(in.keys, c.keys[name])
	}
	if w := in.run(least); w != nil {
		return Yes, w
	}
	if w := in.run(most); w != nil || in.capped || !complete {
		return Perhaps, w
	}
	return No, nil
}

// inquiry is a query whose documents are read.
type inquiry struct {
	query          Query
	grants, except []*statement
	limits         [][]*statement
	classes        []class
	keys           []*key
	steps          int
	capped         bool // some request may have been missed
}

// maxSteps bounds how many ways to avoid statements are tried for one class.
const maxSteps = 2000

func (in *inquiry) run(b bound) *Witness {
	in.capped = false
	if in.query.Callers == nil {
		return in.ask(nil, b)
	}
	for i := range in.query.Callers {
		if w := in.ask(&in.query.Callers[i], b); w != nil {
			return w
		}
	}
	return nil
}

// ask looks for a request of one caller.
func (in *inquiry) ask(who *Caller, b bound) *Witness {
	grants := addressing(in.grants, who, b, true)
	if len(grants) == 0 {
		return nil
	}
	for i := range in.classes {
		s := search{inquiry: in, who: who, class: &in.classes[i], bound: b}
		if w := s.run(); w != nil {
			return w
		}
	}
	return nil
}

// addressing are the statements that may allow a caller something.
func addressing(statements []*statement, who *Caller, b bound, allowing bool) []*statement {
	var out []*statement
	for _, s := range statements {
		if s.allows.at(b) == allowing && s.addresses(who).at(b) {
			out = append(out, s)
		}
	}
	return out
}

// String is "no", "unknown" or "yes".
func (a Answer) String() string { return [...]string{"no", "unknown", "yes"}[a] }
