// SPDX-License-Identifier: Apache-2.0

package network

import "github.com/guardlint/guardlint/tf"

// permission is one ingress rule of a security group, however it is spelt.
type permission struct {
	holder *tf.Resource // the resource that declares it
	group  string       // identifies the security group; "" when it is not known
	exists tf.Truth
	sources
	reach
}

// IngressTypes are the resource types that declare ingress rules.
var IngressTypes = []string{"aws_security_group", "aws_default_security_group", "aws_security_group_rule", "aws_vpc_security_group_ingress_rule"}

// permissions reads the ingress rules that a resource declares.
func (a *analysis) permissions(r *tf.Resource) []permission {
	switch r.TypeName() {
	case "aws_security_group", "aws_default_security_group":
		return a.inline(r)
	case "aws_security_group_rule":
		p := permission{holder: r, group: groupOf(r), exists: r.Attr("type").Is("ingress")}
		p.sources = a.listSources(r.Block)
		p.reach = readRule(r.Attr("protocol"), r.Attr("from_port"), r.Attr("to_port"))
		return []permission{p}
	case "aws_vpc_security_group_ingress_rule":
		p := permission{holder: r, group: groupOf(r), exists: tf.Yes()}
		p.sources.add(a.cidrs(r.Attr("cidr_ipv4")))
		p.sources.add(a.cidrs(r.Attr("cidr_ipv6")))
		p.sources.add(a.prefixLists(r.Attr("prefix_list_id")))
		p.reach = readRule(r.Attr("ip_protocol"), r.Attr("from_port"), r.Attr("to_port"))
		return []permission{p}
	}
	return nil
}

// inline reads the rules in a security group, blocks or a list of objects. Rules that cannot be seen may be anything.
func (a *analysis) inline(r *tf.Resource) (all []permission) {
	rules := r.Blocks("ingress")
	for _, b := range rules.Items {
		p := permission{holder: r, group: idOf(r), exists: b.Exists, sources: a.listSources(b)}
		p.reach = readRule(b.Attr("protocol"), b.Attr("from_port"), b.Attr("to_port"))
		all = append(all, p)
	}
	if rules.Open != nil {
		why := []tf.Evidence{*rules.Open}
		all = append(all, permission{holder: r, group: idOf(r), exists: tf.Maybe(why...), sources: sources{open: why}, reach: reach{may: everything, why: why}})
	}
	return all
}

// listSources reads the sources of the older spellings. Other security groups, and the group itself, are not the internet.
func (a *analysis) listSources(b *tf.Block) (s sources) {
	s.add(a.cidrs(b.Attr("cidr_blocks")))
	s.add(a.cidrs(b.Attr("ipv6_cidr_blocks")))
	s.add(a.prefixLists(b.Attr("prefix_list_ids")))
	return s
}

// idOf identifies a security group as groupOf does: by its id where that is known, else by its address.
func idOf(group *tf.Resource) string {
	if id, ok := group.Attr("id").Text(); ok {
		return id
	}
	return group.Address
}

// groupOf identifies the group that a rule resource belongs to: by the address of the resource, or by a literal id.
func groupOf(r *tf.Resource) string {
	id := r.Attr("security_group_id")
	if text, ok := id.Text(); ok {
		return text
	}
	refs := id.Refs()
	if len(refs) == 1 && refs[0].Attr == "id" && !refs[0].Derived && !refs[0].Input {
		return refs[0].Address
	}
	return ""
}
