// SPDX-License-Identifier: Apache-2.0

package network

import "github.com/guardlint/guardlint/tf"

// Widening is what a change of ingress rules lets in that was kept out before.
type Widening struct {
	// Wider is yes when public addresses are let in from which the same traffic did not reach the group. Its evidence begins with the attribute
	// that admits them.
	Wider tf.Truth
	// Traffic is what they reach now.
	Traffic Traffic
	// Internet says that the new addresses make up the internet.
	Internet bool
}

// Widenings compares the ingress rules that r declares with all that admitted something to the same group in the past: a rule that only moved
// from one resource to another, or was split in two, widens nothing. Private addresses do not count. was is r in the past, or nil.
func Widenings(r, was *tf.Resource, past *tf.Root) []Widening {
	a, before := tf.View(r.Root, analyse), tf.View(past, groups)
	wasOpen := was != nil && tf.View(past, analyse).isOpen(was)
	var all []Widening
	for _, p := range a.permissions(r) {
		if p.exists.IsNo() {
			continue
		}
		all = append(all, p.beyond(before[a.formerly(p.group)])...)
		if len(p.open) > 0 && !wasOpen {
			all = append(all, Widening{Wider: tf.Maybe(p.open...), Traffic: p.may})
		}
	}
	return all
}

// formerly is the identity in the past of a group that is known by its address because it is made anew.
func (a *analysis) formerly(group string) string {
	if r := a.byAddress[group]; r != nil && r.Change != nil {
		if was := r.Change.Was(r.Root); was != nil {
			return idOf(was)
		}
	}
	return group
}

// groups are the permissions of a root by the group that they belong to.
func groups(root *tf.Root) map[string][]permission {
	a := tf.View(root, analyse)
	byGroup := make(map[string][]permission)
	for _, typ := range IngressTypes {
		for _, r := range root.OfType(typ) {
			for _, p := range a.permissions(r) {
				byGroup[p.group] = append(byGroup[p.group], p)
			}
		}
	}
	delete(byGroup, "")
	return byGroup
}

// isOpen reports whether not all sources that r admits are known.
func (a *analysis) isOpen(r *tf.Resource) bool {
	for _, p := range a.permissions(r) {
		if len(p.open) > 0 {
			return true
		}
	}
	return false
}

// beyond finds what a permission admits that others did not, at most one widening per source.
func (p permission) beyond(before []permission) []Widening {
	var all []Widening
	for _, one := range p.known {
		var fresh addresses
		for _, probe := range probes(p.may, before) {
			fresh = fresh.union(one.publicPart().minus(admitted(before, probe)))
		}
		if len(fresh.v4)+len(fresh.v6) == 0 {
			continue
		}
		w := Widening{Wider: tf.All(tf.Yes(one.why...), p.exists), Traffic: p.must, Internet: fresh.isInternet()}
		if p.must.IsEmpty() {
			w.Wider, w.Traffic = tf.Maybe(p.why...), p.may
		}
		all = append(all, w)
	}
	return all
}

// admitted are the addresses that permissions admit to what a probe stands for.
func admitted(permissions []permission, probe func(Traffic) bool) (all addresses) {
	for _, p := range permissions {
		if probe(p.must) {
			all = all.union(p.all())
		}
	}
	return all
}

// probes stand for the traffic in t: one for every stretch of ports over which the permissions do not differ.
func probes(t Traffic, permissions []permission) []func(Traffic) bool {
	var all []func(Traffic) bool
	visit := func(ports func(Traffic) []PortRange) {
		for _, r := range ports(t) {
			for _, port := range edges(r, permissions, ports) {
				all = append(all, func(u Traffic) bool { return covers(ports(u), PortRange{port, port}) })
			}
		}
	}
	visit(func(u Traffic) []PortRange { return u.TCP })
	visit(func(u Traffic) []PortRange { return u.UDP })
	if t.ICMP {
		all = append(all, func(u Traffic) bool { return u.ICMP })
	}
	if t.Other {
		all = append(all, func(u Traffic) bool { return u.Other })
	}
	return all
}

// edges are the first ports of the stretches into which the permissions divide a range.
func edges(r PortRange, permissions []permission, ports func(Traffic) []PortRange) []int {
	firsts := []int{r.From}
	for _, p := range permissions {
		for _, other := range ports(p.must) {
			for _, port := range []int{other.From, other.To + 1} {
				if r.From < port && port <= r.To {
					firsts = append(firsts, port)
				}
			}
		}
	}
	return firsts
}
