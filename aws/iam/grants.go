// SPDX-License-Identifier: Apache-2.0

package iam

import (
	"slices"
	"strings"

	"github.com/guardlint/guardlint/tf"
)

// The questions here are about grants that are broad without being FullAdmin. Each is of one statement, so that a grant is answered by
// the question that fits it best: what one of them says yes to is left out of the broader ones.

// ServiceWildcard is yes when some statement allows every action of a service other than IAM on every resource, and no condition
// narrows it.
func (d *Document) ServiceWildcard() tf.Truth { return d.Any((*Statement).ServiceWildcard) }

// FullIAM is yes when some statement allows every action by which identities gain rights on every resource, and no condition narrows it.
func (d *Document) FullIAM() tf.Truth { return d.Any((*Statement).FullIAM) }

// AllowsByExclusion is yes when some statement allows all but a list of actions or resources, and is not FullAdmin.
func (d *Document) AllowsByExclusion() tf.Truth { return d.Any((*Statement).AllowsByExclusion) }

// PassesAnyRole is yes when some statement allows to pass all the roles of an account to any service, and is not FullIAM.
func (d *Document) PassesAnyRole() tf.Truth { return d.Any((*Statement).PassesAnyRole) }

// DecryptsWithAnyKey is yes when some statement allows to decrypt with every KMS key and no condition limits the keys, and is not a
// ServiceWildcard.
func (d *Document) DecryptsWithAnyKey() tf.Truth { return d.Any((*Statement).DecryptsWithAnyKey) }

// AssumesAnyRole is yes when some statement allows to assume all roles of an account, or a role of any account, and no condition limits
// which, and is not a ServiceWildcard.
func (d *Document) AssumesAnyRole() tf.Truth { return d.Any((*Statement).AssumesAnyRole) }

// ServiceWildcard is Document.ServiceWildcard of one statement.
func (s *Statement) ServiceWildcard() tf.Truth {
	return s.grant(func(action Text) tf.Truth {
		service := action.service()
		return tf.All(namesWholeService(action), tf.Not(service.is("iam")), s.everyResourceOf(service))
	}, nil, "allows every action of a service (%s) on every resource")
}

// service is what stands before an action's colon, in lower case.
func (t Text) service() Text {
	before, _, _ := t.cut(":")
	return before.lower()
}

// namesWholeService says whether an item of Action names every action of some service: "s3:*".
func namesWholeService(t Text) tf.Truth {
	service, name, found := t.cut(":")
	if !found {
		if open := t.open(); open != nil {
			return maybe(open.why)
		}
		return tf.No()
	}
	if onlyWildcards(service.literals()) && service.open() == nil {
		return tf.No() // every service
	}
	if known, ok := name.Known(); ok {
		return tf.Of(onlyWildcards(known) && wide(known, len("Get")))
	} else if open := name.open(); open != nil && onlyWildcards(name.literals()) {
		return maybe(open.why)
	}
	return tf.No()
}

// iamPower are the actions by each of which an identity can give itself or another one rights. Whoever has all of them rules IAM.
var iamPower = []string{
	"iam:AddUserToGroup", "iam:AttachGroupPolicy", "iam:AttachRolePolicy", "iam:AttachUserPolicy", "iam:CreateAccessKey",
	"iam:CreateLoginProfile", "iam:CreatePolicyVersion", "iam:CreateRole", "iam:CreateUser", "iam:DeleteRolePermissionsBoundary",
	"iam:DeleteUserPermissionsBoundary", "iam:PassRole", "iam:PutGroupPolicy", "iam:PutRolePolicy", "iam:PutUserPolicy",
	"iam:SetDefaultPolicyVersion", "iam:UpdateAssumeRolePolicy", "iam:UpdateLoginProfile",
}

// FullIAM is Document.FullIAM of one statement.
func (s *Statement) FullIAM() tf.Truth {
	if s.Action == nil {
		return tf.No()
	}
	ts := []tf.Truth{s.Allows(), s.explain("Action", tf.Not(s.Action.Any(matchesEveryAction)))}
	for _, action := range iamPower {
		covers := s.Covers(action)
		if covers.IsNo() {
			return covers
		}
		ts = append(ts, covers)
	}
	ts = append(ts, s.everyResourceOf(literalText("iam")), s.unconditional(nil))
	t := tf.All(ts...).OneDoubt()
	if !t.IsYes() {
		return t
	}
	return tf.Yes(s.because("allows every change in IAM on every resource%s", s.unnarrowed()))
}

