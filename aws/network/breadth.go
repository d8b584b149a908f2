// SPDX-License-Identifier: Apache-2.0

package network

import (
	"net/netip"
	"slices"
	"strings"

	"github.com/guardlint/guardlint/tf"
)

// private are the addresses of private networks (RFC 1918, 6598 and 4193).
var private = mustSpans("10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16", "100.64.0.0/10", "fc00::/7")

// breadth is a kind of addresses and how many of them in one entry are many.
type breadth struct {
	of     func(addresses) addresses
	v4, v6 uint64 // IPv4 addresses, IPv6 networks of length /64
}

var (
	// broadPublic is more than a /24 of public IPv4 addresses, or a /48 of IPv6.
	broadPublic = breadth{addresses.publicPart, 1 << 8, 1 << 16}
	// broadPrivate is more than a /16, the largest network of a VPC, of private IPv4 addresses, or a /48 of IPv6.
	broadPrivate = breadth{addresses.privatePart, 1 << 16, 1 << 16}
)

// privatePart is what of the addresses private networks have.
func (a addresses) privatePart() addresses {
	return addresses{a.v4.and(private.v4), a.v6.and(private.v6)}
}

func (b breadth) exceededBy(a addresses) bool {
	part := b.of(a)
	return part.v4.size() > b.v4 || part.v6.size() > b.v6
}

// BroadOpenings returns what wide ranges of public addresses, and of private ones, reach through the ingress rules that r declares, one
// opening each for a rule. Wide is more than a /24 of public IPv4 addresses, a /16 of private ones, and a /48 of IPv6, in one entry. Rules that
// admit the internet, by themselves or together with others, are no such openings: IngressOpenings has them.
func BroadOpenings(r *tf.Resource) (toPublic, toPrivate []Opening) {
	a := tf.View(r.Root, analyse)
	for _, p := range a.permissions(r) {
		completed := slices.ContainsFunc(a.joint[p.group], func(t Traffic) bool {
			return Overlaps(t.TCP, p.must.TCP...) || Overlaps(t.UDP, p.must.UDP...)
		})
		if p.internet().IsYes() || completed && p.isPartial() {
			continue
		}
		opening := func(b breadth) Opening {
			return Opening{p.must, p.may, tf.All(a.admitsBroad(p.sources, b), p.exists), p.why, p.words()}
		}
		toPublic = append(toPublic, opening(broadPublic))
		toPrivate = append(toPrivate, opening(broadPrivate))
	}
	return toPublic, toPrivate
}

// admitsBroad says whether an entry among the sources is a wide range.
func (a *analysis) admitsBroad(s sources, b breadth) tf.Truth {
	var ts []tf.Truth
	for _, one := range s.known {
		if b.exceededBy(one.addresses) && !a.derives(one.value, isOneNetwork) {
			ts = append(ts, tf.Yes(one.why...))
		}
	}
	for _, v := range s.vague {
		if a.mayExceed(v, b) {
			ts = append(ts, tf.Maybe(v.WhyUnknown()))
		}
	}
	if len(s.open) > 0 {
		ts = append(ts, tf.Maybe(s.open...))
	}
	return tf.Any(ts...)
}

// mayExceed tells whether a value that is not known, or not known to be there, may be a wide range.
func (a *analysis) mayExceed(v tf.Value, b breadth) bool {
	if a.derives(v, isOneNetwork) {
		return false
	}
	if text, known := v.Text(); known {
		addresses, err := parsePrefix(text)
		return err == nil && b.exceededBy(addresses)
	}
	length, ok := writtenLength(v)
	switch {
	case !ok:
		return true
	case strings.Contains(v.Path, "ipv6"):
		return length < 48
	case beginsPrivate(beginning(v)):
		return length < 16
	}
	return length < 24
}

// beginsPrivate tells whether all addresses that begin so are private: the numbers up to the last dot tell.
func beginsPrivate(text string) bool {
	octets := strings.Split(text, ".")
	octets = octets[:len(octets)-1]
	for len(octets) < 4 {
		octets = append(octets, "0")
	}
	first, err := netip.ParseAddr(strings.Join(octets, "."))
	return err == nil && first.Is4() && len(private.v4.and(spansOf(first))) > 0
}

func spansOf(addr netip.Addr) spans {
	return mustSpans(netip.PrefixFrom(addr, addr.BitLen()).String()).v4
}

// isOneNetwork tells whether an attribute is never more than the network of a VPC, or the addresses of single machines.
func isOneNetwork(ref tf.Ref) bool {
	return isNarrowAttribute(ref) && !slices.Contains(publishers, ref.TypeName())
}

// publishers are the types among narrowAttributes whose networks can be larger than a VPC's.
var publishers = []string{
	"data.aws_ip_ranges", "data.aws_prefix_list", "data.cloudflare_ip_ranges", "data.fastly_ip_ranges", "aws_vpc_endpoint",
	"data.aws_vpc_endpoint", "aws_ec2_client_vpn_endpoint", "data.aws_ec2_client_vpn_endpoint",
}

// AdmitsBroad says whether the CIDRs in v, an attribute of r that holds one or a list of them, admit a wide range of addresses, or the internet.
func AdmitsBroad(r *tf.Resource, v tf.Value) tf.Truth {
	a := tf.View(r.Root, analyse)
	sources := a.cidrs(v)
	return tf.Any(a.admitsBroad(sources, broadPublic), a.admitsBroad(sources, broadPrivate))
}
