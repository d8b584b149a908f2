// SPDX-License-Identifier: Apache-2.0

package access

import (
	"net/netip"
	"slices"
	"strconv"
	"strings"
	"time"

	"github.com/guardlint/guardlint/aws/iam/decide"
	"github.com/guardlint/guardlint/aws/iam/pattern"
)

// keySteps bounds the work for the values of a key.
const keySteps = 1 << 16

// propose lists values between which the key's conditions tell.
func (k *key) propose(told []string) {
	var texts []candidate
	seen := make(map[string]bool)
	add := func(named bool, values ...string) {
		for _, v := range values {
			if !seen[v] {
				seen[v] = true
				texts = append(texts, candidate{&decide.Values{Items: []string{v}}, named})
			}
		}
	}
	var patterns []pattern.Pattern
	within := []pattern.Pattern{pattern.Parse("?*")}
	add(false, told...)
	several := isSeveral(k.name)
	for _, t := range k.tests {
		several = several || t.source.Operator.Qualifier != ""
		for _, v := range t.values {
			p, named, others := proposals(t.source.Operator.Name, v)
			add(true, named...)
			add(false, others...)
			if p != nil {
				patterns = append(patterns, p)
				text, _ := pattern.Search([][]pattern.Pattern{{p}, {pattern.Parse("?*")}}, nil) // even if the regions are too many
				add(p.IsLiteral(), text.Text())
			}
			if strings.HasPrefix(t.source.Operator.Name, "Arn") && len(within) == 1 { // what is no ARN meets no such condition
				within = append(within, pattern.Parse("arn:?*:?*:*:*:?*").ARN())
			}
		}
	}
	for _, shape := range within {
		regions, complete := pattern.NewBudget(keySteps).Regions(shape, patterns, maxCandidates/4)
		k.complete = k.complete && complete
		for _, text := range regions {
			add(slices.ContainsFunc(patterns, func(p pattern.Pattern) bool { return slices.Equal(p, text) }), text.Text())
		}
	}
	for i := range texts {
		texts[i].named = texts[i].named || k.isListed(texts[i].values.Items[0])
	}
	k.candidates = texts
	if several {
		k.combine(texts)
	}
	if !isAlwaysPresent(k.name) {
		k.candidates = append([]candidate{{}}, k.candidates...)
	}
}

// isListed reports whether an address is in a range that a condition names and that is not most of the internet.
func (k *key) isListed(text string) bool {
	address, err := netip.ParseAddr(text)
	for _, t := range k.tests {
		for _, v := range t.values {
			prefix, bad := netip.ParsePrefix(v.exact.Text())
			if bad != nil {
				continue
			}
			if narrow := prefix.Bits() >= 32 || prefix.Addr().Is4() && prefix.Bits() >= 8; narrow && err == nil && prefix.Masked().Contains(address) {
				return true
			}
		}
	}
	return false
}

// combine lists lists of values for a key that may have several: none, each one, and any two and three.
func (k *key) combine(texts []candidate) {
	k.complete = k.complete && len(texts) <= 3
	list := func(named bool, items ...string) {
		k.candidates = append(k.candidates, candidate{&decide.Values{Items: items, Several: true}, named})
	}
	list(false)
	for i, a := range texts {
		list(a.named, a.values.Items[0])
		for j, b := range texts[:i] {
			list(a.named && b.named, b.values.Items[0], a.values.Items[0])
			for _, c := range texts[:min(j, 6)] {
				list(a.named && b.named && c.named, c.values.Items[0], b.values.Items[0], a.values.Items[0])
			}
		}
	}
}

// proposals are values around one that a condition names: a pattern, or the value itself and those next to it.
func proposals(operator string, v item) (p pattern.Pattern, named, others []string) {
	text := v.exact.Text()
	switch operator {
	case "StringEquals", "StringLike":
		return v.exact, nil, nil
	case "StringEqualsIgnoreCase":
		return nil, []string{text}, []string{strings.ToLower(text), strings.ToUpper(text)}
	case "ArnEquals", "ArnLike":
		return v.exact.ARN(), nil, nil
	case "Bool", "Null":
		return nil, nil, []string{"true", "false"}
	case "IpAddress":
		return nil, nil, addresses(text)
	case "BinaryEquals":
		return nil, []string{text}, []string{"AA=="}
	}
	if strings.HasPrefix(operator, "Numeric") {
		if n, err := strconv.ParseFloat(text, 64); err == nil {
			return nil, []string{text}, []string{strconv.FormatFloat(n-1, 'f', -1, 64), strconv.FormatFloat(n+1, 'f', -1, 64)}
		}
	}
	return nil, []string{text}, dates(text)
}

func dates(text string) []string {
	t, err := time.Parse(time.RFC3339, text)
	if err != nil {
		t, err = time.Parse(time.DateOnly, text)
	}
	if err != nil {
		return []string{"2000-01-01T00:00:00Z", "2100-01-01T00:00:00Z"}
	}
	return []string{t.Add(-time.Second).Format(time.RFC3339), t.Add(time.Second).Format(time.RFC3339)}
}

// addresses are the first and the last of a range, those next to it, and some of both families.
func addresses(text string) []string {
	out := []string{"198.51.100.7", "2001:db8:ffff::7"}
	prefix, err := netip.ParsePrefix(text)
	if err != nil {
		address, err := netip.ParseAddr(text)
		if err != nil {
			return out
		}
		prefix = netip.PrefixFrom(address, address.BitLen())
	}
	first := prefix.Masked().Addr()
	bytes := first.AsSlice()
	for i := prefix.Bits(); i < 8*len(bytes); i++ {
		bytes[i/8] |= 0x80 >> (i % 8)
	}
	last, _ := netip.AddrFromSlice(bytes)
	for _, a := range []netip.Addr{first, last, first.Prev(), last.Next()} {
		if a.IsValid() {
			out = append(out, a.String())
		}
	}
	return out
}
