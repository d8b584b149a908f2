// SPDX-License-Identifier: Apache-2.0

package network

import (
	"cmp"
	"fmt"
	"slices"

	"github.com/guardlint/guardlint/tf"
)

// isPartial tells whether the rule surely admits some of the internet to something, so that others may complete it.
func (p permission) isPartial() bool {
	return p.group != "" && p.exists.IsYes() && !p.must.IsEmpty() && p.all().public() > 0
}

// shape is the rules of a group that let the same traffic through.
type shape struct {
	traffic Traffic
	rules   []permission
	sources sources
}

// maxShapes bounds how many different port ranges of one group are combined with each other.
const maxShapes = 64

// joint finds what the rules of one group admit to the internet only together, and who is to be told.
func joint(rules []permission) map[*tf.Resource][]Opening {
	shapes := byTraffic(rules)
	shapes = shapes[:min(len(shapes), maxShapes)]
	openings := make(map[*tf.Resource][]Opening)
	for _, over := range sweep(shapes) {
		var members []permission
		var together sources
		for _, i := range over.shapes {
			members = append(members, shapes[i].rules...)
			together.add(shapes[i].sources)
		}
		if together.internet().IsYes() {
			needed := necessary(members)
			first := needed[0]
			openings[first.holder] = append(openings[first.holder], Opening{over.traffic, over.traffic, evidenceOf(needed), nil, first.words()})
		}
	}
	return openings
}

// byTraffic puts rules with the same traffic together, in order of their first.
func byTraffic(rules []permission) []shape {
	var shapes []shape
	index := make(map[string]int)
	for _, p := range rules {
		key := fmt.Sprint(p.must)
		i, ok := index[key]
		if !ok {
			i = len(shapes)
			index[key] = i
			shapes = append(shapes, shape{traffic: p.must})
		}
		shapes[i].rules = append(shapes[i].rules, p)
		shapes[i].sources.add(p.sources)
	}
	return shapes
}

// overlap is the traffic that just these shapes have in common.
type overlap struct {
	shapes  []int
	traffic Traffic
}

// sweep divides the ports into stretches over which the same shapes lie.
func sweep(shapes []shape) []overlap {
	var all []overlap
	index := make(map[string]int)
	visit := func(ports func(*Traffic) *[]PortRange) {
		var edges []int
		for _, s := range shapes {
			edges = append(edges, edgesOf(*ports(&s.traffic))...)
		}
		slices.Sort(edges)
		edges = slices.Compact(edges)
		for i := range max(len(edges)-1, 0) {
			r := PortRange{edges[i], edges[i+1] - 1}
			var over []int
			for n := range shapes {
				if covers(*ports(&shapes[n].traffic), r) {
					over = append(over, n)
				}
			}
			key := fmt.Sprint(over)
			at, ok := index[key]
			if !ok {
				at = len(all)
				index[key] = at
				all = append(all, overlap{shapes: over})
			}
			into := ports(&all[at].traffic)
			*into = appendRange(*into, r)
		}
	}
	visit(func(t *Traffic) *[]PortRange { return &t.TCP })
	visit(func(t *Traffic) *[]PortRange { return &t.UDP })
	return all
}

// appendRange adds a range behind the others, joining it to the last where they touch.
func appendRange(ranges []PortRange, r PortRange) []PortRange {
	if last := len(ranges) - 1; last >= 0 && ranges[last].To+1 == r.From {
		ranges[last].To = r.To
		return ranges
	}
	return append(ranges, r)
}

// necessary picks the rules that make up the internet, those with the most addresses first, and returns them in order of their
// addresses in the configuration, which is the same in the source and in a plan.
func necessary(rules []permission) []permission {
	needed := slices.SortedStableFunc(slices.Values(rules), func(a, b permission) int { return cmp.Compare(b.all().public(), a.all().public()) })
	var together addresses
	for n, p := range needed {
		if together = together.union(p.all()); together.isInternet() {
			needed = needed[:n+1]
			break
		}
	}
	slices.SortStableFunc(needed, func(a, b permission) int { return cmp.Compare(a.holder.Address, b.holder.Address) })
	return needed
}

// evidenceOf lists what the rules admit, rule by rule.
func evidenceOf(rules []permission) tf.Truth {
	var why []tf.Evidence
	for _, p := range rules[:min(len(rules), maxContributions)] {
		why = append(why, p.contributions()...)
	}
	return tf.Yes(why...)
}
