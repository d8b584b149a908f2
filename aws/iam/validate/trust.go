// SPDX-License-Identifier: Apache-2.0

package validate

import (
	"regexp"
	"slices"
	"strings"
	"sync"

	"github.com/guardlint/guardlint/aws/iam"
)

// checkTrust judges the statements of trust policies.
func checkTrust(s *statement) {
	if s.typ.Kind != Trust {
		return
	}
	if s.has("NotPrincipal") {
		s.report("ROLE_TRUST_POLICY_SYNTAX_ERROR_NOTPRINCIPAL", s.at, "a trust policy has no NotPrincipal, and statement %s does", s.label())
	}
	if s.has("Resource") || s.has("NotResource") {
		s.report("ROLE_TRUST_POLICY_SYNTAX_ERROR_RESOURCE", s.at, "a trust policy is about its role and has no Resource, and statement %s does", s.label())
	}
	s.each(func(typ string, id item) {
		text, known := id.Known()
		switch {
		case typ == "*" && known && text == "*":
			s.report("ROLE_TRUST_POLICY_UNSUPPORTED_WILDCARD_IN_PRINCIPAL", id.at, `a trust policy cannot have the principal "*"`)
		case typ == "Federated" && known && !isProvider(text):
			s.report("INVALID_FEDERATED_PRINCIPAL_SYNTAX_IN_ROLE_TRUST_POLICY", id.at, "%q is neither a provider's domain nor the ARN of one", text)
		case typ == "Service" && known && text == "rolesanywhere.amazonaws.com" && s.allows():
			s.checkRolesAnywhere(id.at)
		}
	})
	if s.allows() && s.complete && !s.has("NotAction") {
		s.checkPairs()
	}
	s.checkSessions()
}

var provider = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`^(?:arn:[a-z-]+:iam::[0-9]{12}:(?:saml-provider|oidc-provider)/.+|[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+(?:/.*)?)$`)
})

func isProvider(text string) bool { return provider().MatchString(text) }

func (s *statement) checkRolesAnywhere(at place) {
	for _, action := range []string{"sts:AssumeRole", "sts:SetSourceIdentity", "sts:TagSession"} {
		if covered, _ := s.covers(strings.ToLower(action)); !covered && s.actionsKnown() {
			s.report("MISSING_ACTION_FOR_ROLES_ANYWHERE_TRUST_POLICY", at, "IAM Roles Anywhere also needs %s in statement %s", action, s.label())
			return
		}
	}
}

func (s *statement) actionsKnown() bool {
	return s.action.complete && !slices.ContainsFunc(s.action.items, func(a item) bool { _, known := a.Known(); return !known })
}

// assume are the actions by which principals assume roles, each by the kind of principal that can.
var assume = map[string]string{
	"sts:AssumeRole":                "an AWS or Service principal",
	"sts:AssumeRoleWithSAML":        "a SAML provider",
	"sts:AssumeRoleWithWebIdentity": "an OpenID Connect provider",
}

// actionFor is the action by which a principal assumes roles; "" when that is not known.
func actionFor(typ string, id iam.Text) string {
	switch {
	case typ == "AWS" || typ == "Service" || typ == "*":
		return "sts:AssumeRole"
	case typ != "Federated":
		return ""
	case strings.Contains(id.Literals(), ":saml-provider/"):
		return "sts:AssumeRoleWithSAML"
	}
	if _, known := id.Known(); known || strings.Contains(id.Literals(), ":oidc-provider/") {
		return "sts:AssumeRoleWithWebIdentity"
	}
	return ""
}

