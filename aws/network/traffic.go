// SPDX-License-Identifier: Apache-2.0

package network

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"github.com/guardlint/guardlint/tf"
)

// PortRange is a range of ports, both ends included.
type PortRange struct{ From, To int }

// allPorts is every TCP or UDP port.
var allPorts = []PortRange{{0, 65535}}

// Traffic is a set of packets by protocol and destination port.
type Traffic struct {
	TCP, UDP []PortRange
	// ICMP says that ICMP or ICMPv6 messages of some type are in the set.
	ICMP bool
	// Other says that a protocol without ports of its own is in the set, such as GRE or ESP.
	Other bool
}

// everything is all traffic.
var everything = Traffic{TCP: allPorts, UDP: allPorts, ICMP: true, Other: true}

// IsEmpty reports whether the set has no packets.
func (t Traffic) IsEmpty() bool { return len(t.TCP) == 0 && len(t.UDP) == 0 && !t.ICMP && !t.Other }

// listens reports whether the set has packets that something may listen for, which those of ICMP are not.
func (t Traffic) listens() bool { return len(t.TCP) > 0 || len(t.UDP) > 0 || t.Other }

// AllPorts reports whether the set has every TCP port or every UDP port; port 0, which nothing can listen on, does not count.
func (t Traffic) AllPorts() bool {
	return covers(t.TCP, PortRange{1, 65535}) || covers(t.UDP, PortRange{1, 65535})
}

func covers(ranges []PortRange, r PortRange) bool {
	return slices.ContainsFunc(ranges, func(have PortRange) bool { return have.From <= r.From && r.To <= have.To })
}

// Overlaps reports whether one of the ports is in one of the ranges.
func Overlaps(ranges []PortRange, ports ...PortRange) bool {
	return slices.ContainsFunc(ranges, func(have PortRange) bool {
		return slices.ContainsFunc(ports, func(p PortRange) bool { return have.From <= p.To && p.From <= have.To })
	})
}

// Within reports whether each of the ranges lies in one of the ports.
func Within(ranges []PortRange, ports ...PortRange) bool {
	return !slices.ContainsFunc(ranges, func(have PortRange) bool { return !covers(ports, have) })
}

// String is the set for a sentence: "tcp port 22", "tcp and udp ports 53-60", "all traffic".
func (t Traffic) String() string {
	switch {
	case t.Other && t.AllPorts():
		return "all traffic"
	case len(t.TCP) > 0 && slices.Equal(t.TCP, t.UDP):
		return "tcp and udp " + portsText(t.TCP)
	case len(t.TCP) > 0 && len(t.UDP) > 0:
		return "tcp " + portsText(t.TCP) + " and udp " + portsText(t.UDP)
	case len(t.TCP) > 0:
		return "tcp " + portsText(t.TCP)
	case len(t.UDP) > 0:
		return "udp " + portsText(t.UDP)
	case t.ICMP:
		return "icmp"
	}
	return "a protocol without ports"
}

func portsText(ranges []PortRange) string {
	var texts []string
	for _, r := range ranges {
		if r.From == r.To {
			texts = append(texts, strconv.Itoa(r.From))
		} else {
			texts = append(texts, fmt.Sprintf("%d-%d", r.From, r.To))
		}
	}
	if len(ranges) == 1 && ranges[0].From == ranges[0].To {
		return "port " + texts[0]
	}
	return "ports " + strings.Join(texts, ", ")
}

// reach is what a rule lets through: for sure, and at most. why tells what makes them differ; facts are the values that settled them,
// which are put into words only for who asks.
type reach struct {
	must, may Traffic
	why       []tf.Evidence
	facts     []tf.Value
}

// readReach reads a rule's protocol and ports. AWS ignores ports for protocols other than TCP, UDP and ICMP, and for -1
// (EC2 API reference, IpPermission).
func readReach(protocol, from, to tf.Value) reach {
	name, ok := protocol.Text()
	if !ok {
		return unknownProtocol(protocol, from, to)
	}
	exactly := func(t Traffic) reach { return reach{must: t, may: t, facts: []tf.Value{protocol}} }
	switch strings.ToLower(name) {
	case "-1", "all":
		return exactly(everything)
	case "icmp", "icmpv6", "1", "58":
		return exactly(Traffic{ICMP: true})
	case "tcp", "6":
		must, may, why, facts := readPorts(from, to)
		return reach{Traffic{TCP: must}, Traffic{TCP: may}, why, facts}
	case "udp", "17":
		must, may, why, facts := readPorts(from, to)
		return reach{Traffic{UDP: must}, Traffic{UDP: may}, why, facts}
	}
	return exactly(Traffic{Other: true})
}