// AllowsByExclusion is Document.AllowsByExclusion of one statement.
func (s *Statement) AllowsByExclusion() tf.Truth {
	element := "NotAction"
	if s.NotAction == nil {
		element = "NotResource"
	}
	if s.NotAction == nil && s.NotResource == nil {
		return tf.No()
	}
	t := tf.All(s.Allows(), tf.Not(s.FullAdmin()))
	if !t.IsYes() {
		return t
	}
	return tf.Yes(s.because("allows all but what `%s` lists", element))
}

// PassesAnyRole is Document.PassesAnyRole of one statement.
func (s *Statement) PassesAnyRole() tf.Truth {
	return tf.All(s.grant(func(action Text) tf.Truth {
		return tf.All(actionMatches(action, "iam:PassRole"), s.anyResource(everyRole))
	}, limitsPassing, "allows to pass any role to any service (%s)"), tf.Not(s.FullIAM()))
}

// everyRole says whether an item of Resource names all the roles of an account: "arn:aws:iam::123456789012:role/*".
func everyRole(t Text) tf.Truth {
	return tf.Any(everyOf(literalText("iam"), t), everyOfType("iam", "role/", t))
}

// limitsPassing knows the condition keys that say to whom or which roles may be passed.
func limitsPassing(c Condition) bool {
	key, _ := c.Key.Known()
	return key == "iam:passedtoservice" || key == "iam:associatedresourcearn" || isTagKey(key, "iam:resourcetag/", "aws:resourcetag/")
}

// AssumesAnyRole is Document.AssumesAnyRole of one statement.
func (s *Statement) AssumesAnyRole() tf.Truth {
	return s.grant(func(action Text) tf.Truth {
		return tf.All(
			actionMatches(action, "sts:AssumeRole"),
			s.anyResource(func(t Text) tf.Truth { return tf.Any(everyRole(t), roleOfAnyAccount(t)) }),
			tf.Not(tf.All(namesWholeService(action), s.everyResourceOf(literalText("sts")))),
		)
	}, limitsRoles, "allows to assume any role (%s)")
}

// roleOfAnyAccount says whether an item of Resource names roles whatever their account: "arn:aws:iam::*:role/deploy".
func roleOfAnyAccount(t Text) tf.Truth {
	fields, n := t.arn()
	if n < len(fields) {
		return tf.No()
	}
	return tf.All(fields[2].is("iam"), matchesEveryField(fields[4]), tf.Of(strings.HasPrefix(fields[5].literals(), "role/")))
}

// limitsRoles knows the condition keys that say which roles may be assumed.
func limitsRoles(c Condition) bool {
	key, _ := c.Key.Known()
	return slices.Contains([]string{"aws:resourceorgid", "aws:resourceorgpaths", "aws:resourceaccount"}, key) ||
		isTagKey(key, "iam:resourcetag/", "aws:resourcetag/")
}

// DecryptsWithAnyKey is Document.DecryptsWithAnyKey of one statement.
func (s *Statement) DecryptsWithAnyKey() tf.Truth {
	return s.grant(func(action Text) tf.Truth {
		return tf.All(
			tf.Any(actionMatches(action, "kms:Decrypt"), actionMatches(action, "kms:ReEncryptFrom")),
			s.anyResource(everyKey),
			tf.Not(tf.All(namesWholeService(action), s.everyResourceOf(literalText("kms")))),
		)
	}, limitsKeys, "allows to decrypt with any KMS key (%s)")
}

func everyKey(t Text) tf.Truth {
	return tf.Any(everyOf(literalText("kms"), t), everyOfType("kms", "key/", t))
}

// limitsKeys knows the condition keys that say which KMS keys may be used, or for what.
func limitsKeys(c Condition) bool {
	key, _ := c.Key.Known()
	return slices.Contains([]string{"kms:viaservice", "kms:requestalias", "kms:resourcealiases", "kms:encryptioncontextkeys"}, key) ||
		isTagKey(key, "kms:encryptioncontext:", "aws:resourcetag/")
}

func isTagKey(key string, families ...string) bool {
	return slices.ContainsFunc(families, func(family string) bool { return strings.HasPrefix(key, family) })
}

