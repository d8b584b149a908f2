// SPDX-License-Identifier: Apache-2.0

package decide

import (
	"strings"

	"github.com/guardlint/guardlint/aws/iam"
	"github.com/guardlint/guardlint/aws/iam/pattern"
)

// naming tells how a Principal element speaks of a requester: by itself (or as everybody), by its role, or by its account, which leaves
// the decision to the account's own policies.
type naming struct{ direct, role, account truth }

func (n naming) any() truth { return max(n.direct, n.role, n.account) }

func (n naming) or(m naming) naming {
	return naming{max(n.direct, m.direct), max(n.role, m.role), max(n.account, m.account)}
}

func (n naming) and(t truth) naming {
	return naming{min(n.direct, t), min(n.role, t), min(n.account, t)}
}

// principals is a compiled Principal or NotPrincipal element.
type principals struct {
	ids  []principalID
	open bool
}

type principalID struct {
	typ string // "AWS", "Service", "Federated", "CanonicalUser" or "*"
	id  string // when all of it is known
	may text
	arn []string // the id's fields, if it is an ARN
}

func compilePrincipals(p *iam.Principals) *principals {
	if p == nil {
		return nil
	}
	out := &principals{open: p.Open != ""}
	for _, item := range p.Items {
		out.open = out.open || item.IDs.Open != ""
		for _, id := range item.IDs.Items {
			known, _ := id.Known()
			entry := principalID{typ: item.Type, id: known, may: compile(id, reading{})}
			if fields := strings.SplitN(known, ":", 6); len(fields) == 6 && fields[0] == "arn" {
				entry.arn = fields
			}
			out.ids = append(out.ids, entry)
		}
	}
	return out
}

// name says how the element speaks of the requester.
func (p *principals) name(who Principal) naming {
	var n naming
	if p.open {
		n = naming{maybe, maybe, maybe}
	}
	for i := range p.ids {
		n = n.or(p.ids[i].name(who))
	}
	return n
}

func (id *principalID) name(who Principal) naming {
	if id.may.open {
		return id.mayName(who)
	}
	if id.id == "*" && (id.typ == "AWS" || id.typ == "*" || id.typ == "Federated" && who.Kind == Federated) {
		return naming{direct: yes}
	}
	switch id.typ {
	case "AWS":
		return id.nameAWS(who)
	case "Service":
		return naming{direct: of(who.Kind == Service && strings.EqualFold(id.id, who.ID))}
	case "Federated":
		return naming{direct: of(who.Kind == Federated && id.id == who.ID)}
	case "CanonicalUser": // an opaque name of some account
		return naming{account: weaken(of(who.Account != ""))}
	}
	return naming{}
}

func (id *principalID) nameAWS(who Principal) naming {
	if who.Account == "" {
		return naming{}
	}
	if strings.ContainsAny(id.id, "*?") { // AWS refuses partial wildcards, so it cannot be told what it means
		return naming{direct: weaken(of(pattern.Parse(id.id).Match(who.ID) || pattern.Parse(id.id).Match(who.IAMARN())))}
	}
	switch {
	case isAccountID(id.id):
		return naming{account: of(id.id == who.Account)}
	case id.arn == nil || id.arn[4] != who.Account:
		return naming{}
	case id.arn[5] == "root":
		return naming{account: yes}
	}
	switch who.Kind {
	case User, FederatedUser:
		return naming{direct: of(id.id == who.ID)}
	case Role, RoleSession:
		return id.nameRole(who)
	}
	return naming{}
}

// nameRole compares the names of roles: a session's ARN does not tell the role's path, and the names are unique in an account whatever
// their case.
func (id *principalID) nameRole(who Principal) naming {
	typ, rest, _ := strings.Cut(id.arn[5], "/")
	switch id.arn[2] + " " + typ {
	case "iam role":
		if who.Kind == Role && strings.Contains(who.ID, ":role/") && id.id == who.ID {
			return naming{role: yes}
		}
		name := rest[strings.LastIndexByte(rest, '/')+1:]
		return naming{role: of(who.Kind == RoleSession && strings.EqualFold(name, who.Name))}
	case "sts assumed-role":
		name, session, _ := strings.Cut(rest, "/")
		return naming{direct: of(who.Kind == RoleSession && strings.EqualFold(name, who.Name) && session == who.Session)}
	}
	return naming{}
}

// mayName is what an identifier with holes may name.
func (id *principalID) mayName(who Principal) naming {
	matches := func(s string) truth { return weaken(of(id.may.whole.Match(s))) }
	switch {
	case id.typ == "AWS" && who.Account != "":
		root := max(matches(who.Account), matches("arn:aws:iam::"+who.Account+":root"))
		return naming{max(matches(who.ID), matches("*")), matches(who.IAMARN()), root}
	case id.typ == "AWS" || id.typ == "*":
		return naming{direct: matches("*")}
	case id.typ == "Service" && who.Kind == Service, id.typ == "Federated" && who.Kind == Federated:
		return naming{direct: matches(who.ID)}
	}
	return naming{}
}

// spares says whether a NotPrincipal element with effect Deny leaves the requester alone: it must list the principal, the role of a
// session and the account too, or these are denied and the principal with them. The user guide adds that principals with a permissions
// boundary are always denied.
func (p *principals) spares(who Principal, bounded bool) truth {
	if bounded && who.Account != "" {
		return no
	}
	n := p.name(who)
	everyone := no
	for i := range p.ids {
		if p.ids[i].id == "*" && !p.ids[i].may.open {
			everyone = yes
		}
	}
	switch who.Kind {
	case RoleSession:
		return max(everyone, min(n.direct, n.role, n.account))
	case Role:
		return max(everyone, min(n.role, n.account))
	case Root:
		return max(everyone, n.account)
	case User, FederatedUser:
		return max(everyone, min(n.direct, n.account))
	}
	return max(everyone, n.direct)
}
