// SPDX-License-Identifier: Apache-2.0

package access

import (
	"slices"

	"github.com/guardlint/guardlint/aws/iam"
	"github.com/guardlint/guardlint/aws/iam/decide"
	"github.com/guardlint/guardlint/tf"
)

// NewAccess asks whether a document allows a request that an older one does not: with No it is at most as permissive. Documents that name
// principals are compared as policies of resources, others as policies of identities.
func NewAccess(old, now *iam.Document) (Answer, *Witness) {
	g := grantOf(now, old)
	var q Query
	if g.Layer == decide.Resource {
		q.Callers = append(Outsiders(), Named(now, old)...)
	}
	return Prepare(g, &Grant{Layer: g.Layer, Documents: []*iam.Document{old}}, ToldByCallers()).Find(q)
}

// grantOf is a document as a grant, of the kind that it or its companion is.
func grantOf(d, companion *iam.Document) Grant {
	g := Grant{Layer: decide.Identity, Documents: []*iam.Document{d}}
	names := func(s *iam.Statement) bool { return s.Principal != nil || s.NotPrincipal != nil }
	if slices.ContainsFunc(d.Statements, names) || slices.ContainsFunc(companion.Statements, names) {
		g.Layer = decide.Resource
	}
	return g
}

// Public asks whether a policy of a resource lets somebody in whom nobody named: a request without credentials, one by a user of any
// AWS account, or one by a service that acts for any account. Unlike iam.Document.Public, which is how S3 blocks public access, it counts what Deny statements take away, and gives an
// example. Addresses count as the public when they are more than a /8, as they do for S3.
func Public(d *iam.Document) (Answer, *Witness) { return outsiders(d, Query{Callers: Outsiders()}) }

func outsiders(d *iam.Document, q Query) (Answer, *Witness) {
	return Prepare(Grant{Layer: decide.Resource, Documents: []*iam.Document{d}}, nil, ToldByCallers()).Find(q)
}

// NoNewAccess is yes when the newer document is at most as permissive as the older one. A no has evidence that names the statement and
// a request that the one allows and the other does not, at the place of the newer document; a maybe says what is not known.
//
// For a change of a plan, parse both sides: iam.Parse(c.Before.Attr("policy")) and iam.Parse(c.After.Attr("policy")); a document that did
// not exist is iam.Parse of an absent value, which allows nothing.
func NoNewAccess(old, now *iam.Document) tf.Truth {
	answer, w := NewAccess(old, now)
	switch answer {
	case No:
		return tf.Yes()
	case Yes:
		return tf.No(now.Because("%s allows %s", w.Label(), w))
	}
	for _, d := range []*iam.Document{now, old} {
		if d.Open != nil {
			return tf.Maybe(*d.Open)
		}
	}
	if w == nil {
		return tf.Maybe(now.Because("`%s` is too intricate to be compared", now.Name()))
	}
	return tf.Maybe(now.Because("%s may allow %s", w.Label(), w))
}

// LetsEveryoneIn is iam.Document.AllowsEveryone, but no where Deny statements leave outsiders nothing of it, however they are cut.
func LetsEveryoneIn(d *iam.Document) tf.Truth {
	t := d.AllowsEveryone()
	denies := func(s *iam.Statement) bool { return s.Effect.MayBe("Deny") }
	if t.IsNo() || !slices.ContainsFunc(d.Statements, denies) {
		return t
	}
	if answer, _ := outsiders(d, Query{Callers: Outsiders(), Unrelated: true}); answer == No {
		return tf.No(d.Because("`%s` denies outsiders what it allows everyone", d.Name()))
	}
	return t
}