// checkPairs asks for a principal for each action by which roles are assumed, and for an action for each principal.
func (s *statement) checkPairs() {
	needed, open := make(map[string]bool), len(s.principals) == 0
	for _, p := range s.principals {
		open = open || !p.complete
	}
	s.each(func(typ string, id item) {
		action := actionFor(typ, id.Text)
		needed[action] = true
		if covered, _ := s.covers(strings.ToLower(action)); action != "" && !covered && s.actionsKnown() && len(s.action.items) > 0 {
			s.report("MISMATCHED_ACTION_FOR_PRINCIPAL", id.at, "%s assumes roles by %s, which statement %s does not name", show(id.Text), action, s.label())
		}
	})
	if open || needed[""] {
		return
	}
	for _, a := range s.action.items {
		text, _ := a.Known()
		for action, who := range assume {
			if strings.EqualFold(text, action) && !needed[action] {
				s.report("MISMATCHED_ACTION_FOR_PRINCIPAL", a.at, "%s is for %s, and statement %s names none", text, who, s.label())
			}
		}
	}
}

var session = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`^arn:[a-z-]+:sts::([0-9]{12}):assumed-role/([^/]+)/.+$`)
})

// checkSessions finds sessions that are named beside their role.
func (s *statement) checkSessions() {
	roles := make(map[string]bool)
	s.each(func(typ string, id item) {
		text, _ := id.Known()
		if fields := strings.SplitN(text, ":", 6); typ == "AWS" && len(fields) == 6 && strings.HasPrefix(fields[5], "role/") {
			roles[fields[4]+"/"+fields[5][strings.LastIndexByte(fields[5], '/')+1:]] = true
		}
	})
	s.each(func(_ string, id item) {
		text, _ := id.Known()
		if m := session().FindStringSubmatch(text); m != nil && roles[m[1]+"/"+m[2]] {
			s.report("REDUNDANT_PRINCIPAL_IN_ROLE_TRUST_POLICY", id.at, "the session %s is one of the role that is named beside it", quote(text))
		}
	})
}

// checkFederation judges what tokens of OpenID Connect providers a trust policy accepts.
func checkFederation(s *statement) {
	if s.typ.Kind != Trust || !s.allows() || !s.complete {
		return
	}
	s.each(func(typ string, id item) {
		text, known := id.Known()
		if typ != "Federated" || !known || actionFor(typ, id.Text) != "sts:AssumeRoleWithWebIdentity" {
			return
		}
		issuer := text
		if _, after, found := strings.Cut(text, ":oidc-provider/"); found {
			issuer = after
		}
		s.checkIssuer(strings.ToLower(issuer), id.at)
	})
}

// repositoryClaims are the claims of GitHub's tokens that tell whose workflow it is.
var repositoryClaims = []string{"sub", "repository", "repository_id", "repository_owner", "repository_owner_id", "job_workflow_ref", "enterprise", "enterprise_id"}

func (s *statement) checkIssuer(issuer string, at place) {
	if !s.hasCondition(func(c *condition) bool { return strings.HasPrefix(c.key, issuer+":") }) {
		s.report("MISSING_CONDITION_KEY_FOR_OIDC_PRINCIPAL", at, "statement %s accepts every token of %s", s.label(), issuer)
		return
	}
	for _, c := range s.conditions {
		if c.key == issuer+":aud" && c.op.Qualifier == "ForAnyValue" {
			s.report("FORANYVALUE_WITH_AUDIENCE_CLAIM_TYPE", c.at, "tokens of %s have one audience, for which ForAnyValue is not meant", issuer)
		}
	}
	if issuer != iam.GitHub {
		return
	}
	if !s.hasCondition(func(c *condition) bool {
		claim, found := strings.CutPrefix(c.key, issuer+":")
		return found && slices.Contains(repositoryClaims, claim)
	}) {
		s.report("MISSING_GITHUB_REPO_CONDITION_KEY", at, "statement %s does not say whose GitHub workflows may assume the role", s.label())
	}
	for _, c := range s.conditions {
		if c.key == issuer+":sub" && c.op.Name == "StringLike" {
			s.checkSubject(c)
		}
	}
}

// checkSubject asks for a repository and a branch or environment.
func (s *statement) checkSubject(c *condition) {
	for _, v := range c.values.items {
		if text, known := v.Known(); known && strings.ContainsAny(text, "*?") {
			s.report("SPECIFIC_GITHUB_REPO_AND_BRANCH_RECOMMENDED", v.at, "the subject %s admits more than one repository and branch", show(v.Text))
		}
	}
}
