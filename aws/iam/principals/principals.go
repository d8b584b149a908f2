// SPDX-License-Identifier: Apache-2.0

// Package principals assembles who a configuration declares: each role, user, group and permission set with the policies that it gets by
// any of Terraform's spellings, the boundary that limits it, and for a role who may assume it.
package principals

import (
	"slices"

	"github.com/guardlint/guardlint/aws/iam"
	"github.com/guardlint/guardlint/tf"
)

// Principal is an identity and what it carries.
type Principal struct {
	// Resource declares it: an aws_iam_role, aws_iam_user, aws_iam_group or aws_ssoadmin_permission_set.
	Resource *tf.Resource
	// Policies are the identity policies that it has or may have; of a user those of its groups too.
	Policies []Policy
	// Boundary are policies of which one limits it: one, or several when it is not known which. It has none when this is empty.
	Boundary []Policy
	// Trust says who may assume a role; nil for others.
	Trust *iam.Document
}

// Policy is a policy of a principal.
type Policy struct {
	// Document is what it says. When nothing is known of it, the document is open.
	Document *iam.Document
	// Carrier is the resource that holds the document; nil for policies that are not declared here, such as those that AWS manages.
	Carrier *tf.Resource
	// Sure is yes when the principal certainly has the policy.
	Sure tf.Truth
}

// All are the principals of a root.
type All struct {
	List []*Principal
	// holding are the principals by the resource that carries a policy of theirs.
	holding map[*tf.Resource][]*Principal
}

// Of assembles the principals of a root, once.
func Of(root *tf.Root) *All { return tf.View(root, assemble) }

// Holding are the principals that have a policy which the resource carries. The caller must not change the slice.
func (a *All) Holding(carrier *tf.Resource) []*Principal { return a.holding[carrier] }

// Find is the principal that a resource address names, or nil.
func (a *All) Find(address string) *Principal {
	i := slices.IndexFunc(a.List, func(p *Principal) bool { return p.Resource.Address == address })
	if i < 0 {
		return nil
	}
	return a.List[i]
}

// kind says how Terraform gives policies to one kind of principal.
type kind struct {
	typ, name string // the attribute by which others name it
	inline    spelling
	attached  []spelling
	own       string // its attribute that attaches
}

// spelling is a resource type that gives policies: the attribute that names the principal, and the one with the document or the ARN.
type spelling struct{ typ, owner, value string }

var kinds = []kind{
	{"aws_iam_role", "name", spelling{"aws_iam_role_policy", "role", "policy"}, []spelling{
		{"aws_iam_role_policy_attachment", "role", "policy_arn"},
		{"aws_iam_role_policy_attachments_exclusive", "role_name", "policy_arns"},
		{"aws_iam_policy_attachment", "roles", "policy_arn"},
	}, "managed_policy_arns"},
	{"aws_iam_user", "name", spelling{"aws_iam_user_policy", "user", "policy"}, []spelling{
		{"aws_iam_user_policy_attachment", "user", "policy_arn"},
		{"aws_iam_user_policy_attachments_exclusive", "user_name", "policy_arns"},
		{"aws_iam_policy_attachment", "users", "policy_arn"},
	}, ""},
	{"aws_iam_group", "name", spelling{"aws_iam_group_policy", "group", "policy"}, []spelling{
		{"aws_iam_group_policy_attachment", "group", "policy_arn"},
		{"aws_iam_group_policy_attachments_exclusive", "group_name", "policy_arns"},
		{"aws_iam_policy_attachment", "groups", "policy_arn"},
	}, ""},
	{"aws_ssoadmin_permission_set", "arn", spelling{"aws_ssoadmin_permission_set_inline_policy", "permission_set_arn", "inline_policy"}, []spelling{
		{"aws_ssoadmin_managed_policy_attachment", "permission_set_arn", "managed_policy_arn"},
	}, ""},
}

func assemble(root *tf.Root) *All {
	all := &All{holding: make(map[*tf.Resource][]*Principal)}
	a := assembler{root: root, named: make(map[place][]tf.Link), read: make(map[spelling]bool)}
	groups := make(map[*tf.Resource]*Principal)
	for _, k := range kinds {
		for _, r := range root.OfType(k.typ) {
			p := a.principal(k, r)
			groups[r] = p
			all.List = append(all.List, p)
		}
	}
	for _, p := range all.List {
		a.join(p, groups)
		for _, policy := range p.Policies {
			if held := all.holding[policy.Carrier]; policy.Carrier != nil && !slices.Contains(held, p) {
				all.holding[policy.Carrier] = append(held, p)
			}
		}
	}
	return all
}
