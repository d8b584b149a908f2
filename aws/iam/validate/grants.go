// SPDX-License-Identifier: Apache-2.0

package validate

import (
	"slices"
	"strings"

	"github.com/guardlint/guardlint/aws/iam/actions"
	"github.com/guardlint/guardlint/aws/iam/pattern"
)

func checkPassRole(s *statement) {
	limited := s.hasCondition(onKey("iam:passedtoservice", "iam:associatedresourcearn"))
	if code := s.broad("iam:passrole", limited); code != "" {
		s.report("PASS_ROLE_WITH_"+code, s.at, "statement %s allows to pass more roles, or to more services, than are named", s.label())
	}
}

func checkServiceLinkedRole(s *statement) {
	if code := s.broad("iam:createservicelinkedrole", s.hasCondition(onKey("iam:awsservicename"))); code != "" {
		s.report("CREATE_SLR_WITH_"+code, s.at, "statement %s allows to create service-linked roles for more services than are named", s.label())
	}
}

// broad says how an identity policy's statement allows an action, in lower case, on more than is named, as the rest of a code; "" when it does not, when
// a condition limits it, or when another statement denies the action everywhere.
func (s *statement) broad(action string, limited bool) string {
	if !s.allows() || limited || !s.complete || s.typ.Kind != Identity && s.typ.Kind != Session {
		return ""
	}
	covered, named := s.covers(action)
	if !covered || s.deniedEverywhere(action) {
		return ""
	}
	star := !s.has("NotResource") && slices.ContainsFunc(s.resource.items, isAnyRole)
	switch {
	case s.has("NotAction") && s.has("NotResource"):
		return "NOT_ACTION_AND_NOT_RESOURCE"
	case s.has("NotAction") && star:
		return "STAR_IN_RESOURCE_AND_NOT_ACTION"
	case s.has("NotAction"):
		return ""
	case s.has("NotResource") && named:
		return "NOT_RESOURCE"
	case s.has("NotResource"):
		return "STAR_IN_ACTION_AND_NOT_RESOURCE"
	case star && named:
		return "STAR_IN_RESOURCE"
	case star:
		return "STAR_IN_ACTION_AND_RESOURCE"
	}
	return ""
}

// covers reports whether the statement is certainly about an action, in lower case, and whether it names it without wildcards.
func (s *statement) covers(action string) (covered, named bool) {
	if s.has("NotAction") {
		return s.action.complete && !slices.ContainsFunc(s.action.items, func(a item) bool {
			_, known := a.Known()
			return !known || pattern.Match(a.folded, action)
		}), false
	}
	for _, a := range s.action.items {
		if _, known := a.Known(); known && pattern.Match(a.folded, action) {
			covered = true
			named = named || a.folded == action
		}
	}
	return covered, named
}

// isAnyRole reports whether a resource names roles by a wildcard alone: "*", "arn:aws:iam::123456789012:role/*".
func isAnyRole(r item) bool {
	text, known := r.Known()
	if !known || !strings.HasSuffix(text, "*") {
		return false
	}
	fields := strings.SplitN(text, ":", 6)
	name := strings.TrimRight(fields[len(fields)-1], "*")
	return len(fields) < 6 && strings.Trim(text, "*") == "" || name == "" || name == "role/" || name == "role"
}

// deniedEverywhere reports whether some statement denies an action on everything without conditions.
func (p *policy) deniedEverywhere(action string) bool {
	return slices.ContainsFunc(p.statements, func(s *statement) bool {
		if !s.denies() || s.conditional {
			return false
		}
		covered, _ := s.covers(action)
		return covered && slices.ContainsFunc(s.resource.items, func(r item) bool { t, _ := r.Known(); return t == "*" })
	})
}

// callers are the services that say on whose behalf they act: they send aws:SourceArn or aws:SourceAccount with their requests (the
// services' documentation on the confused deputy).
var callers = strings.Fields(`
	apigateway backup budgets chatbot cloudfront cloudtrail cloudwatch codestar-notifications config costalerts delivery.logs
	iot lambda logging.s3 logs rds.export redshift s3 scheduler ses sns sqs ssm states vpc-flow-logs`)

