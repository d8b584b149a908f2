// SPDX-License-Identifier: Apache-2.0

package decide

import (
	"strings"

	"github.com/guardlint/guardlint/aws/iam"
	"github.com/guardlint/guardlint/aws/iam/pattern"
)

// Layer is the part that a policy plays in a decision.
type Layer string

// The layers.
const (
	Identity Layer = "identity"
	Boundary Layer = "boundary"
	Session  Layer = "session"
	Resource Layer = "resource"
	Endpoint Layer = "endpoint"
	SCP      Layer = "scp"
	RCP      Layer = "rcp"
)

// Policy is a document made ready for many decisions. It is not changed by them.
type Policy struct {
	layer      Layer
	statements []statement
	document   *iam.Document
}

type statement struct {
	source              *iam.Statement
	allows, denies      truth
	actions             items
	resources           items
	principal           *principals
	notPrincipal        *principals
	conditions          []condition
	conditionsMayBeMore bool
}

// items is a compiled Action or Resource element, or its Not.
type items struct {
	present bool
	negated bool
	list    []text
	open    bool
}

// Compile makes a document ready. The layer decides how its resources are read: identity policies fill up ARNs that end early.
func Compile(d *iam.Document, layer Layer) *Policy {
	p := &Policy{layer: layer, document: d, statements: make([]statement, len(d.Statements))}
	version, known := d.Version.Known()
	variables := !known || version == "2012-10-17"
	for i, s := range d.Statements {
		p.statements[i] = statement{
			source: s, allows: effect(s.Effect, "Allow"), denies: effect(s.Effect, "Deny"),
			actions:      compileActions(s),
			resources:    compileResources(s, layer, variables),
			principal:    compilePrincipals(s.Principal),
			notPrincipal: compilePrincipals(s.NotPrincipal),
			conditions:   compileConditions(s.Conditions, variables), conditionsMayBeMore: s.Conditions.Open != "",
		}
	}
	return p
}

func effect(t iam.Text, want string) truth {
	if known, ok := t.Known(); ok {
		return of(known == want)
	}
	c := compile(t, reading{})
	return weaken(of(c.whole.Match(want)))
}

func compileActions(s *iam.Statement) items {
	list, negated := s.Action, false
	if list == nil {
		list, negated = s.NotAction, true
	}
	if list == nil {
		return items{}
	}
	out := items{present: true, negated: negated, open: list.Open != ""}
	for _, t := range list.Items {
		if known, ok := t.Known(); ok {
			if !IsAction(known) {
				continue
			}
			out.list = append(out.list, text{whole: pattern.Parse(strings.ToLower(known))})
			continue
		}
		c := compile(t, reading{wildcards: true})
		c.whole = c.whole.Lower()
		out.list = append(out.list, c)
	}
	return out
}

// IsAction reports whether a text can name actions: "service:Name", with or without wildcards, or "*". What holds a blank or a comma, or
// has no colon, names none.
func IsAction(text string) bool {
	return !strings.ContainsAny(text, " \t\r\n,") && (strings.Contains(text, ":") || strings.Trim(text, "*") == "")
}

func compileResources(s *iam.Statement, layer Layer, variables bool) items {
	list, negated := s.Resource, false
	if list == nil {
		list, negated = s.NotResource, true
	}
	if list == nil { // trust policies and those of repositories have no resources
		return items{present: layer == Resource, negated: true}
	}
	out := items{present: true, negated: negated, open: list.Open != ""}
	for _, t := range list.Items {
		out.list = append(out.list, compileResource(t, layer, variables))
	}
	return out
}

// compileResource reads an ARN, whose first five fields hold no variables, or "*". One that ends early and is not filled up matches no
// resource.
func compileResource(t iam.Text, layer Layer, variables bool) text {
	known, ok := t.Known()
	if !ok { // a hole may hold colons
		c := compile(t, reading{wildcards: true, variables: variables})
		if c.pieces == nil && layer != Resource && layer != Endpoint && strings.Count(t.String(), ":") < pattern.ARNFields-1 {
			c.whole = append(c.whole, pattern.Run)
		}
		return c
	}
	padded, ok := PadARN(known, layer)
	if !ok {
		return text{}
	}
	head, rest := cutRest(padded)
	return compileAfter(pattern.Parse(head).ARN(), rest, reading{wildcards: true, variables: variables})
}

// PadARN gives an ARN that ends early the fields that it lacks, as policies of the layer are read. It is not ok when the text matches no
// resource. "*" stays as it is. Policies of an API write "execute-api:/stage/GET/path" for what is below it ("API Gateway resource policies").
func PadARN(text string, layer Layer) (padded string, ok bool) {
	if path, api := strings.CutPrefix(text, "execute-api:"); api && layer == Resource {
		return "arn:*:execute-api:*:*:*" + path, true
	}
	missing := pattern.ARNFields - 1 - strings.Count(text, ":")
	switch {
	case missing <= 0 || text == "*":
		return text, true
	case !fillsUp(text, layer):
		return "", false
	}
	return text + strings.Repeat(":*", missing), true
}

// cutRest cuts an ARN behind its fifth colon.
func cutRest(arn string) (head, rest string) {
	colons := 0
	for i := range len(arn) {
		if arn[i] == ':' {
			colons++
		}
		if colons == pattern.ARNFields-1 {
			return arn[:i+1], arn[i+1:]
		}
	}
	return arn, ""
}

// fillsUp says whether the missing fields of an ARN that ends early count as "*".
func fillsUp(short string, layer Layer) bool {
	switch layer {
	case Resource, Endpoint:
		return strings.Contains(short, "*")
	case SCP:
		return strings.HasSuffix(short, "*")
	case RCP:
		return false
	}
	return true
}

// coversAction says whether the statement is about the request's action.
func (s *statement) coversAction(r *Request) truth {
	if !s.actions.present {
		return no
	}
	t := weaken(of(s.actions.open))
	for i := range s.actions.list {
		if t = max(t, s.actions.list[i].matches(r, r.action)); t == yes {
			break
		}
	}
	if s.actions.negated {
		return not(t)
	}
	return t
}

// coversResource says whether the statement is about the request's resource.
func (s *statement) coversResource(r *Request) truth {
	if !s.resources.present {
		return no
	}
	t := weaken(of(s.resources.open))
	for i := range s.resources.list {
		item := &s.resources.list[i]
		if s.resources.negated && item.unresolved(r) {
			return no
		}
		if t = max(t, item.matches(r, r.resource)); t == yes {
			break
		}
	}
	if s.resources.negated {
		return not(t)
	}
	return t
}

// holds says whether the statement's action, resource and conditions fit the request, whoever makes it.
func (s *statement) holds(r *Request) truth {
	t := min(s.coversAction(r), s.coversResource(r))
	if t != no && s.conditionsMayBeMore {
		t = maybe
	}
	for i := range s.conditions {
		if t == no {
			break
		}
		t = min(t, s.conditions[i].holds(r))
	}
	return t
}

// Name is what messages call the policy.
func (p *Policy) Name() string { return p.document.Place() }

// IsSensitive reports whether nothing of the policy may be shown.
func (p *Policy) IsSensitive() bool { return p.document.IsSensitive() }

// Open says why the policy may have statements that are not known, or "".
func (p *Policy) Open() string {
	if p.document.Open == nil {
		return ""
	}
	return p.document.Open.Text
}
