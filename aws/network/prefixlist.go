// SPDX-License-Identifier: Apache-2.0

package network

import (
	"strings"

	"github.com/guardlint/guardlint/tf"
)

// prefixLists reads an attribute that holds the id of a prefix list or a list of ids.
func (a *analysis) prefixLists(v tf.Value) (s sources) {
	elements := v.Elements()
	for _, e := range elements.Items {
		if text, known := e.Text(); e.IsKnown() && (!known || text == "") {
			continue // null
		}
		s.add(a.prefixList(e))
	}
	if elements.Open != nil {
		s.add(a.prefixList(v))
	}
	return s
}

// prefixList finds out what one prefix list holds.
func (a *analysis) prefixList(v tf.Value) (s sources) {
	found := false
	for _, ref := range v.Refs() {
		if ref.Input || ref.Derived {
			continue
		}
		list := a.byAddress[ref.Address]
		switch {
		case list == nil:
			continue
		case list.TypeName() == "aws_ec2_managed_prefix_list":
			s.add(named(v, list, a.entries(list)))
		case list.TypeName() == "aws_vpc_endpoint", list.TypeName() == "data.aws_vpc_endpoint", list.TypeName() == "data.aws_prefix_list":
			// the ranges of an AWS service
		case list.TypeName() == "data.aws_ec2_managed_prefix_list" && ofAWS(list):
		case list.TypeName() == "data.aws_ec2_managed_prefix_list":
			s.open = append(s.open, v.Because("`%s` names a prefix list whose entries are not in this configuration", v.Path))
		default:
			continue
		}
		found = true
	}
	if !found {
		s.open = append(s.open, v.Because("`%s` names a prefix list whose entries are not in this configuration", v.Path))
	}
	return s
}

// named puts in front of each entry's evidence that the rule names the list.
func named(v tf.Value, list *tf.Resource, entries sources) (s sources) {
	naming := v.Because("`%s` names %s", v.Path, list.Address)
	for _, one := range entries.known {
		s.known = append(s.known, source{one.addresses, one.value, append([]tf.Evidence{naming}, one.why...)})
	}
	s.vague = entries.vague
	for _, why := range entries.open {
		s.open = append(s.open, naming, why)
	}
	return s
}

// ofAWS tells whether a data source looks up one of the prefix lists that AWS manages, which hold the ranges of its services.
func ofAWS(list *tf.Resource) bool {
	aws := func(name string) bool { return strings.HasPrefix(name, "com.amazonaws.") }
	filtered := list.Blocks("filter").Any(func(f *tf.Block) tf.Truth {
		return tf.All(f.Attr("name").Is("prefix-list-name"), f.Attr("values").Elements().All(func(v tf.Value) tf.Truth { return v.Matches(aws) }))
	})
	return tf.Any(list.Attr("name").Matches(aws), filtered).IsYes()
}

// entries are what a declared prefix list holds, by its own blocks and by separate resources.
func (a *analysis) entries(list *tf.Resource) sources {
	if s, ok := a.lists[list]; ok {
		return s
	}
	var s sources
	own := list.Blocks("entry")
	for _, entry := range own.Items {
		s.addIf(entry.Exists, a.cidrs(entry.Attr("cidr")))
	}
	if own.Open != nil {
		s.open = append(s.open, *own.Open)
	}
	separate := list.Linked("aws_ec2_managed_prefix_list_entry", "prefix_list_id", "id")
	for _, link := range separate.Items {
		s.addIf(link.Sure, a.cidrs(link.Resource.Attr("cidr")))
	}
	if len(s.known) == 0 && len(s.open) == 0 {
		s.open = append(s.open, separate.Open...)
	}
	a.lists[list] = s
	return s
}

// addIf adds sources that exist only if the condition holds: when it is not sure, they may be anything that they say.
func (s *sources) addIf(condition tf.Truth, more sources) {
	switch {
	case condition.IsYes():
		s.add(more)
	case condition.IsMaybe() && !more.internet().IsNo():
		s.open = append(s.open, condition.Evidence()...)
	case condition.IsMaybe():
		s.vague = append(s.vague, more.vague...)
		for _, one := range more.known {
			s.vague = append(s.vague, one.value)
		}
	}
}
