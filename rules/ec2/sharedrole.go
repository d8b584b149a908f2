// SPDX-License-Identifier: Apache-2.0

package ec2

import (
	"github.com/guardlint/guardlint/aws/network"
	"github.com/guardlint/guardlint/lint"
	"github.com/guardlint/guardlint/tf"
)

var sharedRole = &lint.Rule{
	ID:           "iam-ec2-shared-role",
	Title:        "Machine that the internet reaches shares its role with private ones",
	Why:          "What the private machines may do, whoever takes over the public one may do too.",
	Remedy:       "Give the machine that the internet reaches a role of its own.",
	Undecided:    "the subnet of a machine, or how it is routed, is not known.",
	Severity:     lint.Medium,
	Pillar:       lint.Identity,
	Controls:     []string{"wa-sec:SEC03-BP02"},
	Aliases:      []string{"kics:c53c7a89-f9d7-4c7b-8b66-8a555be99593"},
	OffByDefault: true,
	Resources:    []string{"aws_instance"},
	Companions:   []string{"aws_subnet", "aws_route_table", "aws_route_table_association", "aws_route", "aws_internet_gateway", "aws_iam_instance_profile"},
	Check: func(p *lint.Pass, public *tf.Resource) {
		profile := public.Attr("iam_instance_profile")
		if !profile.IsSet().IsYes() {
			return
		}
		subnet := public.Follow("subnet_id", "id", "aws_subnet")
		routed := subnet.Shown(network.RoutedToInternet)
		if routed.IsNo() {
			return
		}
		var shared []tf.Truth
		for _, private := range public.Root.OfType("aws_instance") {
			if private.BaseAddress() != public.BaseAddress() {
				shared = append(shared, tf.All(public.With(private), private.Attr("iam_instance_profile").IsSet(),
					lint.Same(profile, private.Attr("iam_instance_profile")), isPrivate(private)))
			}
		}
		p.Forbid(tf.All(routed, tf.Any(shared...)), public, "machine %q, which the internet reaches, shares its role with a private one", public.Name)
	},
}

// isPrivate says whether a machine is in a subnet that nothing routes to the internet. Which table a subnet has is not told where none is associated.
func isPrivate(machine *tf.Resource) tf.Truth {
	return machine.Follow("subnet_id", "id", "aws_subnet").Any(func(subnet *tf.Resource) tf.Truth {
		associated := subnet.Linked("aws_route_table_association", "subnet_id", "id").Shown(func(*tf.Resource) tf.Truth { return tf.Yes() })
		if associated.IsNo() {
			return tf.Maybe(subnet.Because("the route table of " + subnet.Address + " is not known"))
		}
		return tf.Not(network.RoutedToInternet(subnet))
	})
}
