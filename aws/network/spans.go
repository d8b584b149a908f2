// SPDX-License-Identifier: Apache-2.0

package network

import (
	"cmp"
	"encoding/binary"
	"fmt"
	"net/netip"
	"slices"
	"strings"
)

// span is a run of addresses, both ends included: IPv4 addresses, or IPv6 networks of length /64, finer than which nobody owns the
// internet.
type span struct{ lo, hi uint64 }

// spans are sorted runs that neither overlap nor touch.
type spans []span

// addresses is a set of IPv4 and IPv6 addresses.
type addresses struct{ v4, v6 spans }

// union returns what is in a or b.
func (a addresses) union(b addresses) addresses {
	return addresses{normalise(slices.Concat(a.v4, b.v4)), normalise(slices.Concat(a.v6, b.v6))}
}

// minus returns what is in a but not in b.
func (a addresses) minus(b addresses) addresses { return addresses{a.v4.minus(b.v4), a.v6.minus(b.v6)} }

// parsePrefix reads a CIDR. Host bits are ignored, and an IPv4-mapped IPv6 prefix is the IPv4 prefix that it maps.
func parsePrefix(s string) (addresses, error) {
	p, err := netip.ParsePrefix(strings.TrimSpace(s))
	if err != nil {
		return addresses{}, fmt.Errorf("parse CIDR %q: %w", s, err)
	}
	addr, bits := p.Addr(), p.Bits()
	if addr.Is4In6() && bits >= 96 {
		addr, bits = addr.Unmap(), bits-96
	}
	if addr.Is4() {
		b := addr.As4()
		return addresses{v4: spans{block(uint64(binary.BigEndian.Uint32(b[:])), 32, bits)}}, nil
	}
	if bits > 64 {
		return addresses{}, nil
	}
	b := addr.As16()
	return addresses{v6: spans{block(binary.BigEndian.Uint64(b[:8]), 64, bits)}}, nil
}

// block is the span of the prefix of the given length that contains n, a number of width bits.
func block(n uint64, width, length int) span {
	host := ^uint64(0)
	if width-length < 64 {
		host = 1<<(width-length) - 1
	}
	return span{n &^ host, n&^host | host}
}

func normalise(s spans) spans {
	slices.SortFunc(s, func(a, b span) int { return cmp.Compare(a.lo, b.lo) })
	var out spans
	for _, next := range s {
		last := len(out) - 1
		if last >= 0 && (out[last].hi == ^uint64(0) || next.lo <= out[last].hi+1) {
			out[last].hi = max(out[last].hi, next.hi)
			continue
		}
		out = append(out, next)
	}
	return out
}

// minus returns what is in s but not in t.
func (s spans) minus(t spans) spans {
	var out spans
	for _, keep := range s {
		for _, cut := range t {
			if cut.hi < keep.lo || cut.lo > keep.hi {
				continue
			}
			if cut.lo > keep.lo {
				out = append(out, span{keep.lo, cut.lo - 1})
			}
			if cut.hi >= keep.hi {
				keep = span{1, 0}
				break
			}
			keep.lo = cut.hi + 1
		}
		if keep.lo <= keep.hi {
			out = append(out, keep)
		}
	}
	return out
}

// and returns what is in both.
func (s spans) and(t spans) spans { return s.minus(s.minus(t)) }

// size counts what is in s, short of the whole 64 bits.
func (s spans) size() uint64 {
	var n uint64
	for _, run := range s {
		n += run.hi - run.lo + 1
	}
	return n
}

// notPublic4 are the IPv4 blocks that no packet from the internet carries as its source (IANA IPv4 Special-Purpose Address
// Registry, multicast and class E).
var notPublic4 = mustSpans("0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "169.254.0.0/16", "172.16.0.0/12",
	"192.0.0.0/24", "192.0.2.0/24", "192.168.0.0/16", "198.18.0.0/15", "198.51.100.0/24", "203.0.113.0/24", "224.0.0.0/3").v4

// public6 is the part of IPv6 that IANA allots to the internet: global unicast.
var public6 = mustSpans("2000::/3").v6

func mustSpans(prefixes ...string) (all addresses) {
	for _, p := range prefixes {
		a, err := parsePrefix(p)
		if err != nil {
			panic(err)
		}
		all = all.union(a)
	}
	return all
}

// isInternet tells whether the addresses make up the internet in one of its versions: more than half of all IPv4 addresses
// (which 0.0.0.0/0 without the private blocks is, and one /1 alone is not), or more than half of IPv6's global unicast.
func (a addresses) isInternet() bool {
	return a.v4.minus(notPublic4).size() > 1<<31 || a.v6.and(public6).size() > public6.size()/2
}

// publicPart is what of the addresses can be met on the internet.
func (a addresses) publicPart() addresses {
	return addresses{a.v4.minus(notPublic4), a.v6.and(public6)}
}

// public weighs how much of the internet the addresses are: IPv4 addresses, and IPv6 networks of length /32.
func (a addresses) public() uint64 {
	return a.v4.minus(notPublic4).size() + a.v6.and(public6).size()>>32
}
