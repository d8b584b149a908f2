// SPDX-License-Identifier: Apache-2.0

// Package escalate asks whether policies let their holder gain rights that they do not grant themselves: by rewriting policies, by signing
// in as somebody else, by starting code under a stronger role. What a principal carries is judged together, with what Deny statements and
// boundaries take away.
package escalate

import (
	"slices"
	"strings"
	"sync"

	"github.com/guardlint/guardlint/aws/iam"
	"github.com/guardlint/guardlint/aws/iam/access"
	"github.com/guardlint/guardlint/aws/iam/decide"
	"github.com/guardlint/guardlint/aws/iam/principals"
	"github.com/guardlint/guardlint/tf"
)

// Granted is yes when the statements of a document that a resource carries let a principal gain rights in the way. It is asked for each
// principal that has the policy, together with its other policies and its boundary; without such a principal the document is judged
// alone. A yes has evidence that names the statement and the actions; a maybe says what is not known.
//
// granting says which statements count as the one that grants the decisive action; nil stands for all.
func Granted(carrier *tf.Resource, d *iam.Document, way Way, granting func(*iam.Statement) bool) tf.Truth {
	counts := make(map[*iam.Statement]bool) // granting, asked once
	mine := func(of *iam.Document, s *iam.Statement) bool {
		if of != d || s == nil || granting == nil {
			return of == d
		}
		known, asked := counts[s]
		if !asked {
			known = granting(s)
			counts[s] = known
		}
		return known
	}
	held := tf.View(carrier.Root, func(*tf.Root) holders { return make(holders) })
	holding := principals.Of(carrier.Root).Holding(carrier)
	if len(holding) == 0 {
		return held.alone(d).gains(way, d, mine)
	}
	ts := make([]tf.Truth, len(holding))
	for i, p := range holding {
		ts[i] = held.of(p, d).gains(way, d, mine)
		if ts[i].IsYes() {
			return ts[i]
		}
	}
	return tf.Any(ts...).OneDoubt()
}

// Ways are the ways in which a principal can gain rights for certain, each with its evidence.
func Ways(p *principals.Principal) map[Way]tf.Truth {
	held := tf.View(p.Resource.Root, func(*tf.Root) holders { return make(holders) })
	found := make(map[Way]tf.Truth)
	for _, way := range []Way{PolicyEdit, Credentials, TrustEdit, PassRole, CodeUpdate, Boundary, Existing, AllAccounts} {
		if t := held.of(p, nil).gains(way, nil, nil); t.IsYes() {
			found[way] = t
		}
	}
	return found
}

// holder is a principal, or a document alone, made ready for questions.
type holder struct {
	*access.Subject
	principal *principals.Principal     // nil for a document alone
	found     map[*access.Action]answer // what was asked, by action; see allows
	owned     map[string][]string       // by type; see own
}

type answer struct {
	answer  access.Answer
	witness *access.Witness
}

func newHolder(p *principals.Principal, g access.Grant) *holder {
	return &holder{access.Prepare(g, nil, told()), p, make(map[*access.Action]answer), make(map[string][]string)}
}

// holders are those that were asked about, by principal or document.
type holders map[any]*holder

// told are the values of condition keys that questions are about.
var told = sync.OnceValue(func() map[string][]string { return map[string][]string{"iam:passedtoservice": services()} })

func (h holders) alone(d *iam.Document) *holder {
	if h[d] == nil {
		h[d] = newHolder(nil, access.Grant{Layer: decide.Identity, Documents: []*iam.Document{d}})
	}
	return h[d]
}

// given is a principal and a document that it is taken to have.
type given struct {
	*principals.Principal
	document *iam.Document
}

// of is a principal. d is taken to be one of its policies even if it is not sure.
func (h holders) of(p *principals.Principal, d *iam.Document) *holder {
	if !slices.ContainsFunc(p.Policies, func(policy principals.Policy) bool { return policy.Document == d && !policy.Sure.IsYes() }) {
		d = nil
	}
	key := given{p, d}
	if h[key] == nil {
		h[key] = newHolder(p, p.Grant(d))
	}
	return h[key]
}

// own are the ARNs of the principal itself, or of its policies of a type, as a query writes them. The caller must not change the slice.
func (h *holder) own(typ string) []string {
	if h.owned[typ] == nil {
		h.owned[typ] = h.arns(typ)
	}
	return h.owned[typ]
}

func (h *holder) arns(typ string) []string {
	out := []string{}
	if typ == "user" {
		out = append(out, "arn:*:iam::*:user/${aws:username}", "arn:*:iam::*:user/*/${aws:username}")
	}
	if h.principal == nil {
		return out
	}
	resources := []*tf.Resource{h.principal.Resource}
	for _, policy := range h.principal.Policies {
		if policy.Carrier != nil {
			resources = append(resources, policy.Carrier)
		}
	}
	for _, r := range resources {
		name, named := r.Attr("name").Text()
		path, known := r.Attr("path").Text()
		if r.Type == "aws_iam_"+typ && named && (known || r.Attr("path").IsSet().IsNo()) {
			out = append(out, "arn:*:iam::*:"+typ+"/"+strings.TrimPrefix(path, "/")+name)
		}
	}
	return out
}
