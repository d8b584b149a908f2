// SPDX-License-Identifier: Apache-2.0

package network

import (
	"maps"
	"slices"

	"github.com/guardlint/guardlint/tf"
)

// Opening is what ingress rules let the internet, or the networks that a question is about, reach.
type Opening struct {
	// Must is the traffic that is let through for sure, if they are admitted at all; May is what may be.
	Must, May Traffic
	// Admitted says whether they are: yes or maybe. Its evidence begins with the attribute that admits.
	Admitted tf.Truth
	// Why tells what makes Must and May differ, Facts which attributes settled Must.
	Why, Facts []tf.Evidence
}

// IngressOpenings returns what the internet reaches, or may reach, through the ingress rules that r declares: inline in a security
// group, or as a rule resource. Rules that admit the internet only together with others of the same group (0.0.0.0/1 here and 128.0.0.0/1
// there) are one opening, of the resource among them whose address sorts first. Rules that do not admit the internet are no openings.
func IngressOpenings(r *tf.Resource) []Opening { return tf.View(r.Root, analyse).openings[r] }

// GroupAdmitsInternet says whether a security group admits the internet to anything that may listen, by its own rules or by those that are
// declared apart. ICMP alone reaches nothing.
func GroupAdmitsInternet(group *tf.Resource) tf.Truth {
	ts := []tf.Truth{admitsInternet(group)}
	for _, typ := range []string{"aws_security_group_rule", "aws_vpc_security_group_ingress_rule"} {
		for _, link := range group.Linked(typ, "security_group_id", "id").Items {
			ts = append(ts, tf.All(admitsInternet(link.Resource), link.Sure))
		}
	}
	return tf.Any(ts...)
}

// admitsInternet says whether an ingress rule of the resource lets the internet reach something that listens.
func admitsInternet(r *tf.Resource) tf.Truth {
	var ts []tf.Truth
	for _, o := range IngressOpenings(r) {
		switch {
		case o.Must.listens():
			ts = append(ts, o.Admitted)
		case o.May.listens():
			ts = append(ts, tf.All(o.Admitted, tf.Maybe(o.Why...)))
		}
	}
	return tf.Any(ts...)
}

// analysis is what is known of one root's security groups and network ACLs.
type analysis struct {
	byAddress map[string]*tf.Resource
	lists     map[*tf.Resource]sources
	openings  map[*tf.Resource][]Opening
	joint     map[string][]Traffic // what rules admit to the internet only together, by group
	acls      map[aclDirection][]aclEntry
}

func analyse(root *tf.Root) *analysis {
	a := &analysis{byAddress: make(map[string]*tf.Resource, len(root.Resources)), lists: make(map[*tf.Resource]sources),
		openings: make(map[*tf.Resource][]Opening), joint: make(map[string][]Traffic), acls: make(map[aclDirection][]aclEntry)}
	for _, r := range root.Resources {
		a.byAddress[r.Address] = r
	}
	partial := make(map[string][]permission)
	for _, r := range root.Resources {
		for _, p := range a.permissions(r) {
			internet := tf.All(p.internet(), p.exists) // the source is what to point at
			if !internet.IsNo() {
				a.openings[r] = append(a.openings[r], Opening{p.must, p.may, internet, p.why, p.words()})
			} else if p.isPartial() {
				partial[p.group] = append(partial[p.group], p)
			}
		}
	}
	for _, group := range slices.Sorted(maps.Keys(partial)) {
		for holder, found := range joint(partial[group]) {
			a.openings[holder] = append(a.openings[holder], found...)
			for _, o := range found {
				a.joint[group] = append(a.joint[group], o.Must)
			}
		}
	}
	return a
}
