// SPDX-License-Identifier: Apache-2.0

package validate

import (
	"slices"
	"strings"

	"github.com/guardlint/guardlint/aws/iam"
)

// checkMembers judges the outermost object.
func checkMembers(p *policy) {
	if p.root.Type() != iam.Object {
		if p.root.Type() != iam.Unknown {
			p.report("DATA_TYPE_MISMATCH", place{}, "the document is %s and must be an object", p.root.Type())
		}
		return
	}
	statement := false
	for m := range p.root.Members() {
		name, known := m.Name.Known()
		switch {
		case !known, strings.EqualFold(name, "Version"), strings.EqualFold(name, "Id"):
		case strings.EqualFold(name, "Statement"):
			statement = true
			if m.Value.Type() == iam.Array && p.complete && len(p.statements) == 0 {
				p.report("MISSING_STATEMENT", member(name, m.Offset), "the document has no statements")
			}
		default:
			p.report("INVALID_POLICY_ELEMENT", member(name, m.Offset), "a document has no element %s", name)
		}
	}
	if !statement && p.complete {
		p.report("MISSING_STATEMENT", place{}, "the document has no Statement")
	}
}

func checkVersion(p *policy) {
	written := false
	for m := range p.root.Members() {
		name, known := m.Name.Known()
		if !known {
			written = true
		}
		if !strings.EqualFold(name, "Version") {
			continue
		}
		written = true
		if version, ok := m.Value.Text().Known(); ok && m.Value.Type() == iam.String && version != "2012-10-17" && version != "2008-10-17" {
			p.report("INVALID_VERSION", member(name, m.Offset), "%q is no version: use 2012-10-17", version)
		} else if m.Value.Type() != iam.String && m.Value.Type() != iam.Unknown {
			p.report("DATA_TYPE_MISMATCH", member(name, m.Offset), "Version is %s and must be a string", m.Value.Type())
		}
	}
	if !written && p.root.Type() == iam.Object {
		p.report("MISSING_VERSION", place{}, "the document has no Version and is read as of 2008-10-17, without policy variables")
	}
}

// checkElements asks for the elements that a statement must have, and for none besides those that there are.
func checkElements(s *statement) {
	for m := range s.written.Members() {
		if name, known := m.Name.Known(); known && canonical(name) == "" {
			s.report("INVALID_POLICY_ELEMENT", s.at.member(name, m.Offset), "a statement has no element %s", name)
		}
	}
	if !s.complete {
		return
	}
	if !s.has("Effect") {
		s.report("MISSING_EFFECT", s.at, "statement %s has no Effect", s.label())
	}
	if !s.has("Action") && !s.has("NotAction") {
		s.report("MISSING_ACTION", s.at, "statement %s has neither Action nor NotAction", s.label())
	}
	if !s.has("Resource") && !s.has("NotResource") && s.needsResource() {
		s.report("MISSING_RESOURCE", s.at, "statement %s has neither Resource nor NotResource", s.label())
	}
	principal := s.has("Principal") || s.has("NotPrincipal")
	switch {
	case principal && (s.typ.Kind == Identity || s.typ.Kind == Session):
		s.report("UNSUPPORTED_PRINCIPAL", s.at, "statement %s names principals, but the policy applies to the identity that carries it", s.label())
	case !principal && s.typ.namesPrincipals():
		s.report("MISSING_PRINCIPAL", s.at, "statement %s does not say to whom it applies", s.label())
	}
}

// needsResource reports whether statements of the type say to which resources they apply. Those of ECR and of trust policies do not, and
// some services let resource policies leave it out.
func (s *statement) needsResource() bool {
	switch s.typ.Kind {
	case Trust:
		return false
	case Resource:
		return slices.Contains([]string{"s3", "sqs", "sns", "kms", "secretsmanager"}, s.typ.Service)
	}
	return s.typ.Kind != ""
}

func checkCombinations(s *statement) {
	for _, element := range []string{"Action", "Resource", "Principal"} {
		if s.has(element) && s.has("Not"+element) {
			s.report("UNSUPPORTED_ELEMENT_COMBINATION", s.at, "statement %s has both %s and Not%s", s.label(), element, element)
		}
	}
}

func checkEffect(s *statement) {
	if s.effect != "" && !s.allows() && !s.denies() {
		s.report("INVALID_EFFECT", s.effectAt, "the effect of statement %s is %q and must be Allow or Deny", s.label(), s.effect)
	}
}

func checkSid(s *statement) {
	for m := range s.written.Members() {
		name, _ := m.Name.Known()
		sid, known := m.Value.Text().Known()
		if !strings.EqualFold(name, "Sid") || m.Value.Type() != iam.String || !known {
			continue
		}
		at := s.at.member(name, m.Offset)
		if sid == "" {
			s.report("EMPTY_SID_VALUE", at, "the Sid of statement %d is empty", s.index+1)
		} else if s.typ.Kind != "" && s.typ.isOfIAM() && strings.ContainsFunc(sid, func(r rune) bool { return !isAlphanumeric(r) }) {
			s.report("UNSUPPORTED_SID", at, "the Sid %q holds other characters than letters and digits", sid)
		}
	}
}

func isAlphanumeric(r rune) bool {
	return r >= 'a' && r <= 'z' || r >= 'A' && r <= 'Z' || r >= '0' && r <= '9'
}

// checkSids asks for a Sid of its own for each statement: policies of IAM need that.
func checkSids(p *policy) {
	code := "UNIQUE_SIDS_RECOMMENDED"
	if p.typ.Kind != "" && p.typ.isOfIAM() {
		code = "UNIQUE_SIDS_REQUIRED"
	}
	first := make(map[string]int)
	for _, s := range p.statements {
		if s.sid == "" {
			continue
		}
		if other, twice := first[s.sid]; twice {
			p.report(code, s.at, "statement %d has the Sid %q of statement %d", s.index+1, s.sid, other+1)
			continue
		}
		first[s.sid] = s.index
	}
}

func checkEmptyLists(s *statement) {
	if l := s.action; l.written && l.complete && len(l.items) == 0 {
		s.report("EMPTY_ARRAY_ACTION", l.at, "statement %s lists no actions", s.label())
	}
	if l := s.resource; l.written && l.complete && len(l.items) == 0 {
		s.report("EMPTY_ARRAY_RESOURCE", l.at, "statement %s lists no resources", s.label())
	}
}
