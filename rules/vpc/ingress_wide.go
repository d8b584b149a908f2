// SPDX-License-Identifier: Apache-2.0

package vpc

import (
	"fmt"

	"github.com/guardlint/guardlint/aws/network"
	"github.com/guardlint/guardlint/lint"
	"github.com/guardlint/guardlint/tf"
)

var sgWideRange = &lint.Rule{
	ID:         "vpc-sg-ingress-wide-range",
	Title:      "Security group admits a wide range of addresses to a sensitive port",
	Why:        "A provider's whole network has thousands of strangers in it, and a range for all private networks admits whatever is ever connected: peers, branch offices, a visitor's VPN.",
	Remedy:     "Name the exact addresses, or the security group of the peer.",
	Undecided:  "the source of a rule that reaches such a port is not known, or whether it reaches one is not.",
	Severity:   lint.Medium,
	Pillar:     lint.Infrastructure,
	Resources:  network.IngressTypes,
	Companions: prefixListTypes,
	Controls:   []string{"wa-sec:SEC05-BP02"},
	Aliases: append(numbered("terrascan:AC_AWS_%04d", 277, 363),
		"kics:92fe237e-074c-4262-81a4-2077acb928c1", "kics:e35c16a2-d54e-419d-8546-a804d8e024d0"),
	Parameters:   []*lint.Parameter{allowedPublicPorts},
	OffByDefault: true,
	Check: func(p *lint.Pass, r *tf.Resource) {
		public, private := network.BroadOpenings(r)
		toPublic, what := sensitive(public, allowed(p))
		toPrivate, whatPrivate := sensitive(private, allowed(p))
		if !toPublic.IsYes() && (toPrivate.IsYes() || toPublic.IsNo()) {
			p.As(lint.Low).Forbid(toPrivate, r, "%s admits a wide range of private addresses to %s", holder(r), whatPrivate)
			return
		}
		p.Forbid(toPublic, r, "%s admits a wide range of addresses to %s", holder(r), what)
	},
}

// sensitive sums up which openings are of ports that have a guardrail of their own: whether there is one, and what it opens. What is not
// known at all may be such a port.
func sensitive(openings []network.Opening, allowed []network.PortRange) (open tf.Truth, what string) {
	return sumUp(openings, allowed, func(c class, o network.Opening) bool { return c > anything || o.May.AllPorts() })
}

// numbered lists names that differ by a number.
func numbered(format string, from, to int) (names []string) {
	for n := from; n <= to; n++ {
		names = append(names, fmt.Sprintf(format, n))
	}
	return names
}