// readRule is readReach of a security group's rule. Terraform demands a protocol and ports; an excerpt that leaves them out is about every protocol, or
// about all ports.
func readRule(protocol, from, to tf.Value) reach {
	left := func(v tf.Value) bool { return v.IsSet().IsNo() }
	switch noPorts := left(from) && left(to); {
	case left(protocol) && noPorts:
		return reach{must: everything, may: everything, facts: []tf.Value{protocol}}
	case left(protocol):
		must, may, why, facts := readPorts(from, to)
		return reach{Traffic{TCP: must, UDP: must}, Traffic{TCP: may, UDP: may}, why, facts}
	case noPorts && protocol.IsFold("tcp", "6").IsYes():
		return reach{must: Traffic{TCP: allPorts}, may: Traffic{TCP: allPorts}, facts: []tf.Value{from}}
	case noPorts && protocol.IsFold("udp", "17").IsYes():
		return reach{must: Traffic{UDP: allPorts}, may: Traffic{UDP: allPorts}, facts: []tf.Value{from}}
	}
	return readReach(protocol, from, to)
}

// unknownProtocol: ports that are given narrow it to the protocols that have them, because -1 must go without.
func unknownProtocol(protocol, from, to tf.Value) reach {
	why := []tf.Evidence{protocol.WhyUnknown()}
	if protocol.IsSet().IsNo() {
		why = protocol.IsSet().Evidence()
	}
	must, may, _, _ := readPorts(from, to)
	if len(must) == 0 || must[0] == (PortRange{0, 0}) {
		return reach{may: everything, why: why}
	}
	return reach{may: Traffic{TCP: may, UDP: may, ICMP: true}, why: why}
}

// readPorts reads a port range: the ports that are in it for sure, and those that may be.
func readPorts(from, to tf.Value) (must, may []PortRange, why []tf.Evidence, facts []tf.Value) {
	low, lowKnown := from.Int()
	high, highKnown := to.Int()
	switch {
	case lowKnown && low == -1: // all of them, as the API spells it for protocols with types
		return allPorts, allPorts, nil, []tf.Value{from}
	case lowKnown && highKnown && low <= high:
		r := []PortRange{{low, high}}
		return r, r, nil, []tf.Value{from, to}
	case lowKnown && highKnown:
		return nil, allPorts, []tf.Evidence{from.Because("`%s` is above `%s`", from.Path, to.Path)}, nil
	case lowKnown && !to.IsKnown():
		return []PortRange{{low, low}}, []PortRange{{low, 65535}}, []tf.Evidence{to.WhyUnknown()}, []tf.Value{from}
	case highKnown && !from.IsKnown():
		return []PortRange{{high, high}}, []PortRange{{0, high}}, []tf.Evidence{from.WhyUnknown()}, []tf.Value{to}
	case !from.IsKnown():
		return nil, allPorts, []tf.Evidence{from.WhyUnknown()}, nil
	case !lowKnown:
		return nil, allPorts, from.IsSet().Evidence(), nil
	case to.IsSet().IsNo():
		return []PortRange{{low, low}}, []PortRange{{low, 65535}}, to.IsSet().Evidence(), []tf.Value{from}
	}
	return nil, allPorts, []tf.Evidence{notAPort(to)}, nil
}

func notAPort(v tf.Value) tf.Evidence {
	if set := v.IsSet(); set.IsNo() {
		return set.Evidence()[0]
	}
	return v.WhyUnknown()
}

// words states the facts.
func (r reach) words() []tf.Evidence {
	var all []tf.Evidence
	for _, v := range r.facts {
		all = append(all, is(v))
	}
	return all
}

// is states a known value.
func is(v tf.Value) tf.Evidence {
	if set := v.IsSet(); set.IsNo() {
		return set.Evidence()[0]
	}
	return v.Because("`%s` is %s", v.Path, v.Show())
}
