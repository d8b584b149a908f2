// SPDX-License-Identifier: Apache-2.0

package iam

import (
	"slices"
	"strings"

	"github.com/guardlint/guardlint/tf"
)

// IsTrust is yes when some statement with principals is about assuming a role, as those of a trust policy are.
func (d *Document) IsTrust() tf.Truth {
	return d.Any(func(s *Statement) tf.Truth {
		if s.Principal == nil && s.NotPrincipal == nil || s.Action == nil {
			return tf.No()
		}
		return s.Action.Any(func(t Text) tf.Truth { return tf.All(tf.Not(matchesEveryAction(t)), t.service().is("sts")) })
	})
}

// AnyoneMayAssume is yes when some statement lets every AWS principal assume the role and pins it to nothing.
func (d *Document) AnyoneMayAssume() tf.Truth {
	return d.Any(func(s *Statement) tf.Truth {
		t := s.admits(func(typ string, id Text) tf.Truth {
			if typ != "*" && typ != "AWS" {
				return tf.No()
			}
			return isEveryone(typ, id)
		}, "sts:AssumeRole", (*Statement).Pinned)
		if t.IsYes() {
			return tf.Yes(s.because("lets everyone (%s) assume the role%s", s.everyoneAs(), s.unpinned()))
		}
		return t
	})
}

// PeopleNeedMFA is yes when AWS principals may assume the role, and only with a second factor. Whether those need one who are signed in elsewhere
// is decided there.
func (d *Document) PeopleNeedMFA() tf.Truth {
	admits := func(typ, action string, except func(*Statement) tf.Truth) tf.Truth {
		return d.Any(func(s *Statement) tf.Truth {
			return s.admits(func(t string, _ Text) tf.Truth { return tf.Of(t == typ || t == "*") }, action, except)
		})
	}
	anybody := func(*Statement) tf.Truth { return tf.No() }
	withMFA := func(s *Statement) tf.Truth { return s.Conditions.Any(Condition.demandsMFA) }
	elsewhere := tf.Any(admits("Federated", "sts:AssumeRoleWithSAML", anybody), admits("Federated", "sts:AssumeRoleWithWebIdentity", anybody))
	return tf.All(tf.Not(admits("AWS", "sts:AssumeRole", withMFA)),
		tf.Any(admits("AWS", "sts:AssumeRole", anybody), tf.All(elsewhere, tf.Maybe())))
}

// StrangerMayAssume is yes when some statement lets another account than own assume the role and asks for no external id, no second factor
// and no organisation, so that whoever gets that account to act ("confused deputy") gets the role. An account that Terraform takes from the
// configuration's own resources and data sources is no stranger, nor is one of friends. Without own the question stays open for others.
func (d *Document) StrangerMayAssume(own string, friends []string) tf.Truth {
	return d.Any(func(s *Statement) tf.Truth {
		var stranger string
		t := s.admits(func(typ string, id Text) tf.Truth {
			if typ != "AWS" || isEveryone(typ, id).IsYes() {
				return tf.No()
			}
			is := isOtherAccount(id, own, friends...)
			if is.IsYes() && stranger == "" {
				stranger = id.String()
			}
			return is
		}, "sts:AssumeRole", (*Statement).vouched)
		if t.IsYes() {
			return tf.Yes(s.because("lets another account (%s) assume the role without an external id", s.quote(stranger)))
		}
		return t
	})
}

// NamesStranger is yes when some statement allows anything to another account than own and those of friends, by name. Without own the question
// stays open for others.
func (d *Document) NamesStranger(own string, friends []string) tf.Truth {
	return d.Any(func(s *Statement) tf.Truth {
		if s.Principal == nil {
			return tf.No()
		}
		stranger := s.Principal.Any(func(typ string, id Text) tf.Truth {
			if typ != "AWS" || isEveryone(typ, id).IsYes() {
				return tf.No()
			}
			return isOtherAccount(id, own, friends...)
		})
		if t := tf.All(s.Allows(), s.explain("Principal", stranger)); !t.IsYes() {
			return t
		}
		return tf.Yes(s.because("allows something to an account that is not approved"))
	})
}

// AccountMayAssume is yes when some statement lets a whole account assume the role and no condition narrows that.
func (d *Document) AccountMayAssume() tf.Truth {
	return d.Any(func(s *Statement) tf.Truth {
		t := s.admits(func(typ string, id Text) tf.Truth {
			account, whole := accountOf(id)
			known, ok := account.Known()
			return tf.Of(typ == "AWS" && whole && (!ok || isAccount(known)))
		}, "sts:AssumeRole", func(s *Statement) tf.Truth { return s.Conditions.Narrows() })
		if t.IsYes() {
			return tf.Yes(s.because("lets every identity of an account assume the role that the account's administrators choose"))
		}
		return t
	})
}

