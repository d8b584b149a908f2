// SPDX-License-Identifier: Apache-2.0

package validate

import (
	"regexp"
	"slices"
	"strings"
	"sync"

	"github.com/guardlint/guardlint/aws/iam"
)

func (s *statement) readPrincipals(w iam.Written, at place, element string) {
	switch w.Type() {
	case iam.String:
		s.principals = []principals{{"*", list{[]item{newItem(w, at)}, true, true, at}}}
		if text, known := w.Text().Known(); known && text != "*" {
			s.report("INVALID_PRINCIPAL_FORMAT", at, `%s of statement %s is the string %q; only "*" may stand without a type`, element, s.label(), text)
		}
	case iam.Object:
		s.readPrincipalTypes(w, at, element)
	case iam.Unknown, iam.Null:
	default:
		s.report("INVALID_PRINCIPAL_FORMAT", at, `%s of statement %s is %s and must be "*" or an object`, element, s.label(), w.Type())
	}
}

func (s *statement) readPrincipalTypes(w iam.Written, at place, element string) {
	empty := true
	for m := range w.Members() {
		empty = false
		typ, known := m.Name.Known()
		if !known {
			continue
		}
		where := at.member(typ, m.Offset)
		switch typ {
		case "AWS", "Service", "Federated", "CanonicalUser":
		default:
			if typ != "*" {
				s.report("INVALID_PRINCIPAL_KEY", where, "%s is no type of principals: use AWS, Service, Federated or CanonicalUser", typ)
			}
		}
		ids := s.strings(m.Value, where, element)
		if ids.written && ids.complete && len(ids.items) == 0 {
			s.report("EMPTY_ARRAY_PRINCIPAL", where, "statement %s names no %s principals", s.label(), typ)
		}
		s.principals = append(s.principals, principals{typ, ids})
	}
	if empty {
		s.report("EMPTY_OBJECT_PRINCIPAL", at, "statement %s names no principals and applies to nobody", s.label())
	}
}

// each calls f with every principal that is written, whether it is known or not.
func (s *statement) each(f func(typ string, id item)) {
	for _, p := range s.principals {
		for _, id := range p.items {
			f(p.typ, id)
		}
	}
}

var uniqueID = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`^A(?:RO|ID)A[A-Z0-9]{12,}$`) })

// checkPrincipals judges the identifiers of principals.
func checkPrincipals(s *statement) {
	if s.has("NotPrincipal") && s.allows() && s.typ.Kind != Trust {
		s.report("ALLOW_WITH_NOT_PRINCIPAL", s.at, "statement %s allows everybody but the principals that it lists", s.label())
	}
	s.each(func(typ string, id item) {
		text, known := id.Known()
		switch {
		case strings.ContainsAny(id.Literals(), "*?") && !(known && text == "*" && (typ == "AWS" || typ == "*")):
			s.report("UNSUPPORTED_WILDCARD_IN_PRINCIPAL", id.at, "%s is no valid %s principal: a wildcard may only stand alone for all AWS principals", show(id.Text), typ)
		case !known:
		case typ == "AWS" && uniqueID().MatchString(text):
			s.reportReference(text, id.at)
		case typ == "Service":
			s.checkService(text, id.at)
		case typ == "Federated" && s.typ.Kind == Resource && s.typ.Service != "" && s.typ.Service != "s3":
			s.report("FEDERATED_PRINCIPAL_NOT_SUPPORTED", id.at, "policies of %s resources know no federated principals", s.typ.Service)
		}
	})
}

// reportReference tells ids that IAM shows in the place of identities that were deleted.
func (p *policy) reportReference(id string, at place) {
	if strings.HasPrefix(id, "AROA") {
		p.report("INVALID_ROLE_REFERENCE", at, "the principal %s is a role's id, of a role that may be gone; name its ARN", id)
		return
	}
	p.report("INVALID_USER_REFERENCE", at, "the principal %s is a user's id, of a user that may be gone; name its ARN", id)
}

// serviceDomains are those of all partitions and of services for customers ("alexa-appkit.amazon.com").
var serviceDomains = []string{".amazonaws.com", ".amazonaws.com.cn", ".amazon.com", ".aws.internal", ".amazonaws.eu", ".aws.dev", ".c2s.ic.gov", ".sc2s.sgov.gov"}

// isServiceName reports whether a name, in lower case, has the form of those of services: "s3.amazonaws.com", "logs.eu-west-1.amazonaws.com".
func isServiceName(name string) bool {
	return slices.ContainsFunc(serviceDomains, func(domain string) bool {
		label, found := strings.CutSuffix(name, domain)
		return found && label != "" && strings.Trim(label, ".-") == label && strings.Trim(label, "abcdefghijklmnopqrstuvwxyz0123456789.-") == ""
	})
}

func (p *policy) checkService(name string, at place) {
	if !isServiceName(strings.ToLower(name)) {
		p.report("INVALID_SERVICE_PRINCIPAL_FORMAT", at, "%q is no service's name, which looks like service.amazonaws.com", name)
	}
}
