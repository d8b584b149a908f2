// SPDX-License-Identifier: Apache-2.0

package iam

import (
	"github.com/guardlint/guardlint/aws/iam"
	"github.com/guardlint/guardlint/aws/iam/validate"
	"github.com/guardlint/guardlint/lint"
	"github.com/guardlint/guardlint/tf"
)

var scpValid = &lint.Rule{
	ID:        "organizations-scp-valid",
	Title:     "Organisation's policy is flawed",
	Why:       "AWS refuses a policy that breaks the grammar, in the middle of an apply; one whose exception fits everybody, or whose condition access keys evade, looks like a limit and is none.",
	Remedy:    "Correct what the message names: name the roles that are excepted, and ask for a second factor by BoolIfExists.",
	Undecided: "nothing of the policy, or not its type or the value of an exception, is known.",
	Severity:  lint.High,
	Pillar:    lint.Identity,
	Controls:  []string{"wa-sec:SEC03-BP05"},
	Resources: []string{"aws_organizations_policy"},
	Check: func(p *lint.Pass, r *tf.Resource) {
		for _, a := range iam.AttributesOf(r.Type, iam.Organization) {
			typ, is := policyType(a, r)
			if !is {
				continue
			}
			for _, v := range a.Values(r) {
				validateDocument(p, r, v, func(iam.Written) validate.Type { return typ })
				if d := iam.ParseIn(r, v); d.Open == nil {
					p.Forbid(namesUnknown(d, v, typ), r, "policy %q of the organisation may name an action that does not exist", r.Name)
					p.Forbid(d.ExceptsEveryone(), r, "policy %q of the organisation excepts everybody from a Deny", r.Name)
					p.Forbid(d.MFABypassable(), r, "policy %q of the organisation asks for MFA in a way that access keys evade", r.Name)
				}
			}
		}
	},
}

// namesUnknown says whether a policy names a service or action that the table of actions does not have: it may be newer, or misspelt and without effect.
func namesUnknown(d *iam.Document, v tf.Value, typ validate.Type) tf.Truth {
	root, problem := d.Written()
	if problem != "" {
		return tf.No()
	}
	var ts []tf.Truth
	for _, f := range validate.Document(root, typ) {
		if f.Kind == validate.Note && (f.Code == "INVALID_ACTION" || f.Code == "INVALID_SERVICE_IN_ACTION") {
			ts = append(ts, tf.Maybe(v.Inside(spotOf(v, f)).Because("%s", describeFlaw(v, f))))
		}
	}
	return tf.Any(ts...)
}
