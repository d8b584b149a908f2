// SPDX-License-Identifier: Apache-2.0

package network

import (
	"cmp"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"sync"

	"github.com/guardlint/guardlint/tf"
)

// source is one entry among a rule's sources: addresses, the value that names them, and its attribute first among the evidence.
type source struct {
	addresses
	value tf.Value
	why   []tf.Evidence
}

// sources are what a rule admits: known entries, and why there may be others. vague are the values of which only that is known that they are
// not the internet.
type sources struct {
	known []source
	vague []tf.Value
	open  []tf.Evidence
}

func (s *sources) add(more sources) {
	s.known = append(s.known, more.known...)
	s.vague = append(s.vague, more.vague...)
	s.open = append(s.open, more.open...)
}

// all are the known addresses together.
func (s sources) all() addresses {
	var all addresses
	for _, one := range s.known {
		all.v4 = append(all.v4, one.v4...)
		all.v6 = append(all.v6, one.v6...)
	}
	return addresses{normalise(all.v4), normalise(all.v6)}
}

// internet is yes when the sources admit the internet, whether by one entry or by several together.
func (s sources) internet() tf.Truth {
	for _, one := range s.known {
		if one.isInternet() {
			return tf.Yes(one.why...)
		}
	}
	if s.all().isInternet() {
		return tf.Yes(s.contributions()...)
	}
	if len(s.open) > 0 {
		return tf.Maybe(s.open...)
	}
	return tf.No()
}

// maxContributions bounds how many entries are listed when many admit the internet together.
const maxContributions = 4

// contributions names the entries that have public addresses, largest first.
func (s sources) contributions() []tf.Evidence {
	public := slices.DeleteFunc(slices.Clone(s.known), func(one source) bool { return one.public() == 0 })
	slices.SortStableFunc(public, func(a, b source) int { return cmp.Compare(b.public(), a.public()) })
	var why []tf.Evidence
	for _, one := range public[:min(len(public), maxContributions)] {
		why = append(why, one.why...)
	}
	return why
}

// cidrs reads an attribute that holds a CIDR or a list of them.
func (a *analysis) cidrs(v tf.Value) (s sources) {
	elements := v.Elements()
	for _, e := range elements.Items {
		text, known := e.Text()
		switch {
		case known && text == "":
		case known:
			addresses, err := parsePrefix(text)
			if err != nil {
				s.open = append(s.open, e.Because("`%s` is %s, which is not a CIDR", e.Path, e.Show()))
				continue
			}
			s.known = append(s.known, source{addresses, e, []tf.Evidence{is(e)}})
		case e.IsKnown(): // null
		case a.isNarrow(e):
			s.vague = append(s.vague, e)
		default:
			s.open = append(s.open, e.WhyUnknown())
		}
	}
	switch {
	case elements.Open == nil:
	case a.isNarrow(v):
		s.vague = append(s.vague, v)
	default:
		s.open = append(s.open, *elements.Open)
	}
	return s
}

// isNarrow tells whether an unknown value is known well enough not to be the internet: by the literal parts of a template, or by the
// attribute that it refers to.
func (a *analysis) isNarrow(v tf.Value) bool { return narrowText(v) || a.derives(v, isNarrowAttribute) }

var prefixLength = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`/(\d+)$`) })

// narrowText judges a template such as "${var.address}/32" or "10.${var.net}.0.0/16" by its literal end or beginning.
func narrowText(v tf.Value) bool {
	if length, ok := writtenLength(v); ok {
		return length >= 8
	}
	return narrowBeginning(beginning(v))
}

// writtenLength is the prefix length at the end of a template.
func writtenLength(v tf.Value) (length int, ok bool) {
	if parts, ok := tf.PartsOf(v.Cty()); ok && len(parts) > 0 {
		last, _ := parts[len(parts)-1].Unmark()
		if last.IsKnown() && !last.IsNull() && last.Type().FriendlyName() == "string" {
			if m := prefixLength().FindStringSubmatch(last.AsString()); m != nil {
				length, err := strconv.Atoi(m[1])
				return length, err == nil
			}
		}
	}
	return 0, false
}

// beginning is what is known of how a text begins that is not known as a whole.
func beginning(v tf.Value) string {
	c, _ := v.Cty().Unmark()
	if c.IsKnown() || c.Type().FriendlyName() != "string" {
		return ""
	}
	return c.Range().StringPrefix()
}

