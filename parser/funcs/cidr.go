// SPDX-License-Identifier: Apache-2.0

package funcs

import (
	"fmt"
	"math/big"
	"net/netip"
	"regexp"
	"strconv"
	"strings"
	"sync"

	"github.com/zclconf/go-cty/cty"
	"github.com/zclconf/go-cty/cty/function"
	"github.com/zclconf/go-cty/cty/gocty"
)

// cidrHostFunc numbers the addresses of a prefix; negative numbers count from
// its end.
var cidrHostFunc = onPrefix(func(p netip.Prefix, args []cty.Value) (cty.Value, error) {
	num := new(big.Int)
	if err := gocty.FromCtyValue(args[0], num); err != nil {
		return cty.NilVal, err
	}
	limit := power(p.Addr().BitLen() - p.Bits())
	host := new(big.Int).Set(num)
	if num.Sign() < 0 {
		host.Add(limit, num)
	}
	if host.Sign() < 0 || host.Cmp(limit) >= 0 {
		return cty.NilVal, fmt.Errorf("prefix of %d does not accommodate a host numbered %d", p.Bits(), num)
	}
	return cty.StringVal(plus(p.Addr(), host).String()), nil
}, cty.String, nil, "hostnum")

// cidrNetmaskFunc writes the length of an IPv4 prefix as a netmask.
var cidrNetmaskFunc = onPrefix(func(p netip.Prefix, _ []cty.Value) (cty.Value, error) {
	if p.Addr().Is6() {
		return cty.NilVal, fmt.Errorf("IPv6 addresses cannot have a netmask: %s", p)
	}
	all := netip.AddrFrom4([4]byte{255, 255, 255, 255})
	return cty.StringVal(netip.PrefixFrom(all, p.Bits()).Masked().Addr().String()), nil
}, cty.String, nil)

// cidrSubnetFunc extends a prefix by some bits and writes a number into them.
var cidrSubnetFunc = onPrefix(func(p netip.Prefix, args []cty.Value) (cty.Value, error) {
	var newBits int
	if err := gocty.FromCtyValue(args[0], &newBits); err != nil {
		return cty.NilVal, err
	}
	num := new(big.Int)
	if err := gocty.FromCtyValue(args[1], num); err != nil {
		return cty.NilVal, err
	}
	size := p.Addr().BitLen()
	if newBits < -p.Bits() || newBits > size-p.Bits() {
		return cty.NilVal, fmt.Errorf("insufficient address space to extend prefix of %d by %d", p.Bits(), newBits)
	}
	if num.Sign() < 0 || num.Cmp(power(newBits)) >= 0 {
		return cty.NilVal, fmt.Errorf("prefix extension of %d does not accommodate a subnet numbered %d", newBits, num)
	}
	bits := p.Bits() + newBits
	num.Lsh(num, uint(size-bits))
	return cty.StringVal(netip.PrefixFrom(plus(p.Addr(), num), bits).Masked().String()), nil
}, cty.String, nil, "newbits", "netnum")

// cidrSubnetsFunc lays consecutive subnets of the given sizes into a prefix.
var cidrSubnetsFunc = onPrefix(func(p netip.Prefix, args []cty.Value) (cty.Value, error) {
	size := p.Addr().BitLen()
	next, end := new(big.Int), power(size-p.Bits()) // offsets from the start of p
	last := p
	subnets := make([]cty.Value, len(args))
	for i, arg := range args {
		bits, err := extended(p, arg)
		if err != nil {
			return cty.NilVal, function.NewArgError(i+1, err)
		}
		step := power(size - bits)
		// a subnet starts at a multiple of its size
		next.Add(next, step).Sub(next, big.NewInt(1))
		next.Sub(next, new(big.Int).Mod(next, step))
		if new(big.Int).Add(next, step).Cmp(end) > 0 {
			return cty.NilVal, function.NewArgErrorf(i+1, "not enough remaining address space for a subnet with a prefix of %d bits after %s", bits, last)
		}
		last = netip.PrefixFrom(plus(p.Addr(), next), bits)
		subnets[i] = cty.StringVal(last.String())
		next.Add(next, step)
	}
	return listOf(cty.String, subnets), nil
}, cty.List(cty.String), &function.Parameter{Name: "newbits", Type: cty.Number})

