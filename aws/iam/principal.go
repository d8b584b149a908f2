// SPDX-License-Identifier: Apache-2.0

package iam

import (
	"strings"

	"github.com/guardlint/guardlint/tf"
)

// Principals are who a statement of a resource or trust policy is about.
type Principals struct {
	// Items are the identifiers by their type: "AWS", "Service", "Federated", "CanonicalUser", and "*" for the bare wildcard.
	Items []Principal
	// Open says why there may be others; "" when the list is complete.
	Open string
}

// Principal is one type of principal and its identifiers.
type Principal struct {
	Type string
	IDs  List
}

func principals(n node, element string) *Principals {
	value, ok := n.member(element)
	if !ok {
		return nil
	}
	p := &Principals{}
	switch value.kind {
	case isText:
		p.Items = []Principal{{"*", List{Items: []Text{value.text}}}}
	case isUnknown:
		p.Open = value.why
	case isObject:
		p.Open = value.openMembers()
		for _, m := range value.members {
			if typ, known := m.name.Known(); known && m.value.kind != isNull {
				p.Items = append(p.Items, Principal{typ, listOf(m.value)})
			}
		}
	default:
		p.Open = `it is neither "*" nor an object`
	}
	return p
}

// Any is yes when f is yes of some identifier.
func (p *Principals) Any(f func(typ string, id Text) tf.Truth) tf.Truth {
	var room [8]tf.Truth
	ts := room[:0]
	for _, item := range p.Items {
		ts = append(ts, item.IDs.Any(func(id Text) tf.Truth { return f(item.Type, id) }))
	}
	if p.Open != "" {
		ts = append(ts, maybe(p.Open))
	}
	return tf.Any(ts...)
}

// HasPrincipals is yes when the document names principals, as resource and trust policies do and identity policies must not.
func (d *Document) HasPrincipals() tf.Truth {
	return d.Any(func(s *Statement) tf.Truth {
		return tf.Of(s.Principal != nil || s.NotPrincipal != nil)
	})
}

// webIdentityProviders are the federations that everybody can get an account with.
var webIdentityProviders = []string{"accounts.google.com", "cognito-identity.amazonaws.com", "graph.facebook.com", "www.amazon.com"}

// isEveryone says whether an identifier stands for everybody. A wildcard inside an identifier is refused by AWS ("you cannot use a
// wildcard to match part of a principal name or ARN"), so it is left undecided.
func isEveryone(typ string, id Text) tf.Truth {
	if known, ok := id.Known(); ok {
		switch {
		case known == "*":
			return tf.Yes()
		case strings.ContainsAny(known, "*?"):
			return maybe("a wildcard inside a principal is not valid")
		}
		for _, idp := range webIdentityProviders {
			if typ == "Federated" && known == idp {
				return tf.Yes()
			}
		}
		return tf.No()
	}
	if open := id.open(); open != nil && strings.Trim(id.literals(), "*") == "" {
		return maybe(open.why)
	}
	return tf.No()
}
