// SPDX-License-Identifier: Apache-2.0

package access

import (
	"maps"
	"slices"

	"github.com/guardlint/guardlint/aws/iam"
	"github.com/guardlint/guardlint/aws/iam/decide"
	"github.com/guardlint/guardlint/aws/iam/pattern"
)

// Subject is a grant made ready for questions, and the grant whose requests do not count. One goroutine at a
// time may ask.
type Subject struct {
	grants, except, denials []*statement
	limits                  [][]*statement
	all                     []*statement // but for except
	compiler                *compiler
	keys                    []*key
}

// Prepare reads the documents of a grant, and of except if it is not nil: the requests that the latter's documents allow are left out of
// all answers. told are values of condition keys, by name in lower case, that questions are going to be about.
func Prepare(g Grant, except *Grant, told map[string][]string) *Subject {
	c := newCompiler()
	s := &Subject{compiler: c, grants: append(c.statements(g.Documents, g.Layer), unsure(c.statements(g.Perhaps, g.Layer))...)}
	for _, limit := range g.Limits {
		s.limits = append(s.limits, c.statements(limit.Documents, limit.Layer))
	}
	s.denials = denying(c.statements(g.Denials, decide.Resource))
	s.all = slices.Concat(s.grants, slices.Concat(s.limits...), s.denials)
	if except != nil {
		s.except = c.statements(except.Documents, except.Layer)
	}
	for _, name := range slices.Sorted(maps.Keys(c.keys)) {
		k := c.keys[name]
		k.settle(told[k.name])
		s.keys = append(s.keys, k)
	}
	return s
}

// unsure are statements that may not be there at all.
func unsure(statements []*statement) []*statement {
	for _, s := range statements {
		s.allows.surely, s.denies.surely = false, false
	}
	return statements
}

// denying are statements of policies of resources, of which only what they deny counts, and to whom is known if it is everyone.
func denying(statements []*statement) []*statement {
	if len(statements) == 0 {
		return nil
	}
	everyone := Anyone()
	for _, s := range statements {
		named := s.source != nil && s.source.Principal != nil && s.addresses(&everyone).surely
		s.allows, s.denies.surely = interval{}, s.denies.surely && named
	}
	return statements
}

// Query asks whether there is a request that a grant allows.
type Query struct {
	// Action is the one that is asked about; nil asks about all.
	Action *Action
	// Resources are patterns, as policies write them, of which the resource must match one; Without such of which it must match none.
	// nil asks about all. A variable in them stands for what it stands for in policies; one that no policy has, such as ${any}, stands
	// for a text that nobody has named and that wildcards alone match.
	Resources, Without []string
	// Callers are the kinds of callers to try; nil for policies that do not name principals.
	Callers []Caller
	// Facts are what is known of condition keys, by name in lower case, or for a family of keys by what stands before and with the slash.
	Facts map[string]Fact
	// Granting, when it is not nil, says which statements of which document may be the one that grants; others still deny and limit. The
	// nil statement stands for those that are not known.
	Granting func(*iam.Document, *iam.Statement) bool
	// Unrelated leaves out whether an action takes the resources of the statement, which our data may not know all. The action of an example
	// need not exist then.
	Unrelated bool
	// Trusting takes it that what is not known of documents denies nothing.
	Trusting bool
}

// Witness is a request that was found.
type Witness struct {
	// Caller is nil when policies do not name principals.
	Caller *Caller
	// Action is "service:Name"; one that AWS does not list stands for those that it may add.
	Action string
	// Granted is the item of the granting statement's Resource element that covers it; "" when the element is NotResource or not known.
	Granted string
	// Context are the condition keys that matter and their values; a nil list is the absence of the key.
	Context map[string][]string
	// Statements are what grants: the first is of the documents, one for each limit follows, and at last the statement of Except that
	// denies the request there, if that is why it is not allowed. A nil statement is one that is not known.
	Statements []*iam.Statement
	// Document is the one whose statement grants.
	Document *iam.Document

	resource func() string
}

// Resource is an ARN or "*". "${…}" in it stands for a part that is not known. Looking for a plain one takes its time.
func (w *Witness) Resource() string { return w.resource() }

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
func (s *Subject) Find(q Query) (Answer, *Witness) {
	in := inquiry{Subject: s, query: q}
	complete := true
	if q.Action != nil && !s.Mentions(q.Action) || s.unchanged() {
		return No, nil
	}
	if q.Action != nil {
		in.classes = []class{q.Action.class()}
	} else {
		in.classes, complete = classes(slices.Concat(s.grants, s.except, s.denials, slices.Concat(s.limits...)), q.Unrelated, pattern.NewBudget(runSteps))
	}
	for i := range in.classes {
		if q.Unrelated {
			in.classes[i].resources, in.classes[i].not = nil, nil
		}
	}
	in.resources, in.without = s.compiler.patterns(q.Resources), s.compiler.patterns(q.Without)
	if w := in.run(least); w != nil {
		return Yes, w
	}
	var w *Witness
	if !in.isCertain() {
		w = in.run(most)
	}
	if w != nil || in.capped || !complete || slices.ContainsFunc(s.keys, func(k *key) bool { return !k.complete }) {
		return Perhaps, w
	}
	return No, nil
}

// Mentions reports whether some statement may allow an action; otherwise no question about it finds anything.
func (s *Subject) Mentions(action *Action) bool {
	return slices.ContainsFunc(s.grants, func(st *statement) bool { return st.allows.perhaps && st.covers(action.text).perhaps })
}

// HasCondition reports whether some condition may be on a key, in lower case; otherwise it makes no difference what is known of the key.
func (s *Subject) HasCondition(name string) bool {
	return slices.ContainsFunc(s.keys, func(k *key) bool { return k.name == name })
}

// inquiry is a query of a subject.
type inquiry struct {
	*Subject
	query              Query
	resources, without []pattern.Pattern
	classes            []class
	steps              int
	budget             *pattern.Budget
	capped             bool // some request may have been missed
}

// maxSteps bounds how many ways to avoid statements are tried for one class, runSteps the work of a whole answer.
const (
	maxSteps = 2000
	runSteps = 1 << 20
)

// isCertain reports whether all is known that tells something about the actions, so that what is certain is all that may be.
func (in *inquiry) isCertain() bool {
	isOpen := func(st *statement) bool {
		return !st.isCertain() && slices.ContainsFunc(in.classes, func(c class) bool { return st.covers(c.text).perhaps })
	}
	return in.query.Callers == nil && !slices.ContainsFunc(in.all, isOpen) && !slices.ContainsFunc(in.except, isOpen)
}

func (in *inquiry) run(b bound) *Witness {
	in.capped, in.budget = false, pattern.NewBudget(runSteps)
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
	for i := range in.classes {
		if in.budget.Spent() {
			in.capped = true
			return nil
		}
		s := search{inquiry: in, who: who, class: &in.classes[i], bound: b}
		if w := s.run(); w != nil {
			return w
		}
	}
	return nil
}

// String is "no", "unknown" or "yes".
func (a Answer) String() string { return [...]string{"no", "unknown", "yes"}[a] }
