// SPDX-License-Identifier: Apache-2.0

package validate

import (
	"fmt"
	"strings"

	"github.com/guardlint/guardlint/aws/iam"
)

// Type is what a policy is attached to, on which depends what it may say.
type Type struct {
	Kind Kinds
	// Service is the prefix of the actions of the resource that a resource policy is about: "s3"; "" when it is not told.
	Service string
	// Limit is how many characters the policy may have, blanks not counted unless the kind says so; 0 for the kind's own quota.
	Limit int
}

// String is the type as ParseType reads it.
func (t Type) String() string {
	if t.Service != "" {
		return string(t.Kind) + ":" + t.Service
	}
	return string(t.Kind)
}

// Kinds are the kinds of policies.
type Kinds string

// The kinds of policies. A policy of an unknown kind is judged by what all of them share.
const (
	Identity Kinds = "identity"
	Resource Kinds = "resource"
	Trust    Kinds = "trust"
	SCP      Kinds = "scp"
	RCP      Kinds = "rcp"
	Session  Kinds = "session"
	Endpoint Kinds = "endpoint"
)

// ParseType reads a type: the name of a kind, for resource policies with the service after a colon, "resource:s3".
func ParseType(s string) (Type, error) {
	name, service, _ := strings.Cut(s, ":")
	switch kind := Kinds(name); kind {
	case Identity, Trust, SCP, RCP, Session, Endpoint:
		if service == "" {
			return Type{Kind: kind}, nil
		}
	case Resource:
		return Type{Kind: kind, Service: service}, nil
	}
	return Type{}, fmt.Errorf("%q is no type of policies: use identity, resource, resource:SERVICE, trust, scp, rcp, session or endpoint", s)
}

// TypeOf guesses a policy's type by what it says: principals make it a resource policy, or with actions of STS alone a trust policy.
func TypeOf(root iam.Written) Type {
	p := &policy{root: root}
	p.read()
	named, sts := false, len(p.statements) > 0
	for _, s := range p.statements {
		named = named || s.has("Principal") || s.has("NotPrincipal")
		sts = sts && s.isAboutSTS()
	}
	switch {
	case named && sts:
		return Type{Kind: Trust}
	case named:
		return Type{Kind: Resource}
	}
	return Type{Kind: Identity}
}

func (s *statement) isAboutSTS() bool {
	for _, item := range s.action.items {
		if !strings.HasPrefix(strings.ToLower(item.Literals()), "sts:") {
			return false
		}
	}
	return len(s.action.items) > 0 && !s.has("Resource")
}

// namesPrincipals reports whether statements of the type say to whom they apply.
func (t Type) namesPrincipals() bool {
	return t.Kind == Resource || t.Kind == Trust || t.Kind == Endpoint || t.Kind == RCP
}

// isOfIAM reports whether IAM keeps policies of the type, whose grammar is stricter than that of other services.
func (t Type) isOfIAM() bool { return t.Kind != Resource && t.Kind != Endpoint }
