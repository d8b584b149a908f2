// SPDX-License-Identifier: Apache-2.0

package network

import (
	"reflect"
	"slices"

	"github.com/guardlint/guardlint/tf"
)

// ACLTypes are the resource types that declare ingress entries of network ACLs.
var ACLTypes = []string{"aws_network_acl", "aws_default_network_acl", "aws_network_acl_rule"}

// ACLOpenings returns what the internet reaches, or may reach, through the ingress entries of a network ACL that r declares: each entry that
// allows it is an opening, less what entries with lower numbers deny, wherever in the configuration they are declared.
func ACLOpenings(r *tf.Resource) []Opening {
	a := tf.View(r.Root, analyse)
	own := a.aclEntries(aclDirection{r, "ingress"})
	all := a.aclOf(r, "ingress")
	var openings []Opening
	for _, e := range own {
		if o := e.opening(all); !o.Admitted.IsNo() && !o.May.IsEmpty() {
			openings = append(openings, o)
		}
	}
	return openings
}

// aclOf are all entries of one direction in the ACL that r is or belongs to, as far as they are declared.
func (a *analysis) aclOf(r *tf.Resource, direction string) []aclEntry {
	all := a.aclEntries(aclDirection{r, direction})
	if acl := r.Follow("network_acl_id", "id", "aws_network_acl"); r.Type == "aws_network_acl_rule" && len(acl.Items) == 1 {
		r = acl.Items[0].Resource
		all = a.aclEntries(aclDirection{r, direction})
	}
	all = slices.Clip(all) // the entries of others are put behind a copy
	for _, link := range aclRules(r) {
		for _, e := range a.aclEntries(aclDirection{link.Resource, direction}) {
			e.allow, e.deny = tf.All(e.allow, link.Sure), tf.All(e.deny, link.Sure)
			all = append(all, e)
		}
	}
	return all
}

// aclRules are the entries that are declared apart from the ACL that r is, or, when it is declared elsewhere, beside the entry r.
func aclRules(r *tf.Resource) []tf.Link {
	if r.Type == "aws_network_acl_rule" {
		return r.Linked("aws_network_acl_rule", "network_acl_id", "network_acl_id").Items
	}
	return r.Linked("aws_network_acl_rule", "network_acl_id", "id").Items
}

// aclEntry is an entry of a network ACL.
type aclEntry struct {
	permission
	allow, deny tf.Truth // together with whether it exists
	block       *tf.Block
	number      tf.Value
}

// aclDirection is one direction of what a resource declares of a network ACL: ingress or egress.
type aclDirection struct {
	resource *tf.Resource
	name     string
}

// aclEntries reads the entries that a resource declares, once.
func (a *analysis) aclEntries(d aclDirection) []aclEntry {
	all, read := a.acls[d]
	if !read {
		all = a.readACL(d)
		a.acls[d] = all
	}
	return all
}

func (a *analysis) readACL(d aclDirection) (all []aclEntry) {
	r := d.resource
	if r.Type == "aws_network_acl_rule" {
		applies := r.Attr("egress").IsTrue()
		if d.name == "ingress" {
			applies = tf.Not(applies)
		}
		return []aclEntry{a.aclEntry(r, r.Block, "rule_action", "rule_number", applies)}
	}
	blocks := r.Blocks(d.name)
	for _, b := range blocks.Items {
		all = append(all, a.aclEntry(r, b, "action", "rule_no", b.Exists))
	}
	if blocks.Open != nil {
		why := []tf.Evidence{*blocks.Open}
		may := tf.Maybe(why...)
		all = append(all, aclEntry{permission: permission{holder: r, sources: sources{open: why}, reach: reach{may: everything, why: why}}, allow: may, deny: may})
	}
	return all
}

