// SPDX-License-Identifier: Apache-2.0

// Package whocan asks a configuration who may do something: which of the principals that it declares, by all that they carry, and whom
// the policies of resources let in.
package whocan

import (
	"slices"
	"strings"

	"github.com/guardlint/guardlint/aws/iam"
	"github.com/guardlint/guardlint/aws/iam/access"
	"github.com/guardlint/guardlint/aws/iam/decide"
	"github.com/guardlint/guardlint/aws/iam/principals"
	"github.com/guardlint/guardlint/tf"
)

// Holder is somebody who may do it.
type Holder struct {
	// Name is the address of a principal that is declared, or what a policy of a resource calls one: an ARN, "anyone".
	Name string
	// Answer is Yes or Perhaps.
	Answer access.Answer
	// Witness tells of the request; nil when nothing is known of it.
	Witness *access.Witness
	// Reason says in a sentence why the answer is Perhaps; "" for Yes.
	Reason string
}

// Ask finds who may do an action, "service:Name", on resources that match a pattern as policies write it. Service control policies are left
// out, and so are the resources' own policies where they name no resource but "*", because it is not known whose they are.
func Ask(root *tf.Root, action, resource string) []Holder {
	a := asker{action: access.NewAction(action), resource: resource, policies: policiesOfResources(root)}
	var out []Holder
	for _, p := range principals.Of(root).List {
		if h, ok := a.principal(p); ok {
			out = append(out, h)
		}
	}
	for _, d := range append(a.policies, trusts(root, action, resource)...) {
		out = append(out, a.invited(d)...)
	}
	slices.SortStableFunc(out, func(x, y Holder) int { return strings.Compare(x.Name, y.Name) })
	return slices.CompactFunc(out, func(x, y Holder) bool { return x.Name == y.Name && x.Answer == y.Answer })
}

type asker struct {
	action   *access.Action
	resource string
	policies []*iam.Document
}

func (a *asker) query() access.Query {
	return access.Query{Action: a.action, Resources: []string{a.resource}}
}

// principal asks about one that is declared.
func (a *asker) principal(p *principals.Principal) (Holder, bool) {
	g := p.Grant(nil)
	g.Denials = a.policies
	answer, w := access.Prepare(g, nil, nil).Find(a.query())
	return a.holder(p.Resource.Address, answer, w), answer != access.No
}

func (a *asker) holder(name string, answer access.Answer, w *access.Witness) Holder {
	h := Holder{Name: name, Answer: answer, Witness: w}
	switch {
	case answer != access.Perhaps:
	case w == nil:
		h.Reason = "its policies are too intricate"
	case w.Document.Open != nil:
		h.Reason = w.Document.Open.Text
	default:
		h.Reason = "something in its policies is not known, or a policy of the resource may deny it"
	}
	return h
}

// invited are those whom a policy of a resource lets in.
func (a *asker) invited(d *iam.Document) []Holder {
	g := access.Grant{Layer: decide.Resource, Documents: []*iam.Document{d}}
	subject := access.Prepare(g, nil, access.ToldByCallers())
	var out []Holder
	for _, caller := range append(access.Outsiders(), access.Named(d)...) {
		q := a.query()
		q.Callers = []access.Caller{caller}
		if answer, w := subject.Find(q); answer == access.Yes || answer == access.Perhaps && !isUnnamed(w) {
			out = append(out, a.holder(caller.Name, answer, w))
		}
	}
	for _, s := range d.Statements {
		if s.Principal == nil {
			continue
		}
		for name := range unknownIDs(s.Principal) {
			q := a.query()
			q.Granting = func(_ *iam.Document, granting *iam.Statement) bool { return granting == s }
			if answer, w := access.Prepare(access.Grant{Layer: decide.Resource, Documents: []*iam.Document{d}}, nil, nil).Find(q); answer != access.No {
				out = append(out, a.holder(name, answer, w))
			}
		}
	}
	return out
}

// isUnnamed reports whether a request may be allowed only because a statement, or whom it names, is not known; these are listed apart.
func isUnnamed(w *access.Witness) bool {
	if w == nil {
		return false
	}
	s := w.Statements[0]
	return s == nil || s.Principal != nil && len(unknownIDs(s.Principal)) > 0
}

// unknownIDs names the principals whose identifier is not known by the attribute that it is.
func unknownIDs(p *iam.Principals) map[string]bool {
	names := make(map[string]bool)
	for _, item := range p.Items {
		for _, id := range item.IDs.Items {
			for part := range id.Parts() {
				if part.Source != "" {
					names["whom "+part.Source+" names"] = true
				}
			}
		}
	}
	return names
}

// policiesOfResources are the documents of a root that are attached to resources and say of which.
func policiesOfResources(root *tf.Root) []*iam.Document {
	var out []*iam.Document
	for _, a := range iam.Attributes() {
		if a.Kind != iam.Resource {
			continue
		}
		for _, r := range root.OfType(a.Type) {
			for _, v := range a.Values(r) {
				if d := iam.ParseIn(r, v); d.Open == nil && slices.ContainsFunc(d.Statements, namesResources) {
					out = append(out, d)
				}
			}
		}
	}
	return out
}

func namesResources(s *iam.Statement) bool {
	if s.Resource == nil {
		return false
	}
	return !slices.ContainsFunc(s.Resource.Items, func(t iam.Text) bool { known, ok := t.Known(); return ok && known == "*" })
}

// trusts are the trust policies of the roles that a question about assuming one is about.
func trusts(root *tf.Root, action, resource string) []*iam.Document {
	if !strings.HasPrefix(strings.ToLower(action), "sts:assumerole") {
		return nil
	}
	fields := strings.SplitN(resource, ":", 6)
	if len(fields) < 6 {
		return nil
	}
	var out []*iam.Document
	for _, p := range principals.Of(root).List {
		if arn, known := p.ARN(fields[4]); p.Trust != nil && known && strings.SplitN(arn, ":", 6)[5] == fields[5] {
			out = append(out, p.Trust)
		}
	}
	return out
}
