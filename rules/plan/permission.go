// SPDX-License-Identifier: Apache-2.0

package plan

import (
	"maps"
	"slices"

	"github.com/guardlint/guardlint/aws/iam"
	"github.com/guardlint/guardlint/aws/iam/access"
	"github.com/guardlint/guardlint/aws/iam/escalate"
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
	holds func(carrier *tf.Resource, d *iam.Document) tf.Truth
	what  string
}

// grants are what is asked of documents by their kind. Policies of sessions, organisations and endpoints only limit.
var grants = map[iam.Kind][]grant{
	iam.Identity: {
		{document((*iam.Document).FullAdmin), "allows everything"},
		{document((*iam.Document).WildcardAction), "allows every action"},
		{document((*iam.Document).FullIAM), "allows every change in IAM"},
		{gains(escalate.PolicyEdit), "lets its holder rewrite its own permissions"},
		{gains(escalate.Credentials), "lets its holder make credentials of other users"},
		{gains(escalate.TrustEdit), "lets its holder rewrite whom roles trust"},
		{gains(escalate.PassRole), "lets its holder run code under other roles"},
		{gains(escalate.CodeUpdate), "lets its holder swap the code of what runs under other roles"},
	},
	iam.Trust:    {{document(anyone), "lets anyone assume the role"}},
	iam.Key:      {{document(anyone), "lets anyone use the key"}},
	iam.Resource: {{document(anyone), "lets anyone in"}},
}

// document is a question about a document by itself.
func document(holds func(*iam.Document) tf.Truth) func(*tf.Resource, *iam.Document) tf.Truth {
	return func(_ *tf.Resource, d *iam.Document) tf.Truth { return holds(d) }
}

// gains asks whether a document lets its holders gain rights that it does not grant itself, with all else that they carry.
func gains(way escalate.Way) func(*tf.Resource, *iam.Document) tf.Truth {
	return func(carrier *tf.Resource, d *iam.Document) tf.Truth { return escalate.Granted(carrier, d, way, nil) }
}

// anyone says whether a document lets in everyone, or everyone but a few.
func anyone(d *iam.Document) tf.Truth { return tf.Any(d.AllowsEveryone(), d.AllowsAllBut()) }

// grows is a check that the documents in one attribute come to grant nothing that they did not grant before.
func grows(a iam.Attribute, questions []grant) func(*lint.Pass, *tf.Change) {
	return func(p *lint.Pass, c *tf.Change) {
		if c.Resource == nil {
			return
		}
		widens := widening(p.Root(), c, a)
		for _, q := range questions {
			now := a.AnyDocument(c.Resource, func(d *iam.Document) tf.Truth { return tf.All(q.holds(c.Resource, d), widens(d)) })
			if now.IsNo() || held(p.Root(), c, a, q) {
				continue
			}
			p.Forbid(now, c.Resource, "%s %q %s, unlike before", nounOf(c.Type), c.Name, q.what)
			return
		}
	}
}

// widening tells of a document whether it allows a request that the one before it did not. Where there were several, or none, it is not asked.
func widening(root *tf.Root, c *tf.Change, a iam.Attribute) func(*iam.Document) tf.Truth {
	if was := c.Was(root); was != nil {
		if before := a.Values(was); len(before) == 1 {
			return func(d *iam.Document) tf.Truth { return tf.Not(access.NoNewAccess(iam.ParseIn(was, before[0]), d)) }
		}
	}
	return func(*iam.Document) tf.Truth { return tf.Yes() }
}

// held reports whether a grant was there before: in the same object, or in one that this one replaces under another address.
func held(root *tf.Root, c *tf.Change, a iam.Attribute, q grant) bool {
	holds := func(was *tf.Resource) bool {
		return a.AnyDocument(was, func(d *iam.Document) tf.Truth { return q.holds(was, d) }).IsYes()
	}
	if was := c.Was(root); was != nil {
		return holds(was)
	}
	return slices.ContainsFunc(tf.View(root, deletions), func(d *tf.Change) bool {
		return d.Type == c.Type && equalText(d.Before.Attr(a.Path), c.Resource.Attr(a.Path)) && holds(d.Was(root))
	})
}

// equalText reports whether both values are known to be the same text.
func equalText(a, b tf.Value) bool {
	s, known := a.Text()
	t, too := b.Text()
	return known && too && s == t
}
