// SPDX-License-Identifier: Apache-2.0

package validate

import (
	"slices"
	"strings"

	"github.com/guardlint/guardlint/aws/iam/actions"
)

func checkSCP(s *statement) {
	if s.typ.Kind == SCP && (s.has("Principal") || s.has("NotPrincipal")) {
		s.report("SCP_SYNTAX_ERROR_PRINCIPAL", s.at, "service control policies name no principals, and statement %s does", s.label())
	}
}

// checkRCP judges the statements of resource control policies (AWS Organizations User Guide, "RCP syntax").
func checkRCP(s *statement) {
	if s.typ.Kind != RCP {
		return
	}
	if s.has("NotPrincipal") {
		s.report("RCP_SYNTAX_ERROR_PRINCIPAL", s.at, `the principal of a resource control policy must be "*", and statement %s has NotPrincipal`, s.label())
	}
	s.each(func(typ string, id item) {
		if text, known := id.Known(); known && (typ != "*" || text != "*") {
			s.report("RCP_SYNTAX_ERROR_PRINCIPAL", id.at, `the principal of a resource control policy must be "*"`)
		}
	})
	if s.has("NotAction") {
		s.report("RCP_SYNTAX_ERROR_NOTACTION", s.at, "resource control policies have no NotAction, and statement %s does", s.label())
	}
	if s.allows() {
		s.checkRCPAllow()
		return
	}
	s.checkRCPActions()
	if s.denies() {
		s.checkServiceExceptions()
	}
}

// checkRCPAllow knows that only AWS's own policy allows: everything.
func (s *statement) checkRCPAllow() {
	everything := func(l list) bool {
		return !l.complete || len(l.items) == 1 && !strings.ContainsFunc(l.items[0].Literals(), func(r rune) bool { return r != '*' })
	}
	if s.conditional || s.has("NotResource") || !everything(s.action) || !everything(s.resource) {
		s.report("RCP_SYNTAX_ERROR_ALLOW", s.at, `an Allow of a resource control policy can only be of "*" on "*" without conditions`)
	}
}

func (s *statement) checkRCPActions() {
	for _, a := range s.action.items {
		text, known := a.Known()
		prefix, _ := actions.Split(text)
		switch {
		case !known:
		case text == "*":
			s.report("RCP_SYNTAX_ERROR_ACTION", a.at, `a Deny of a resource control policy names services, not "*"`)
		case actions.Has(prefix) && !actions.SupportsRCP(prefix):
			s.report("RCP_SYNTAX_ERROR_ACTION", a.at, "resource control policies did not apply to %s on %s", prefix, actions.Updated())
		}
	}
}

// checkServiceExceptions knows that requests of services carry other keys than those of principals: a Deny by one kind of keys must
// leave the other kind of requests alone.
func (s *statement) checkServiceExceptions() {
	negated := func(keys ...string) func(*condition) bool {
		return func(c *condition) bool { return c.op.Negated && slices.Contains(keys, c.key) }
	}
	if s.certainly(negated("aws:principalorgid", "aws:principalorgpaths", "aws:principalaccount")) && !s.hasCondition(isService("false")) {
		s.report("RCP_MISSING_RELATED_PRINCIPAL_CONDITION_KEY", s.at,
			"statement %s also denies AWS's services, which belong to no organisation: add BoolIfExists aws:PrincipalIsAWSService false", s.label())
	}
	if !s.certainly(negated("aws:sourceorgid", "aws:sourceorgpaths", "aws:sourceaccount")) {
		return
	}
	if !s.hasCondition(isService("true")) {
		s.report("RCP_MISSING_RELATED_SERVICE_PRINCIPAL_CONDITION_KEY", s.at,
			"statement %s also denies principals, whose requests have no source: add Bool aws:PrincipalIsAWSService true", s.label())
	}
	if !s.hasCondition(func(c *condition) bool {
		return c.op.Name == "Null" && (c.key == "aws:sourceaccount" || c.key == "aws:sourcearn")
	}) {
		s.report("RCP_MISSING_SERVICE_CONDITION_KEY_NULL_CHECK", s.at,
			"statement %s also denies services that tell no source: add Null aws:SourceAccount false", s.label())
	}
}

// certainly reports whether a known condition is accepted.
func (s *statement) certainly(accept func(*condition) bool) bool {
	return slices.ContainsFunc(s.conditions, accept)
}

func isService(value string) func(*condition) bool {
	return func(c *condition) bool {
		return c.key == "aws:principalisawsservice" && c.op.Name == "Bool" &&
			slices.ContainsFunc(c.values.items, func(v item) bool { t, known := v.Known(); return !known || strings.EqualFold(t, value) })
	}
}