// checkServicePrincipals asks resource policies to say on whose behalf a service may act.
func checkServicePrincipals(s *statement) {
	if !s.allows() || !s.complete || s.typ.Kind != Resource ||
		s.hasCondition(onKey("aws:sourcearn", "aws:sourceaccount", "aws:sourceorgid", "aws:sourceorgpaths", "aws:sourceowner", "kms:calleraccount",
			"kms:grantisforawsresource", "kms:encryptioncontext:aws:s3:arn", "kms:encryptioncontext:aws:logs:arn")) {
		return
	}
	s.each(func(typ string, id item) {
		text, known := id.Known()
		if typ == "Service" && known && slices.Contains(callers, strings.TrimSuffix(text, ".amazonaws.com")) {
			s.report("RESTRICT_ACCESS_TO_SERVICE_PRINCIPAL", id.at, "%s may act on anybody's behalf: add a condition on aws:SourceArn or aws:SourceAccount", text)
		}
	})
}

// checkPairedKeys knows the key that says little without another one: private addresses repeat from network to network.
func checkPairedKeys(s *statement) {
	for _, c := range s.conditions {
		if c.key == "aws:vpcsourceip" && !s.hasCondition(onKey("aws:sourcevpc", "aws:sourcevpce", "aws:sourcevpcarn")) {
			s.report("MISSING_PAIRED_CONDITION_KEYS", c.at, "every VPC may have the addresses that aws:VpcSourceIp names; add aws:SourceVpc")
		}
	}
}

// checkDynamoAttributes knows that dynamodb:Attributes limits a query only together with dynamodb:Select.
func checkDynamoAttributes(s *statement) {
	for _, c := range s.conditions {
		if c.key != "dynamodb:attributes" || !s.allows() || s.hasCondition(onKey("dynamodb:select")) {
			continue
		}
		query, _ := s.covers("dynamodb:query")
		scan, _ := s.covers("dynamodb:scan")
		if query || scan {
			s.report("DYNAMODB_ATTRIBUTES_WITHOUT_SELECT", c.at, "a query that names no attributes returns all; add dynamodb:Select SPECIFIC_ATTRIBUTES")
		}
	}
}

// checkTags finds services whose requests carry no tags to compare with, and actions whose requests do not carry a service's key.
func checkTags(s *statement) {
	for _, c := range s.conditions {
		family, _, _ := strings.Cut(c.key, "/")
		switch {
		case family == "aws:resourcetag" && !c.op.IfExists && !c.op.Negated && c.op.Name != "Null":
			s.checkTagSupport(c)
		case c.key != "":
			s.checkKeyOfActions(c)
		}
	}
}

func (s *statement) checkTagSupport(c *condition) {
	code, means := "DENY_WITH_UNSUPPORTED_TAG_CONDITION_KEY_FOR_SERVICE", "does not deny"
	if s.allows() {
		code, means = "ALLOW_WITH_UNSUPPORTED_TAG_CONDITION_KEY_FOR_SERVICE", "does not allow"
	}
	var without []string
	for _, a := range s.action.items {
		text, known := a.Known()
		prefix, _ := actions.Split(text)
		service, ok := actions.ServiceOf(prefix)
		if !known || !ok || s.has("NotAction") || slices.Contains(without, service.Prefix) {
			continue
		}
		if _, supported := service.Key("aws:ResourceTag/x"); supported {
			continue
		}
		if _, supported := service.Key(service.Prefix + ":ResourceTag/x"); !supported {
			without = append(without, service.Prefix)
		}
	}
	if len(without) > 0 {
		s.report(code, c.at, "requests to %s carried no %s on %s, so that statement %s %s their actions", strings.Join(without, " and "), c.spelt,
			actions.Updated(), s.label(), means)
	}
}

// checkKeyOfActions finds actions whose requests do not carry a key of their service.
func (s *statement) checkKeyOfActions(c *condition) {
	prefix, _ := actions.Split(c.key)
	service, ok := actions.ServiceOf(prefix)
	if !ok || prefix == "aws" || s.has("NotAction") {
		return
	}
	key, ok := service.Key(c.key)
	if !ok {
		return
	}
	for _, a := range s.action.items {
		text, _ := a.Known()
		if of, name := actions.Split(strings.ToLower(text)); of == prefix && !strings.ContainsAny(name, "*?") {
			if action, known := service.Action(name); known && !slices.Contains(action.Keys, key) {
				s.report("UNSUPPORTED_ACTION_FOR_CONDITION_KEY", c.at, "requests for %s carried no %s on %s", text, c.spelt, actions.Updated())
				return
			}
		}
	}
}
