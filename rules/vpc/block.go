// SPDX-License-Identifier: Apache-2.0

package vpc

import (
	"github.com/guardlint/guardlint/lint"
	"github.com/guardlint/guardlint/tf"
)

var blockPublicAccess = &lint.Rule{
	ID:           "vpc-block-public-access",
	Title:        "VPC Block Public Access is off",
	Why:          "Any subnet can be opened to the internet by a route and an address. The block stops that for a whole region, whatever single VPCs are set up like.",
	Remedy:       "Set internet_gateway_block_mode to block-ingress or block-bidirectional, and exclude the VPCs at the edge.",
	Undecided:    "internet_gateway_block_mode is not known until apply or comes from a variable without a value.",
	Severity:     lint.Low,
	Pillar:       lint.Infrastructure,
	Resources:    []string{"aws_vpc_block_public_access_options"},
	Controls:     []string{"wa-sec:SEC05-BP01"},
	OffByDefault: true,
	Absent:       []*lint.Absence{{Message: "the account does not block public access to its VPCs", Regional: true}},
	Check: lint.MustNot(func(options *tf.Resource) tf.Truth {
		return options.Attr("internet_gateway_block_mode").Is("off")
	}, "options %q leave VPC Block Public Access off"),
}
