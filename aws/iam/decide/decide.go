// SPDX-License-Identifier: Apache-2.0

package decide

import (
	"github.com/guardlint/guardlint/aws/iam"
	"github.com/guardlint/guardlint/aws/iam/actions"
)

// Decision is what becomes of a request.
type Decision int8

// The decisions. Unknown means that what is not known of the policies or of the request would decide.
const (
	Unknown Decision = iota
	Allow
	ImplicitDeny
	ExplicitDeny
)

// String is "unknown", "allow", "implicit_deny" or "explicit_deny".
func (d Decision) String() string {
	return [...]string{"unknown", "allow", "implicit_deny", "explicit_deny"}[d]
}

// Policies are all that apply to a request.
type Policies struct {
	// Identity are those of the principal; one of them must allow.
	Identity []*Policy
	// Resource is that of the resource, or nil.
	Resource *Policy
	// Boundary, Session and Endpoint limit when they are not empty: one of each must allow.
	Boundary, Session, Endpoint []*Policy
	// SCP and RCP are the levels of the organisation above the principal's and the resource's account: root, units and the account
	// itself. One policy of every level must allow. Give none for the management account.
	SCP, RCP []Level
}

// Level is a root, organisational unit or account and the policies attached to it.
type Level struct {
	Name     string
	Policies []*Policy
}

// Reason is a statement that takes part in a decision.
type Reason struct {
	Layer     Layer
	Policy    *Policy
	Statement *iam.Statement
	// Certain is false when the statement may or may not apply.
	Certain bool
	Allows  bool
}

// Result is a decision and what led to it.
type Result struct {
	Decision Decision
	// Reasons are the statements that decide: those that deny, or those that allow. Of an unknown decision they are the statements that
	// are not certain to apply, among others.
	Reasons []Reason
	// Missing names the layers that would have to allow and do not, for implicit denies.
	Missing []Layer
	// Never is false only for unknown decisions that may be to allow.
	Never bool
}

// Decide answers the request.
func Decide(r *Request, p Policies) Result {
	var e evaluation
	e.run(r, p)
	return e.result()
}

// evaluation collects what the layers say.
type evaluation struct {
	denied  truth
	allowed truth
	reasons []Reason
	missing []Layer
}

func (e *evaluation) run(r *Request, p Policies) {
	who := r.Principal
	bounded := len(p.Boundary) > 0
	ownPolicies := who.Account != "" // whether the principal has policies of its own
	granted := yes
	require := func(layer Layer, t truth) {
		if t != yes {
			e.missing = append(e.missing, layer)
		}
		granted = min(granted, t)
	}

	if limitedByOrganization(who) {
		for _, level := range p.SCP {
			require(SCP, e.ask(r, level.Policies, bounded).any())
		}
	}
	if !who.isServiceLinked() && actions.SupportsRCP(r.Service()) {
		for _, level := range p.RCP {
			require(RCP, e.ask(r, level.Policies, bounded).any())
		}
	}
	if len(p.Endpoint) > 0 {
		require(Endpoint, e.ask(r, p.Endpoint, bounded).any())
	}
	var resource naming
	if p.Resource != nil {
		resource = e.ask(r, []*Policy{p.Resource}, bounded)
	}
	if !ownPolicies {
		require(Resource, resource.direct)
		e.allowed = granted
		return
	}
	own := identity{limits: yes}
	own.allows = e.ask(r, p.Identity, bounded).any()
	if who.Kind == Root { // needs no policy, but cannot assume roles
		own.allows = of(!r.isTrust())
	}
	for _, limit := range []Level{{string(Boundary), p.Boundary}, {string(Session), p.Session}} {
		if len(limit.Policies) == 0 {
			continue
		}
		t := e.ask(r, limit.Policies, bounded).any()
		own.limits = min(own.limits, t)
		if t != yes {
			e.missing = append(e.missing, Layer(limit.Name))
		}
	}
	e.allowed = min(granted, e.core(r, resource, own))
}

// identity is what the principal's own policies say: whether they grant, and whether boundary and session leave it.
type identity struct{ allows, limits truth }

// core combines the policies of the resource with those of the principal.
func (e *evaluation) core(r *Request, resource naming, own identity) truth {
	if r.ResourceAccount != "" && r.ResourceAccount != r.Principal.Account {
		if resource.any() != yes {
			e.missing = append(e.missing, Resource)
		}
		if own.allows != yes {
			e.missing = append(e.missing, Identity)
		}
		return min(resource.any(), own.allows, own.limits)
	}
	grants := own.allows
	if r.isKey() || r.isTrust() { // their policies alone decide whether the account's policies count
		grants = min(grants, resource.any())
		if resource.any() != yes {
			e.missing = append(e.missing, Resource)
		}
	}
	if own.allows != yes {
		e.missing = append(e.missing, Identity)
	}
	return max(resource.direct, min(resource.role, own.limits), min(grants, own.limits))
}

// ask collects a layer's statements about the request, and says how its policies allow it.
func (e *evaluation) ask(r *Request, policies []*Policy, bounded bool) naming {
	var allows naming
	for _, p := range policies {
		if p.document.Open != nil {
			e.denied = max(e.denied, maybe)
			allows = allows.or(naming{maybe, maybe, maybe})
			e.reasons = append(e.reasons, Reason{Layer: p.layer, Policy: p})
		}
		for i := range p.statements {
			s := &p.statements[i]
			t := s.holds(r)
			if t == no {
				continue
			}
			if denies := min(t, s.denies, s.addresses(p.layer, r.Principal, true, bounded).any()); denies != no {
				e.denied = max(e.denied, denies)
				e.reasons = append(e.reasons, Reason{p.layer, p, s.source, denies == yes, false})
			}
			if n := s.addresses(p.layer, r.Principal, false, bounded).and(min(t, s.allows)); n.any() != no {
				allows = allows.or(n)
				e.reasons = append(e.reasons, Reason{p.layer, p, s.source, n.any() == yes, true})
			}
		}
	}
	return allows
}

// addresses says how the statement speaks of the requester. Policies other than those of resources speak of whom they are attached to.
func (s *statement) addresses(layer Layer, who Principal, denying, bounded bool) naming {
	switch {
	case s.principal != nil:
		return s.principal.name(who)
	case s.notPrincipal != nil && denying:
		return naming{direct: not(s.notPrincipal.spares(who, bounded))}
	case s.notPrincipal != nil:
		return naming{direct: not(s.notPrincipal.name(who).any())}
	case layer == Resource:
		return naming{}
	}
	return naming{direct: yes}
}

// limitedByOrganization reports whether service control policies apply to the principal, if its account is a member.
func limitedByOrganization(who Principal) bool { return who.Account != "" && !who.isServiceLinked() }

func (e *evaluation) result() Result {
	out := Result{Never: e.denied == yes || e.allowed == no}
	keep := func(Reason) bool { return true }
	switch {
	case e.denied == yes:
		out.Decision = ExplicitDeny
		keep = func(r Reason) bool { return r.Certain && !r.Allows }
	case e.denied == no && e.allowed == yes:
		out.Decision = Allow
		keep = func(r Reason) bool { return r.Certain && r.Allows }
	case e.denied == no && e.allowed == no:
		out.Decision, out.Missing = ImplicitDeny, e.missing
	}
	for _, reason := range e.reasons {
		if keep(reason) {
			out.Reasons = append(out.Reasons, reason)
		}
	}
	return out
}
