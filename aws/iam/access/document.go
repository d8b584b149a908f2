// SPDX-License-Identifier: Apache-2.0

package access

import (
	"slices"
	"strings"
	"sync"

	"github.com/guardlint/guardlint/aws/iam"
	"github.com/guardlint/guardlint/aws/iam/decide"
	"github.com/guardlint/guardlint/aws/iam/pattern"
)

// Grant is what policies allow together: what one of the documents allows, every limit allows too, and nobody denies.
type Grant struct {
	// Layer says what the documents are: decide.Identity for those of a principal, decide.Resource for those that name principals.
	Layer     decide.Layer
	Documents []*iam.Document
	// Perhaps are documents that may belong to it too.
	Perhaps []*iam.Document
	// Limits are boundaries and levels of organisations: one document of each must allow.
	Limits []Limit
	// Denials are policies of which only what they deny counts: those of resources, which name principals. What they deny to everyone is
	// denied for certain, what they deny to some may be.
	Denials []*iam.Document
}

// Limit is a layer of policies that grant nothing themselves.
type Limit struct {
	Layer     decide.Layer
	Documents []*iam.Document
}

// bound says which way what is not known counts.
type bound int8

const (
	least bound = iota // what is certain
	most               // what may be
)

// statement is a statement as a set of requests.
type statement struct {
	source         *iam.Statement // nil stands for statements that are not known
	policy         func() *decide.Policy
	document       *iam.Document
	index          int
	allows, denies interval
	actions        set
	resources      set
	tests          []test // its conditions
	open           bool   // it may have others
}

// interval is a truth of a statement: what is certain, and what may be.
type interval struct{ surely, perhaps bool }

func (i interval) at(b bound) bool {
	if b == least {
		return i.surely
	}
	return i.perhaps
}

// set is an element that holds patterns, or its Not.
type set struct {
	items   []item
	negated bool
	open    bool // there may be other items
}

// compiler reads documents. Symbols and keys are shared by all that one question is about.
type compiler struct {
	symbols map[string]pattern.Token
	keys    map[string]*key // by name, or by what is compared when that is not known
	asked   map[string]pattern.Pattern
}

func newCompiler() *compiler {
	return &compiler{make(map[string]pattern.Token), make(map[string]*key), make(map[string]pattern.Pattern)}
}

// statements reads the documents of a layer.
func (c *compiler) statements(documents []*iam.Document, layer decide.Layer) []*statement {
	var all []*statement
	for _, d := range documents {
		if d.Open != nil {
			all = append(all, unknownStatement(d))
		}
		policy := sync.OnceValue(func() *decide.Policy { return decide.Compile(d, layer) })
		version, known := d.Version.Known()
		read := reader{c, layer, !known || version == "2012-10-17"}
		for i, s := range d.Statements {
			allow, deny := s.Effect.MayBe("Allow"), s.Effect.MayBe("Deny")
			_, sure := s.Effect.Known()
			all = append(all, &statement{
				source: s, policy: policy, document: d, index: i,
				allows: interval{allow && sure, allow}, denies: interval{deny && sure, deny},
				actions: read.actions(s), resources: read.resources(s),
				tests: read.tests(policy, i, s), open: s.Conditions.Open != "",
			})
		}
	}
	return all
}

// unknownStatement stands for all that a document that is not known whole may say.
func unknownStatement(d *iam.Document) *statement {
	everything := set{negated: true}
	return &statement{document: d, allows: interval{false, true}, denies: interval{false, true}, actions: everything, resources: everything}
}

// reader reads the elements of one document.
type reader struct {
	*compiler
	layer     decide.Layer
	variables bool
}

func (r reader) actions(s *iam.Statement) set {
	list, negated := s.Action, false
	if list == nil {
		list, negated = s.NotAction, true
	}
	if list == nil { // such a statement is about nothing
		return set{}
	}
	out := set{negated: negated, open: list.Open != ""}
	for _, t := range list.Items {
		if known, ok := t.Known(); !ok || decide.IsAction(known) {
			out.items = append(out.items, r.item(t, reading{wildcards: true, lower: true}))
		}
	}
	return out
}