// narrowBeginning: a CIDR's address has zeros behind the prefix, so that a first number other than zero bounds the prefix's length: in
// IPv4 to /1 at least, and in IPv6 everything but 0 and 2000 lies within less than half of the global unicast addresses.
func narrowBeginning(text string) bool {
	if octet, _, ok := strings.Cut(text, "."); ok {
		n, err := strconv.ParseUint(octet, 10, 8)
		return err == nil && n != 0
	}
	if group, _, ok := strings.Cut(text, ":"); ok {
		n, err := strconv.ParseUint(group, 16, 16)
		return err == nil && n != 0 && n != 0x2000
	}
	return false
}

// narrowAttributes hold addresses or networks that are never the internet, whatever their values: those of a VPC, of one machine, of a
// provider's published ranges.
var narrowAttributes = map[string][]string{
	"aws_vpc":                             {"cidr_block", "ipv6_cidr_block"},
	"aws_default_vpc":                     {"cidr_block", "ipv6_cidr_block"},
	"aws_subnet":                          {"cidr_block", "ipv6_cidr_block"},
	"aws_default_subnet":                  {"cidr_block", "ipv6_cidr_block"},
	"aws_vpc_ipv4_cidr_block_association": {"cidr_block"},
	"aws_vpc_ipv6_cidr_block_association": {"ipv6_cidr_block"},
	"aws_eip":                             {"public_ip", "private_ip"},
	"aws_instance":                        {"public_ip", "private_ip", "ipv6_addresses"},
	"aws_nat_gateway":                     {"public_ip", "private_ip"},
	"aws_network_interface":               {"private_ip", "private_ips"},
	"data.aws_vpc":                        {"cidr_block", "ipv6_cidr_block", "cidr_block_associations"},
	"data.aws_subnet":                     {"cidr_block", "ipv6_cidr_block"},
	"data.aws_eip":                        {"public_ip", "private_ip"},
	"data.aws_instance":                   {"public_ip", "private_ip"},
	"data.aws_nat_gateway":                {"public_ip", "private_ip"},
	"data.aws_ip_ranges":                  {"cidr_blocks", "ipv6_cidr_blocks"},
	"data.aws_prefix_list":                {"cidr_blocks"},
	"data.cloudflare_ip_ranges":           {"cidr_blocks", "ipv4_cidr_blocks", "ipv6_cidr_blocks", "ipv4_cidrs", "ipv6_cidrs"},
	"data.fastly_ip_ranges":               {"cidr_blocks", "ipv6_cidr_blocks"},
	"data.aws_vpc_peering_connection":     {"cidr_block", "peer_cidr_block"},
	"aws_vpc_endpoint":                    {"cidr_blocks"},
	"data.aws_vpc_endpoint":               {"cidr_blocks"},
	"aws_vpn_connection":                  {"tunnel1_inside_cidr", "tunnel2_inside_cidr", "tunnel1_address", "tunnel2_address"},
	"aws_ec2_client_vpn_endpoint":         {"client_cidr_block"},
	"data.aws_ec2_client_vpn_endpoint":    {"client_cidr_block"},
}

func isNarrowAttribute(ref tf.Ref) bool {
	return slices.Contains(narrowAttributes[ref.TypeName()], ref.Attr)
}

// derives tells whether all that a value derives from are attributes of a kind. What the attributes themselves derive from does not count.
func (a *analysis) derives(v tf.Value, kind func(tf.Ref) bool) bool {
	refs := v.Refs()
	explained := make(map[any]bool)
	for _, ref := range refs {
		if ref.Input || !kind(ref) {
			continue
		}
		explained[ref], explained[ref.Address] = true, true
		if r := a.byAddress[ref.Address]; r != nil {
			within := r.Attr(ref.Attr)
			for _, inner := range within.Refs() {
				explained[inner] = true
				inner.Derived = true
				explained[inner] = true
			}
			for _, why := range tf.WhysOf(within.Cty()) {
				explained[why] = true
			}
		}
	}
	if len(explained) == 0 {
		return false
	}
	for _, ref := range refs {
		if !explained[ref] {
			return false
		}
	}
	for _, why := range tf.WhysOf(v.Cty()) {
		if !explained[why] && (why.Of == "" || !explained[why.Of]) {
			return false
		}
	}
	return true
}
