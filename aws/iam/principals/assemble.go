// SPDX-License-Identifier: Apache-2.0

package principals

import (
	"slices"

	"github.com/guardlint/guardlint/aws/iam"
	"github.com/guardlint/guardlint/tf"
)

// assembler reads one root.
type assembler struct {
	root *tf.Root
	// named are the declared policies that an attribute names, by attribute; see namedAt.
	named map[place][]tf.Link
	read  map[spelling]bool
}

// place is an attribute of a resource.
type place struct {
	resource *tf.Resource
	path     string
}

func (a *assembler) principal(k kind, r *tf.Resource) *Principal {
	p := &Principal{Resource: r}
	for _, link := range r.Linked(k.inline.typ, k.inline.owner, k.name).Items {
		p.add(link.Resource, link.Resource.Attr(k.inline.value), link.Sure)
	}
	for _, block := range r.Blocks("inline_policy").Items {
		if v := block.Attr("policy"); !v.IsSet().IsNo() {
			p.add(r, v, block.Exists)
		}
	}
	if k.own != "" {
		p.Policies = append(p.Policies, a.attached(r, r.Attr(k.own), tf.Yes())...)
	}
	for _, s := range k.attached {
		for _, link := range r.Linked(s.typ, s.owner, k.name).Items {
			p.Policies = append(p.Policies, a.attached(link.Resource, link.Resource.Attr(s.value), link.Sure)...)
		}
	}
	switch k.typ {
	case "aws_iam_role":
		p.Trust = iam.ParseIn(r, r.Attr("assume_role_policy"))
		p.Boundary = a.attached(r, r.Attr("permissions_boundary"), tf.Yes())
	case "aws_iam_user":
		p.Boundary = a.attached(r, r.Attr("permissions_boundary"), tf.Yes())
	case "aws_ssoadmin_permission_set":
		a.permissionSet(p)
	}
	return p
}

// add adds a document that a resource holds.
func (p *Principal) add(carrier *tf.Resource, v tf.Value, sure tf.Truth) {
	p.Policies = append(p.Policies, Policy{iam.ParseIn(carrier, v), carrier, sure})
}

// permissionSet adds what is attached to a permission set by name, and its boundary.
func (a *assembler) permissionSet(p *Principal) {
	r := p.Resource
	for _, link := range r.Linked("aws_ssoadmin_customer_managed_policy_attachment", "permission_set_arn", "arn").Items {
		for _, reference := range link.Resource.Blocks("customer_managed_policy_reference").Items {
			p.Policies = append(p.Policies, byName(link.Resource, reference.Attr("name"), link.Sure)...)
		}
	}
	for _, link := range r.Linked("aws_ssoadmin_permissions_boundary_attachment", "permission_set_arn", "arn").Items {
		for _, boundary := range link.Resource.Blocks("permissions_boundary").Items {
			p.Boundary = append(p.Boundary, a.attached(link.Resource, boundary.Attr("managed_policy_arn"), link.Sure)...)
			for _, reference := range boundary.Blocks("customer_managed_policy_reference").Items {
				p.Boundary = append(p.Boundary, byName(link.Resource, reference.Attr("name"), link.Sure)...)
			}
		}
	}
}

// byName are the policies of a name; the accounts in which the permission set is assigned must have one.
func byName(r *tf.Resource, name tf.Value, sure tf.Truth) []Policy {
	var out []Policy
	for _, link := range r.FollowValue(name, "name", "aws_iam_policy").Items {
		out = append(out, Policy{iam.ParseIn(link.Resource, link.Resource.Attr("policy")), link.Resource, tf.All(sure, link.Sure)})
	}
	if len(out) == 0 {
		out = append(out, Policy{iam.Unread(name, "it is not declared in this configuration"), nil, sure})
	}
	return out
}

// attached are the managed policies whose ARNs an attribute holds, one or a list.
func (a *assembler) attached(r *tf.Resource, arns tf.Value, sure tf.Truth) []Policy {
	if arns.IsSet().IsNo() {
		return nil
	}
	var out []Policy
	declared := a.namedAt(r, arns.Path)
	elements := arns.Elements()
	unread := elements.Open != nil
	if exact := slices.IndexFunc(declared, func(l tf.Link) bool { return names(arns, l.Resource) }); unread && exact >= 0 { // one that is known after apply
		declared, unread = declared[exact:exact+1], false
	}
	for _, link := range declared {
		out = append(out, Policy{a.document(link.Resource), link.Resource, tf.All(sure, link.Sure)})
	}
	others := 0
	for _, arn := range elements.Items {
		if d := managed(arn); d != nil {
			out = append(out, Policy{d, nil, sure})
			continue
		}
		others++
	}
	if unread || others > len(declared) {
		out = append(out, Policy{iam.Unread(arns, "its text is not in this configuration"), nil, sure})
	}
	return out
}

// names reports whether a value that is not known is that of a resource's attribute.
func names(v tf.Value, r *tf.Resource) bool {
	refs := v.Refs()
	return len(refs) == 1 && !refs[0].Derived && !refs[0].Input && refs[0].Address == r.Address
}

// document is what a declared policy, or one that is looked up, says.
func (a *assembler) document(r *tf.Resource) *iam.Document {
	if !r.Data {
		return iam.ParseIn(r, r.Attr("policy"))
	}
	for _, attr := range []string{"arn", "name"} {
		if d := managed(r.Attr(attr)); d != nil {
			return d
		}
	}
	return iam.ParseIn(r, r.Attr("policy"))
}

// namedAt are the declared policies that an attribute names. All attributes of a kind are read at once, from the policies' side.
func (a *assembler) namedAt(r *tf.Resource, path string) []tf.Link {
	s := spelling{typ: r.TypeName(), value: path}
	if !a.read[s] {
		a.read[s] = true
		for _, typ := range []string{"aws_iam_policy", "data.aws_iam_policy"} {
			for _, policy := range a.root.OfType(typ) {
				for _, link := range policy.Linked(s.typ, path, "arn").Items {
					at := place{link.Resource, path}
					a.named[at] = append(a.named[at], tf.Link{Resource: policy, Sure: link.Sure})
				}
			}
		}
	}
	return a.named[place{r, path}]
}

// join adds the policies of a user's groups.
func (a *assembler) join(p *Principal, groups map[*tf.Resource]*Principal) {
	if p.Resource.Type != "aws_iam_user" {
		return
	}
	for _, m := range []struct{ typ, user, group string }{
		{"aws_iam_user_group_membership", "user", "groups"},
		{"aws_iam_group_membership", "users", "group"},
	} {
		for _, membership := range p.Resource.Linked(m.typ, m.user, "name").Items {
			for _, group := range a.groupsAt(membership.Resource, m.typ, m.group) {
				for _, policy := range groups[group.Resource].Policies {
					policy.Sure = tf.All(policy.Sure, membership.Sure, group.Sure)
					p.Policies = append(p.Policies, policy)
				}
			}
		}
	}
}

// groupsAt are the groups that a membership names.
func (a *assembler) groupsAt(r *tf.Resource, typ, attr string) []tf.Link {
	s := spelling{typ: typ, value: attr}
	if !a.read[s] {
		a.read[s] = true
		for _, group := range a.root.OfType("aws_iam_group") {
			for _, link := range group.Linked(typ, attr, "name").Items {
				at := place{link.Resource, attr}
				a.named[at] = append(a.named[at], tf.Link{Resource: group, Sure: link.Sure})
			}
		}
	}
	return a.named[place{r, attr}]
}