// extended returns the length of a subnet of p that is newBits longer.
func extended(p netip.Prefix, newBits cty.Value) (int, error) {
	var n int
	if err := gocty.FromCtyValue(newBits, &n); err != nil {
		return 0, err
	}
	switch size := p.Addr().BitLen(); {
	case n < 1:
		return 0, fmt.Errorf("must extend prefix by at least one bit")
	case n > 32:
		return 0, fmt.Errorf("may not extend prefix by more than 32 bits")
	case p.Bits()+n > size:
		return 0, fmt.Errorf("would extend prefix to %d bits, which is too long for an %s address", p.Bits()+n, family(p.Addr()))
	}
	return p.Bits() + n, nil
}

// cidrContainsFunc is OpenTofu's: whether an address or prefix lies within a
// prefix of the same address family.
var cidrContainsFunc = onStrings(cty.Bool, func(s []string) (cty.Value, error) {
	outer, err := parsePrefix(s[0])
	if err != nil {
		return cty.NilVal, function.NewArgErrorf(0, "%w", err)
	}
	inner, err := parsePrefix(s[1])
	if err != nil {
		addr, err := parseAddr(s[1])
		if err != nil {
			return cty.NilVal, function.NewArgErrorf(1, "invalid IP address or prefix: %s", s[1])
		}
		inner = netip.PrefixFrom(addr, addr.BitLen())
	}
	if outer.Addr().BitLen() != inner.Addr().BitLen() {
		return cty.NilVal, fmt.Errorf("address family mismatch: %s vs. %s", s[0], s[1])
	}
	return cty.BoolVal(inner.Bits() >= outer.Bits() && outer.Contains(inner.Addr())), nil
}, "containing_prefix", "contained_ip_or_prefix")

// onPrefix makes a function of a prefix and the named numbers.
func onPrefix(f func(p netip.Prefix, args []cty.Value) (cty.Value, error), ret cty.Type, varParam *function.Parameter, numbers ...string) function.Function {
	params := stringParams([]string{"prefix"})
	for _, name := range numbers {
		params = append(params, function.Parameter{Name: name, Type: cty.Number})
	}
	return function.New(&function.Spec{
		Params:       params,
		VarParam:     varParam,
		Type:         function.StaticReturnType(ret),
		RefineResult: notNull,
		Impl: func(args []cty.Value, _ cty.Type) (cty.Value, error) {
			p, err := parsePrefix(args[0].AsString())
			if err != nil {
				return cty.NilVal, function.NewArgErrorf(0, "invalid CIDR expression: %w", err)
			}
			return f(p, args[1:])
		},
	})
}

// parsePrefix reads a prefix and clears its host bits.
func parsePrefix(s string) (netip.Prefix, error) {
	invalid := fmt.Errorf("invalid CIDR address: %s", s)
	host, length, _ := strings.Cut(s, "/")
	addr, err := parseAddr(host)
	if err != nil {
		return netip.Prefix{}, invalid
	}
	bits, err := strconv.ParseUint(length, 10, 8) // refuses signs
	if err != nil {
		return netip.Prefix{}, invalid
	}
	if addr.Is4In6() && bits >= 96 {
		addr, bits = addr.Unmap(), bits-96
	}
	p, err := addr.Prefix(int(bits))
	if err != nil {
		return netip.Prefix{}, invalid
	}
	return p, nil
}

var leadingZeros = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`\b0+([0-9])`) })

// parseAddr reads an address without zone. Octets with leading zeros are
// decimal, as Terraform has always read them.
func parseAddr(s string) (netip.Addr, error) {
	if !strings.Contains(s, ":") {
		s = leadingZeros().ReplaceAllString(s, "$1")
	}
	addr, err := netip.ParseAddr(s)
	if err == nil && addr.Zone() != "" {
		return netip.Addr{}, fmt.Errorf("address %s has a zone", s)
	}
	return addr, err
}

// plus adds n, which must not lead out of the address family, to an address.
func plus(addr netip.Addr, n *big.Int) netip.Addr {
	sum := new(big.Int).SetBytes(addr.AsSlice())
	raw := make([]byte, addr.BitLen()/8)
	out, _ := netip.AddrFromSlice(sum.Add(sum, n).FillBytes(raw))
	return out
}

// power returns two to the n, or one for negative n.
func power(n int) *big.Int { return new(big.Int).Lsh(big.NewInt(1), uint(max(n, 0))) }

func family(addr netip.Addr) string {
	if addr.Is4() {
		return "IPv4"
	}
	return "IPv6"
}