// admits is yes when the statement allows an action to one of the principals that who accepts, and the exception does not hold.
func (s *Statement) admits(who func(typ string, id Text) tf.Truth, action string, except func(*Statement) tf.Truth) tf.Truth {
	if s.Principal == nil {
		return tf.No()
	}
	return tf.All(s.Allows(), s.explain("Principal", s.Principal.Any(who)), s.Covers(action), s.explain("Condition", tf.Not(except(s))))
}

// vouched is yes when the caller must show an external id, a second factor or its organisation.
func (s *Statement) vouched() tf.Truth {
	return s.Conditions.Any(func(c Condition) tf.Truth {
		key, known := c.Key.Known()
		if !known {
			return c.Key.unknown()
		}
		if c.Operator.Negated || c.Operator.IfExists || c.Operator.Qualifier == "ForAllValues" {
			return tf.No()
		}
		switch key {
		case "sts:externalid", "aws:principalorgid", "aws:principalorgpaths":
			return pins[key].fixes(c)
		case "aws:multifactorauthpresent":
			return c.Values.All(func(v Text) tf.Truth { return v.lower().is("true") })
		case "aws:multifactorauthage":
			return tf.Yes()
		}
		return tf.No()
	})
}

// isOtherAccount says whether a principal is of another account than own and friends. One that AWS names is taken to be of the configuration.
func isOtherAccount(id Text, own string, friends ...string) tf.Truth {
	account, _ := accountOf(id)
	known, ok := account.Known()
	switch {
	case !ok && account.open() == nil:
		return tf.No()
	case !ok:
		return account.unknown()
	case !isAccount(known):
		return tf.No() // an identity's unique id
	case slices.Contains(friends, known):
		return tf.No()
	case own == "":
		return maybe("the account that this configuration is for is not known")
	}
	return tf.Of(known != own)
}

// accountOf is the account of an AWS principal, and whether the principal is the account as a whole.
func accountOf(id Text) (account Text, whole bool) {
	fields, n := id.arn()
	if n < len(fields) {
		known, ok := id.Known()
		return id, ok && isAccount(known)
	}
	return fields[4], fields[5].is("root").IsYes()
}

func isAccount(s string) bool { return len(s) == 12 && strings.Trim(s, "0123456789") == "" }

// OwnAccount is the account that a root is for, as far as something tells: a caller identity or the ARN of a role that is known, or
// an attribute that can only name something of the same account. It is "" when nothing tells, or several accounts are told.
func OwnAccount(root *tf.Root) string { return string(tf.View(root, ownAccount)) }

type account string

func ownAccount(root *tf.Root) account {
	var own account
	for _, from := range []struct{ typ, attr string }{
		{"data.aws_caller_identity", "account_id"}, {"aws_iam_role", "arn"}, {"aws_iam_role", "permissions_boundary"},
		{"aws_iam_user", "permissions_boundary"}, {"aws_iam_role_policy_attachment", "policy_arn"},
		{"aws_iam_user_policy_attachment", "policy_arn"}, {"aws_iam_group_policy_attachment", "policy_arn"},
		{"aws_lambda_function", "role"},
	} {
		for _, r := range root.OfType(from.typ) {
			told, _ := accountOf(ReadText(r.Attr(from.attr)))
			known, ok := told.Known()
			switch {
			case !ok || !isAccount(known):
			case own == "":
				own = account(known)
			case own != account(known):
				return ""
			}
		}
	}
	return own
}

// AllowsAllOf is yes when some statement allows every action of a service, by a wildcard, to somebody outside of the account own.
func (d *Document) AllowsAllOf(service, own string) tf.Truth {
	return d.Any(func(s *Statement) tf.Truth {
		if s.Principal == nil || s.Action == nil {
			return tf.No()
		}
		every := func(t Text) tf.Truth {
			return tf.Any(matchesEveryAction(t), tf.All(namesWholeService(t), t.service().is(service)))
		}
		outside := func(typ string, id Text) tf.Truth {
			if typ == "AWS" && !isEveryone(typ, id).IsYes() {
				return isOtherAccount(id, own)
			}
			return tf.Yes()
		}
		t := tf.All(s.Allows(), s.explain("Action", s.Action.Any(every)), s.explain("Principal", s.Principal.Any(outside)))
		if t.IsYes() {
			return tf.Yes(s.because("allows every action (%s) to others than the account itself", s.quote(s.Action.first(every))))
		}
		return t
	})
}
