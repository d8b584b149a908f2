// SPDX-License-Identifier: Apache-2.0

package iam

import (
	"slices"

	"github.com/guardlint/guardlint/tf"
)

// MFABypassable is yes when some statement asks for a second factor in a way that requests signed with long-term access keys evade: they carry no
// aws:MultiFactorAuthPresent at all (IAM User Guide, "AWS global condition context keys"). A Deny must hold without the key, an Allow must not.
func (d *Document) MFABypassable() tf.Truth {
	return d.Any(func(s *Statement) tf.Truth {
		deny := tf.All(s.Denies(), s.Conditions.Any(func(c Condition) tf.Truth { return c.asksFactor("false", false) }))
		allow := tf.All(s.Allows(), s.Conditions.Any(func(c Condition) tf.Truth { return c.asksFactor("true", true) }))
		switch t := tf.Any(deny, allow); {
		case !t.IsYes():
			return s.explain("Condition", t)
		case deny.IsYes():
			return tf.Yes(s.because("denies by Bool, which does not hold for requests without aws:MultiFactorAuthPresent"))
		}
		return tf.Yes(s.because("allows by BoolIfExists, which holds for requests without aws:MultiFactorAuthPresent"))
	})
}

// asksFactor says whether the condition compares the second factor with a value, and does so if it exists only.
func (c Condition) asksFactor(value string, ifExists bool) tf.Truth {
	if c.Operator.Name != "Bool" || c.Operator.IfExists != ifExists || c.Operator.Qualifier != "" {
		return tf.No()
	}
	return tf.All(c.Key.is("aws:multifactorauthpresent"), c.Values.Any(func(v Text) tf.Truth { return v.lower().is(value) }))
}

// DeniesWithoutMFA is yes when some statement denies everything, or all but a list, to requests that were not made with a second factor. That one of
// access keys may evade it is MFABypassable's question.
func (d *Document) DeniesWithoutMFA() tf.Truth {
	return d.Any(func(s *Statement) tf.Truth {
		return tf.All(s.Denies(), tf.Any(tf.Of(s.NotAction != nil), s.everyAction()), tf.Any(tf.Of(s.NotResource != nil), s.everyResource()),
			s.Conditions.Any(Condition.fitsWithoutMFA))
	})
}

// fitsWithoutMFA says whether a condition is one that requests without a second factor meet.
func (c Condition) fitsWithoutMFA() tf.Truth {
	value := map[string]string{"Bool": "false", "Null": "true"}[c.Operator.Name]
	if c.Operator.Name == "NumericGreaterThan" {
		return c.Key.is("aws:multifactorauthage")
	}
	return tf.All(tf.Any(c.Key.is("aws:multifactorauthpresent"), c.Key.is("aws:multifactorauthage")),
		c.Values.Any(func(v Text) tf.Truth { return v.lower().is(value) }))
}

// AllowsWithoutMFA is yes when some statement allows something without asking for a second factor. What users need to enrol one does not count,
// and to assume roles is left open: the roles may ask for it themselves.
func (d *Document) AllowsWithoutMFA() tf.Truth {
	return d.Any(func(s *Statement) tf.Truth {
		t := tf.All(s.Allows(), tf.Not(s.Conditions.Any(Condition.demandsMFA)))
		if t.IsNo() || s.Action == nil {
			return t
		}
		switch {
		case s.Action.All(func(t Text) tf.Truth { return matchesOne(t, enrolment) }).IsYes():
			return tf.No()
		case s.Action.All(func(t Text) tf.Truth { return matchesOne(t, slices.Concat(enrolment, []string{"sts:assumerole*"})) }).IsYes():
			return tf.All(t, tf.Maybe(s.because("allows to assume roles, which may ask for a second factor")))
		case t.IsYes():
			return tf.Yes(s.because("asks for no second factor"))
		}
		return t
	})
}

// demandsMFA says whether a condition is one that only requests with a second factor meet, those of access keys left aside.
func (c Condition) demandsMFA() tf.Truth {
	switch c.Operator.Name {
	case "Bool":
		return tf.All(c.Key.is("aws:multifactorauthpresent"), c.Values.Any(func(v Text) tf.Truth { return v.lower().is("true") }))
	case "NumericLessThan", "NumericLessThanEquals":
		return c.Key.is("aws:multifactorauthage")
	}
	return tf.No()
}

// enrolment are actions by which users see and change their own means to sign in (IAM User Guide, "AWS: Allows MFA-authenticated IAM users to manage
// their own credentials").
var enrolment = []string{
	"iam:get*", "iam:list*", "iam:changepassword", "iam:createvirtualmfadevice", "iam:deletevirtualmfadevice", "iam:enablemfadevice",
	"iam:resyncmfadevice", "iam:deactivatemfadevice", "sts:getsessiontoken", "sts:getcalleridentity",
}

// matchesOne says whether an item of Action is, or lies within, one of some patterns in lower case.
func matchesOne(item Text, patterns []string) tf.Truth {
	known, ok := item.lower().Known()
	if !ok {
		return item.unknown()
	}
	for _, p := range patterns {
		if glob(p, known) {
			return tf.Yes()
		}
	}
	return tf.No()
}
