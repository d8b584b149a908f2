// SPDX-License-Identifier: Apache-2.0

package decide

import (
	"fmt"
	"strings"
)

// PrincipalKind says what sort of principal makes a request.
type PrincipalKind int8

// The kinds of principals.
const (
	Anonymous     PrincipalKind = iota // an unsigned request
	User                               // an IAM user
	Role                               // a role, of which no session is named
	RoleSession                        // a session of a role
	FederatedUser                      // a session of GetFederationToken
	Root                               // an account's root user
	Service                            // an AWS service acting for itself
	Federated                          // somebody signed in at an identity provider, before a role is assumed
)

// Principal is who makes a request.
type Principal struct {
	Kind PrincipalKind
	// ID is the ARN, the service's name ("sns.amazonaws.com") or the identity provider; "" for anonymous requests.
	ID string
	// Account is the principal's account id; "" for services, identity providers and anonymous requests.
	Account string
	// Name is that of the user or role, without path; Session is that of the session.
	Name, Session string
}

// ParsePrincipal reads a principal: an ARN of a user, role, session, federated user, root user or identity provider; an account id, which
// means its root user; a service ("sns.amazonaws.com"); an identity provider's host name with the prefix "federated:"; or "anonymous".
func ParsePrincipal(id string) (Principal, error) {
	fields := strings.SplitN(id, ":", 6)
	switch {
	case id == "" || id == "anonymous" || id == "*":
		return Principal{Kind: Anonymous}, nil
	case isAccountID(id):
		return Principal{Kind: Root, ID: "arn:aws:iam::" + id + ":root", Account: id}, nil
	case strings.HasPrefix(id, "federated:"):
		return Principal{Kind: Federated, ID: strings.TrimPrefix(id, "federated:")}, nil
	case len(fields) == 6 && fields[0] == "arn":
		return fromARN(id, fields)
	case fields[0] != "arn" && strings.Contains(id, ".amazonaws.") && !strings.ContainsAny(id, ":/ "):
		return Principal{Kind: Service, ID: id}, nil
	}
	return Principal{}, fmt.Errorf("%q is neither the ARN of a principal, an account, a service nor \"anonymous\"", id)
}

func fromARN(id string, fields []string) (Principal, error) {
	p := Principal{ID: id, Account: fields[4]}
	if !isAccountID(p.Account) {
		return p, fmt.Errorf("the ARN %q names no account", id)
	}
	typ, rest, _ := strings.Cut(fields[5], "/")
	switch fields[2] + " " + typ {
	case "iam root":
		p.Kind = Root
		return p, nil
	case "iam oidc-provider", "iam saml-provider":
		return Principal{Kind: Federated, ID: id}, nil
	case "iam user":
		p.Kind, p.Name = User, rest[strings.LastIndexByte(rest, '/')+1:]
	case "iam role":
		p.Kind, p.Name = Role, rest[strings.LastIndexByte(rest, '/')+1:]
	case "sts assumed-role":
		p.Kind = RoleSession
		p.Name, p.Session, _ = strings.Cut(rest, "/")
	case "sts federated-user":
		p.Kind, p.Name = FederatedUser, rest
	default:
		return p, fmt.Errorf("the ARN %q is not that of a user, role, session, federated user, root user or identity provider", id)
	}
	if p.Name == "" || p.Kind == RoleSession && p.Session == "" {
		return p, fmt.Errorf("the ARN %q ends before the name", id)
	}
	return p, nil
}

func isAccountID(s string) bool {
	return len(s) == 12 && strings.Trim(s, "0123456789") == ""
}

// IAMARN is the value of aws:PrincipalArn: the ARN itself, and for a session that of its role, as far as the session's tells.
func (p Principal) IAMARN() string {
	if p.Kind != RoleSession {
		return p.ID
	}
	partition := strings.SplitN(p.ID, ":", 3)[1]
	return "arn:" + partition + ":iam::" + p.Account + ":role/" + p.Name
}

// isServiceLinked reports whether the principal is a role that belongs to a service, which organisations do not limit.
func (p Principal) isServiceLinked() bool {
	return p.Kind == Role && strings.Contains(p.ID, ":role/aws-service-role/") ||
		p.Kind == RoleSession && strings.HasPrefix(p.Name, "AWSServiceRoleFor")
}
