// SPDX-License-Identifier: Apache-2.0

package plan

import (
	"maps"
	"slices"

	"github.com/guardlint/guardlint/aws/iam"
	"github.com/guardlint/guardlint/lint"
	"github.com/guardlint/guardlint/tf"
)

var permissionIncrease = &lint.Rule{
	ID:         "plan-permission-increase",
	Title:      "Plan grants more than somebody should get unnoticed",
	Why:        "Administrative or public access, and the loss of a boundary or a Deny, is how one change takes over an account; in a plan it is a line among hundreds.",
	Remedy:     "Narrow the grant, or keep the boundary or the Deny; when it is meant, record the second approval.",
	Undecided:  "what a document allows is known only after apply.",
	Severity:   lint.High,
	Pillar:     lint.Identity,
	Resources:  slices.Sorted(maps.Keys(granting)),
	Companions: []string{"aws_iam_policy"},
	Controls:   []string{"wa-sec:SEC03-BP04"},
	CheckChange: func(p *lint.Pass, c *tf.Change) {
		if c.IsNoOp() {
			return
		}
		for _, check := range granting[c.Type] {
			check(p, c)
		}
	},
}

// granting are the checks of what a type may grant.
var granting = grantingTypes()

func grantingTypes() map[string][]func(*lint.Pass, *tf.Change) {
	checks := map[string][]func(*lint.Pass, *tf.Change){
		"aws_iam_role":                                 {unbounded, attaches("managed_policy_arns", "")},
		"aws_iam_user":                                 {unbounded},
		"aws_iam_role_policy_attachment":               {attaches("policy_arn", "role")},
		"aws_iam_user_policy_attachment":               {attaches("policy_arn", "user")},
		"aws_iam_group_policy_attachment":              {attaches("policy_arn", "group")},
		"aws_iam_policy_attachment":                    {attaches("policy_arn", "")},
		"aws_ssoadmin_managed_policy_attachment":       {attaches("managed_policy_arn", "permission_set_arn")},
		"aws_ssoadmin_permissions_boundary_attachment": {detached("permissions boundary", "permission_set_arn", "aws_ssoadmin_permission_set")},
		"aws_organizations_policy":                     {undenied},
		"aws_organizations_policy_attachment":          {detached("organization policy", "target_id", "aws_organizations_organizational_unit", "aws_organizations_account")},
	}
	for _, a := range iam.Attributes() {
		if question := grants[a.Kind]; question != nil {
			checks[a.Type] = append(checks[a.Type], grows(a, question))
		}
	}
	return checks
}

// grant is something that a document should not come to allow unnoticed.
type grant struct {
	holds func(*iam.Document) tf.Truth
	what  string
}

// grants are what is asked of documents by their kind. Policies of sessions, organisations and endpoints only limit.
var grants = map[iam.Kind][]grant{
	iam.Identity: {
		{(*iam.Document).FullAdmin, "allows everything"},
		{(*iam.Document).WildcardAction, "allows every action"},
		{(*iam.Document).FullIAM, "allows every change in IAM"},
		{(*iam.Document).PassesAnyRole, "allows to pass any role to any service"},
	},
	iam.Trust:    {{anyone, "lets anyone assume the role"}},
	iam.Key:      {{anyone, "lets anyone use the key"}},
	iam.Resource: {{anyone, "lets anyone in"}},
}

// anyone says whether a document lets everyone do something, and nothing pins the caller.
func anyone(d *iam.Document) tf.Truth { return d.Any((*iam.Statement).Everyone) }

// grows is a check that the documents in one attribute come to grant nothing that they did not grant before.
func grows(a iam.Attribute, questions []grant) func(*lint.Pass, *tf.Change) {
	return func(p *lint.Pass, c *tf.Change) {
		if c.Resource == nil {
			return
		}
		for _, q := range questions {
			now := a.AnyDocument(c.Resource, q.holds)
			if now.IsNo() || held(p.Root(), c, a, q.holds) {
				continue
			}
			p.Forbid(now, c.Resource, "%s %q %s, unlike before", nounOf(c.Type), c.Name, q.what)
			return
		}
	}
}

// held reports whether a grant was there before: in the same object, or in one that this one replaces under another address.
func held(root *tf.Root, c *tf.Change, a iam.Attribute, holds func(*iam.Document) tf.Truth) bool {
	if was := c.Was(root); was != nil {
		return a.AnyDocument(was, holds).IsYes()
	}
	return slices.ContainsFunc(tf.View(root, deletions), func(d *tf.Change) bool {
		return d.Type == c.Type && equalText(d.Before.Attr(a.Path), c.Resource.Attr(a.Path)) && a.AnyDocument(d.Was(root), holds).IsYes()
	})
}

// equalText reports whether both values are known to be the same text.
func equalText(a, b tf.Value) bool {
	s, known := a.Text()
	t, too := b.Text()
	return known && too && s == t
}