func (r reader) resources(s *iam.Statement) set {
	list, negated := s.Resource, false
	if list == nil {
		list, negated = s.NotResource, true
	}
	if list == nil {
		return set{negated: r.layer == decide.Resource}
	}
	out := set{negated: negated, open: list.Open != ""}
	for _, t := range list.Items {
		out.items = append(out.items, r.resource(t))
	}
	return out
}

// resource reads an ARN or "*". Where the colons that end the fields are written, what is not known holds no others; of other texts with
// holes nobody knows which colons end which field.
func (r reader) resource(t iam.Text) item {
	known, ok := t.Known()
	if !ok {
		i := r.item(t, reading{wildcards: true, variables: r.variables})
		if text := t.String(); strings.HasPrefix(text, "arn:") && strings.Count(text, ":") >= pattern.ARNFields-1 {
			return i.arn()
		}
		return i
	}
	padded, ok := decide.PadARN(known, r.layer)
	if !ok {
		return item{}
	}
	return r.itemOf(padded, reading{wildcards: true, variables: r.variables}).arn()
}

// covers says whether the statement is about an action, written in lower case.
func (s *statement) covers(action pattern.Text) interval {
	in := s.actions.has(action)
	if s.actions.negated {
		return interval{!in.perhaps, !in.surely}
	}
	return in
}

// isCertain reports whether all of the statement is known, so that it is about the same requests however it is read.
func (s *statement) isCertain() bool {
	return s.source != nil && !s.open && s.allows.isCertain() && s.denies.isCertain() && s.actions.isCertain() && s.resources.isCertain() &&
		!slices.ContainsFunc(s.tests, func(t test) bool { return t.key.free || t.surely != t.perhaps })
}

func (i interval) isCertain() bool { return i.surely == i.perhaps }

func (s *set) isCertain() bool {
	return !s.open && !slices.ContainsFunc(s.items, func(i item) bool { return !i.isKnown() })
}

// has says whether a text matches one of the items.
func (s *set) has(text pattern.Text) interval {
	in := interval{false, s.open}
	for _, i := range s.items {
		in.surely = in.surely || !i.hole && i.exact.MatchText(text)
		in.perhaps = in.perhaps || i.wide.MatchText(text)
	}
	return in
}

// addresses says whether the statement speaks of a caller; nil is whoever carries the policies.
func (s *statement) addresses(who *Caller) interval {
	if who == nil || s.source == nil {
		return interval{true, true}
	}
	surely, perhaps := s.policy().Addresses(s.index, who.Principal)
	if who.facts != nil && !surely && perhaps { // nobody is an outsider because an identity is not known yet
		switch {
		case s.source.Principal != nil && namesIdentities(s.source.Principal):
			perhaps = false
		case s.source.NotPrincipal != nil && namesIdentities(s.source.NotPrincipal):
			surely = true
		}
	}
	return interval{surely, perhaps}
}

// namesIdentities reports whether all that is not known of an element are identities that AWS assigns.
func namesIdentities(p *iam.Principals) bool {
	return p.Open == "" && !slices.ContainsFunc(p.Items, func(of iam.Principal) bool {
		return of.IDs.Open != "" || slices.ContainsFunc(of.IDs.Items, func(id iam.Text) bool {
			for part := range id.Parts() {
				if part.Hole && !part.Fixed || strings.ContainsAny(part.Literal, "*?") {
					return true
				}
			}
			return false
		})
	})
}

// label names the statement in lists of what is the same.
func (s *set) label() string {
	var b strings.Builder
	for _, i := range s.items {
		b.WriteString(i.exact.String() + "\x00")
		for _, t := range i.exact {
			b.WriteRune(rune(t & 0x1fffff))
		}
	}
	return b.String()
}
