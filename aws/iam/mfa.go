// SPDX-License-Identifier: Apache-2.0

package iam

import "github.com/guardlint/guardlint/tf"

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
