// SPDX-License-Identifier: Apache-2.0

package network

import (
	"math/big"
	"math/rand/v2"
	"net/netip"
	"slices"
	"testing"
)

func TestIsInternet(t *testing.T) {
	for _, c := range []struct {
		name     string
		prefixes []string
		want     bool
	}{
		{"none", nil, false},
		{"everything", []string{"0.0.0.0/0"}, true},
		{"everything with host bits", []string{"198.51.100.7/0"}, true},
		{"everything in IPv6", []string{"::/0"}, true},
		{"everything in IPv6, spelt out", []string{"0:0:0:0:0:0:0:0/0"}, true},
		{"half", []string{"0.0.0.0/1"}, false},
		{"other half", []string{"128.0.0.0/1"}, false},
		{"both halves", []string{"128.0.0.0/1", "0.0.0.0/1"}, true},
		{"quarters", []string{"0.0.0.0/2", "64.0.0.0/2", "128.0.0.0/2", "192.0.0.0/2"}, true},
		{"one half twice", []string{"0.0.0.0/1", "0.0.0.0/1", "0.0.0.0/2"}, false},
		// https://www.iana.org/assignments/ipv6-unicast-address-assignments: all addresses in use lie in 2000::/3
		{"lower half of IPv6 holds all that is in use", []string{"::/1"}, true},
		{"upper half of IPv6", []string{"8000::/1"}, false},
		{"global unicast", []string{"2000::/3"}, true},
		{"half of global unicast", []string{"2000::/4"}, false},
		{"halves of global unicast", []string{"2000::/4", "3000::/4"}, true},
		{"unique local", []string{"fc00::/7"}, false},
		{"mapped", []string{"::ffff:0.0.0.0/96"}, true},
		{"mapped half", []string{"::ffff:0.0.0.0/97"}, false},
		{"mapped half and plain half", []string{"::ffff:0.0.0.0/97", "128.0.0.0/1"}, true},
		{"half of each version", []string{"0.0.0.0/1", "2000::/4"}, false},
		{"private", []string{"10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16", "100.64.0.0/10"}, false},
		{"all but private, as RFC 1918 is commonly cut out", []string{"0.0.0.0/5", "8.0.0.0/7", "11.0.0.0/8", "12.0.0.0/6", "16.0.0.0/4",
			"32.0.0.0/3", "64.0.0.0/2", "128.0.0.0/3", "160.0.0.0/5", "168.0.0.0/6", "172.0.0.0/12", "172.32.0.0/11", "172.64.0.0/10",
			"172.128.0.0/9", "173.0.0.0/8", "174.0.0.0/7", "176.0.0.0/4", "192.0.0.0/9", "192.128.0.0/11", "192.160.0.0/13",
			"192.169.0.0/16", "192.170.0.0/15", "192.172.0.0/14", "192.176.0.0/12", "192.192.0.0/10", "193.0.0.0/8", "194.0.0.0/7",
			"196.0.0.0/6", "200.0.0.0/5", "208.0.0.0/4"}, true},
		{"multicast and class E", []string{"224.0.0.0/3", "0.0.0.0/1"}, false},
		{"one address", []string{"203.0.113.7/32", "2001:db8::1/128"}, false},
	} {
		if got := mustSpans(c.prefixes...).isInternet(); got != c.want {
			t.Errorf("%s: %v", c.name, got)
		}
	}
}

func TestParsePrefixRefuses(t *testing.T) {
	for _, s := range []string{"", "0.0.0.0", "0.0.0.0/33", "::/129", "everywhere", "10.0.0/8", "sg-1", "fe80::%eth0/10"} {
		if a, err := parsePrefix(s); err == nil {
			t.Errorf("%q is %v", s, a)
		}
	}
}

// TestSpansAgainstAddresses compares the set arithmetic with asking netip of single addresses.
func TestSpansAgainstAddresses(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 2))
	random := func() netip.Prefix {
		return netip.PrefixFrom(netip.AddrFrom4([4]byte{byte(r.IntN(4)), byte(r.IntN(256)), 0, 0}), r.IntN(20)).Masked()
	}
	contains := func(s spans, a netip.Addr) bool {
		n := new(big.Int).SetBytes(a.AsSlice()).Uint64()
		return slices.ContainsFunc(s, func(run span) bool { return run.lo <= n && n <= run.hi })
	}
	for range 300 {
		var as, bs []netip.Prefix
		var a, b addresses
		for range r.IntN(4) {
			p, q := random(), random()
			as, bs = append(as, p), append(bs, q)
			a, b = a.union(mustSpans(p.String())), b.union(mustSpans(q.String()))
		}
		in := func(list []netip.Prefix, x netip.Addr) bool {
			return slices.ContainsFunc(list, func(p netip.Prefix) bool { return p.Contains(x) })
		}
		for range 50 {
			x := netip.AddrFrom4([4]byte{byte(r.IntN(5)), byte(r.IntN(256)), byte(r.IntN(2)), 0})
			inA, inB := in(as, x), in(bs, x)
			if contains(a.v4, x) != inA || contains(a.union(b).v4, x) != (inA || inB) || contains(a.v4.minus(b.v4), x) != (inA && !inB) || contains(a.v4.and(b.v4), x) != (inA && inB) {
				t.Fatalf("%v and %v disagree about %v", as, bs, x)
			}
		}
		if len(a.v4) > 1 && !slices.IsSortedFunc(a.v4, func(x, y span) int {
			if x.hi+1 < y.lo {
				return -1
			}
			return 1
		}) {
			t.Fatalf("%v touch or overlap", a.v4)
		}
	}
}