func (a *analysis) aclEntry(r *tf.Resource, b *tf.Block, action, number string, exists tf.Truth) aclEntry {
	e := aclEntry{permission: permission{holder: r}, block: b, number: b.Attr(number)}
	e.sources.add(a.cidrs(b.Attr("cidr_block")))
	e.sources.add(a.cidrs(b.Attr("ipv6_cidr_block")))
	e.reach = readReach(b.Attr("protocol"), b.Attr("from_port"), b.Attr("to_port"))
	e.allow = tf.All(exists, b.Attr(action).IsFold("allow"))
	e.deny = tf.All(exists, b.Attr(action).IsFold("deny"))
	return e
}

// opening is what an entry lets the internet reach, given all entries of its ACL.
func (e aclEntry) opening(all []aclEntry) Opening {
	var surely, perhaps []aclEntry // that deny something first
	why := slices.Clip(e.why)
	for _, d := range all {
		first := tf.All(d.deny, d.before(e))
		if first.IsNo() || len(perhaps) == maxShapes {
			continue
		}
		perhaps = append(perhaps, d)
		if first.IsYes() {
			surely = append(surely, d)
		} else {
			why = append(why, first.Evidence()...)
		}
		why = append(append(why, d.why...), d.open...)
	}
	o := Opening{Admitted: tf.All(e.internet(), e.allow), Facts: e.words(), Why: why}
	o.Must = e.less(e.must, perhaps, aclEntry.atMost)
	o.May = e.less(e.may, surely, aclEntry.atLeast)
	if reflect.DeepEqual(o.Must, o.May) {
		o.Why = nil
	}
	return o
}

// atMost is what an entry may speak of: traffic and its sources.
func (e aclEntry) atMost() (Traffic, addresses) {
	if len(e.open) > 0 {
		return e.may, everywhere
	}
	return e.may, e.all()
}

// atLeast is what it speaks of for sure.
func (e aclEntry) atLeast() (Traffic, addresses) { return e.must, e.all() }

// before says whether an entry is asked before another: its number is lower.
func (e aclEntry) before(o aclEntry) tf.Truth {
	a, aKnown := e.number.Int()
	b, bKnown := o.number.Int()
	if aKnown && bKnown {
		return tf.Of(a < b)
	}
	unknown := e.number
	if aKnown {
		unknown = o.number
	}
	return tf.Maybe(unknown.WhyUnknown())
}

// everywhere is every address.
var everywhere = mustSpans("0.0.0.0/0", "::/0")

// less is traffic without that of which denials leave less than the internet. What an entry with unknown sources allows may be for the
// internet, whatever is denied to known ones.
func (e aclEntry) less(t Traffic, denials []aclEntry, denied func(aclEntry) (Traffic, addresses)) Traffic {
	from := e.all()
	if !from.isInternet() {
		from = everywhere
	}
	left := func(ports func(Traffic) []PortRange) (left []PortRange) {
		edges := edgesOf(ports(t))
		for _, d := range denials {
			traffic, _ := denied(d)
			edges = append(edges, edgesOf(ports(traffic))...)
		}
		slices.Sort(edges)
		edges = slices.Compact(edges)
		for i := range max(len(edges)-1, 0) {
			r, remaining := PortRange{edges[i], edges[i+1] - 1}, from
			for _, d := range denials {
				if traffic, sources := denied(d); covers(ports(traffic), r) {
					remaining = remaining.minus(sources)
				}
			}
			if covers(ports(t), r) && remaining.isInternet() {
				left = appendRange(left, r)
			}
		}
		return left
	}
	return Traffic{TCP: left(func(t Traffic) []PortRange { return t.TCP }), UDP: left(func(t Traffic) []PortRange { return t.UDP }),
		ICMP: t.ICMP, Other: t.Other}
}

// edgesOf are the ports at which ranges begin, and those behind their ends.
func edgesOf(ranges []PortRange) (edges []int) {
	for _, r := range ranges {
		edges = append(edges, r.From, r.To+1)
	}
	return edges
}
