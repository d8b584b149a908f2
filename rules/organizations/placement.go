// SPDX-License-Identifier: Apache-2.0

package organizations

import (
	"strings"

	"github.com/guardlint/guardlint/lint"
	"github.com/guardlint/guardlint/tf"
)

var scpUnattached = &lint.Rule{
	ID:         "organizations-scp-unattached",
	Title:      "Organisation's policy is attached to nothing",
	Why:        "A service or resource control policy limits only what it is attached to. One that is attached to nothing looks like a limit and is none.",
	Remedy:     "Attach the policy to the root, a unit or an account by aws_organizations_policy_attachment, on a unit for trials first.",
	Undecided:  "the type of the policy is not known, or attachments may be declared elsewhere.",
	Severity:   lint.Low,
	Pillar:     lint.Identity,
	Resources:  []string{"aws_organizations_policy"},
	Companions: []string{"aws_organizations_policy_attachment"},
	Controls:   []string{"wa-sec:SEC03-BP05"},
	Check: lint.MustNot(func(policy *tf.Resource) tf.Truth {
		limits := policy.Attr("type").Is(scp, "RESOURCE_CONTROL_POLICY")
		return tf.All(tf.Not(policy.Linked("aws_organizations_policy_attachment", "policy_id", "id").Exist()), limits)
	}, "policy %q of the organisation is attached to nothing"),
}

var accountInRoot = &lint.Rule{
	ID:        "organizations-account-in-root",
	Title:     "Account stands in the root of the organisation",
	Why:       "The policies of units do not reach an account that is in none of them: nothing limits it but what is attached to the root.",
	Remedy:    "Set parent_id to the unit that the account belongs to, such as production, security or sandboxes.",
	Undecided: "parent_id is not known.",
	Severity:  lint.Low,
	Pillar:    lint.Identity,
	Resources: []string{"aws_organizations_account"},
	Controls:  []string{"wa-sec:SEC01-BP01", "cis-aws-7.0:2.1.4"},
	Check: lint.MustNot(func(account *tf.Resource) tf.Truth {
		return isRoot(account.Attr("parent_id"))
	}, "account %q stands in the root of the organisation"),
}

// isRoot says whether a value names the root of an organisation, by its id or by reference. New accounts are there unless another parent is
// given (AWS Organizations User Guide, "Creating a member account").
func isRoot(parent tf.Value) tf.Truth {
	if unset := tf.Not(parent.IsGiven()); unset.IsYes() {
		return unset
	}
	for _, ref := range parent.Refs() {
		typ := strings.TrimPrefix(ref.TypeName(), "data.")
		switch {
		case ref.Derived:
		case typ == "aws_organizations_organization" && ref.Attr == "roots":
			return tf.Yes(parent.Because("`%s` is the root of %s", parent.Path, ref.Address))
		case strings.HasPrefix(typ, "aws_organizations_organizational_unit"):
			return tf.No()
		}
	}
	return parent.Matches(func(id string) bool { return strings.HasPrefix(id, "r-") })
}