// grant is yes when the statement allows something that one item of Action stands for and that no condition limits. limits tells the
// conditions that do; nil stands for all that narrow. An item that names every action is not asked: WildcardAction reports it.
func (s *Statement) grant(is func(action Text) tf.Truth, limits func(Condition) bool, sentence string) tf.Truth {
	if s.Action == nil {
		return tf.No()
	}
	broad := func(action Text) tf.Truth { return tf.All(tf.Not(matchesEveryAction(action)), is(action)) }
	t := tf.All(s.Allows(), s.explain("Action", s.Action.Any(broad)), s.unconditional(limits)).OneDoubt()
	if !t.IsYes() {
		return t
	}
	return tf.Yes(s.because(sentence+"%s", s.quote(s.Action.first(broad)), s.unnarrowed()))
}

// unconditional is yes when no condition limits the statement. limits tells the keys of which a condition does, if it holds for some
// values only; nil stands for all conditions that narrow.
func (s *Statement) unconditional(limits func(Condition) bool) tf.Truth {
	if limits == nil {
		return s.explain("Condition", tf.Not(s.Conditions.Narrows()))
	}
	return s.explain("Condition", tf.Not(s.Conditions.Any(func(c Condition) tf.Truth {
		switch {
		case !limits(c):
			if _, known := c.Key.Known(); !known {
				return c.Key.unknown()
			}
			return tf.No()
		case c.Operator.Negated || c.Operator.Name == "Null" || c.Operator.Qualifier == "ForAllValues":
			return tf.No()
		}
		return tf.Not(c.Values.Any(c.Operator.acceptsAll))
	})))
}

// everyResourceOf is yes when Resource names every resource there is, or every one of the service that an action pattern begins with.
func (s *Statement) everyResourceOf(service Text) tf.Truth {
	return s.anyResource(func(t Text) tf.Truth { return everyOf(service, t) })
}

// anyResource is yes when f is yes of an item of Resource, or NotResource leaves nothing out.
func (s *Statement) anyResource(f func(Text) tf.Truth) tf.Truth {
	if s.Resource == nil {
		return s.everyResource()
	}
	return s.explain("Resource", s.Resource.Any(f))
}

// everyOf says whether an item of Resource names every resource of a service: "*", "arn:aws:s3:::*". The partition and the account do
// not narrow: an identity lives in one of each. A region does.
func everyOf(service, t Text) tf.Truth {
	fields, n := t.arn()
	if n < len(fields) {
		return matchesEveryResource(t)
	}
	return tf.Any(matchesEveryResource(t), tf.All(sameText(fields[2], service), emptyOrWild(fields[3]), matchesEveryField(fields[5])))
}

// everyOfType is everyOf for the resources of one type, such as "role/".
func everyOfType(service, prefix string, t Text) tf.Truth {
	fields, n := t.arn()
	if n < len(fields) {
		return tf.No()
	}
	name, known := fields[5].Known()
	wild := known && strings.Contains(name, "*") && strings.Trim(name, "*?") == prefix
	return tf.All(fields[2].is(service), tf.Of(wild), emptyOrWild(fields[3]))
}

func emptyOrWild(t Text) tf.Truth {
	if known, ok := t.Known(); ok && known == "" {
		return tf.Yes()
	}
	return matchesEveryField(t)
}

// sameText compares two texts of which either may be known in part.
func sameText(a, b Text) tf.Truth {
	if known, ok := b.Known(); ok {
		return a.is(known)
	}
	if known, ok := a.Known(); ok {
		return b.is(known)
	}
	return b.unknown()
}

// EveryResource says of which actions some statement allows each on every resource although is tells that it could be allowed on some.
// The broader grants that other questions are about do not count, nor does a statement that a condition narrows.
func (d *Document) EveryResource(is func(action string) tf.Truth) tf.Truth {
	return d.Any(func(s *Statement) tf.Truth {
		if tf.Any(s.FullIAM(), s.PassesAnyRole(), s.DecryptsWithAnyKey()).IsYes() {
			return tf.No()
		}
		return s.grant(func(action Text) tf.Truth {
			known, ok := action.Known()
			if !ok {
				return tf.All(action.unknown(), s.everyResourceOf(action.service()))
			}
			return tf.All(s.everyResourceOf(action.service()), tf.Not(namesWholeService(action)), is(known))
		}, nil, "allows %s on every resource, though it can be allowed on some")
	})
}
