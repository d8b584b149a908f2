// SPDX-License-Identifier: Apache-2.0

package network

import (
	"strings"

	"github.com/guardlint/guardlint/tf"
)

// Shadowed says whether a network ACL, or an entry of one that r is, has an entry that never matches, because one with a lower number covers
// all of its addresses, protocol and ports.
func Shadowed(r *tf.Resource) tf.Truth {
	a := tf.View(r.Root, analyse)
	var ts []tf.Truth
	for _, direction := range []string{"ingress", "egress"} {
		all := a.aclOf(r, direction)
		for _, e := range a.aclEntries(aclDirection{r, direction}) {
			for _, d := range all {
				if e.block == nil || d.block == nil || d.block == e.block || !d.covers(e) {
					continue
				}
				never := tf.All(d.exists(), e.exists(), d.before(e))
				if never.IsYes() {
					never = never.Because(e.number.Because("`%s` is %s, and entry %s covers it", e.number.Path, e.number.Show(), d.number.Show()))
				}
				ts = append(ts, never)
			}
		}
	}
	return tf.Any(ts...)
}

func (e aclEntry) exists() tf.Truth { return tf.Any(e.allow, e.deny) }

// covers tells whether an entry surely takes all that another one may speak of.
func (e aclEntry) covers(o aclEntry) bool {
	addresses := o.all()
	if len(o.open)+len(o.vague) > 0 || len(addresses.v4)+len(addresses.v6) == 0 {
		return false
	}
	left := addresses.minus(e.all())
	return len(left.v4)+len(left.v6) == 0 && e.coversProtocol(o)
}

func (e aclEntry) coversProtocol(o aclEntry) bool {
	mine, known := protocolOf(e)
	other, otherKnown := protocolOf(o)
	switch {
	case !known || !otherKnown:
		return false
	case mine == "-1":
		return true
	case mine != other:
		return false
	case mine == "1" || mine == "58":
		return e.coversMessages(o)
	}
	return Within(o.may.TCP, e.must.TCP...) && Within(o.may.UDP, e.must.UDP...)
}

// coversMessages compares types and codes of ICMP, of which -1 means all (EC2 API Reference, IcmpTypeCode).
func (e aclEntry) coversMessages(o aclEntry) bool {
	for _, attr := range []string{"icmp_type", "icmp_code"} {
		mine, known := e.block.Attr(attr).Int()
		other, otherKnown := o.block.Attr(attr).Int()
		if !known || mine != -1 && (!otherKnown || mine != other) {
			return false
		}
		if attr == "icmp_type" && mine == -1 {
			return true
		}
	}
	return true
}

// numbersOf are the protocols that the provider takes by name.
var numbersOf = map[string]string{"all": "-1", "tcp": "6", "udp": "17", "icmp": "1", "icmpv6": "58", "ipv6-icmp": "58"}

// protocolOf is the number of an entry's protocol; one without a number of its own is its name.
func protocolOf(e aclEntry) (string, bool) {
	name, known := e.block.Attr("protocol").Text()
	name = strings.ToLower(name)
	if number, ok := numbersOf[name]; ok {
		name = number
	}
	return name, known
}
