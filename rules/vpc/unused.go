// SPDX-License-Identifier: Apache-2.0

package vpc

import (
	"slices"
	"strings"

	"github.com/guardlint/guardlint/aws/network"
	"github.com/guardlint/guardlint/lint"
	"github.com/guardlint/guardlint/tf"
)

var sgUnattached = &lint.Rule{
	ID:           "vpc-sg-unattached",
	Title:        "Security group is used by nothing",
	Why:          "Nobody looks after its rules any more, and whoever finds it at hand puts a machine into it with everything that it once allowed.",
	Remedy:       "Delete the group, or attach it.",
	Undecided:    "the group is handed on by an output or to a module that is not loaded, or what uses it may not exist.",
	Severity:     lint.Low,
	Pillar:       lint.Infrastructure,
	Resources:    []string{"aws_security_group"},
	Companions:   []string{"aws_security_group_rule", "aws_vpc_security_group_ingress_rule", "aws_vpc_security_group_egress_rule"},
	Controls:     []string{"wa-sec:SEC05-BP03", "iso-27001-2022:A.8.20", "iso-27001-2022:A.8.21", "iso-27001-2022:A.8.22"},
	Aliases:      []string{"checkov:CKV2_AWS_5", "kics:4849211b-ac39-479e-ae78-5694d506cb24"},
	OffByDefault: true,
	Check: lint.Must(func(group *tf.Resource) tf.Truth {
		attached := make([]tf.Truth, 0, 1)
		for _, link := range network.Attachments(group) {
			attached = append(attached, link.Sure)
		}
		return tf.Any(tf.Any(attached...), namedByOthers(group), usedBut(group, ruleTypes))
	}, "security group %q is used by nothing"),
}

var ruleTypes = []string{"aws_security_group_rule", "aws_vpc_security_group_ingress_rule", "aws_vpc_security_group_egress_rule"}

// namedByOthers says whether the rule of another group names a group as its source or destination.
func namedByOthers(group *tf.Resource) tf.Truth {
	var ts []tf.Truth
	for _, typ := range ruleTypes {
		peer := "referenced_security_group_id"
		if typ == "aws_security_group_rule" {
			peer = "source_security_group_id"
		}
		for _, link := range group.Linked(typ, peer, "id").Items {
			own := link.Resource.Follow("security_group_id", "id", "aws_security_group").Shown(func(r *tf.Resource) tf.Truth { return tf.Of(r == group) })
			ts = append(ts, tf.All(link.Sure, tf.Not(own)))
		}
	}
	return tf.Any(ts...)
}

// usedBut says whether something is given r, other than by types that do not count as use.
func usedBut(r *tf.Resource, idle []string, attrs ...string) tf.Truth {
	var ts []tf.Truth
	for _, user := range r.Users(attrs...) {
		if !slices.Contains(idle, user.Type) && !user.Data {
			ts = append(ts, r.With(user))
		}
	}
	if len(ts) == 0 && r.Root.Escapes != nil {
		if handedOn := r.Root.Escapes(r); len(handedOn) > 0 {
			return tf.Maybe(handedOn...)
		}
	}
	return tf.Any(ts...)
}

var naclUnattached = &lint.Rule{
	ID:         "vpc-nacl-unattached",
	Title:      "Network ACL is associated with no subnet",
	Why:        "Its entries filter nothing, and the subnets that it was made for have the default ACL, which lets everything through.",
	Remedy:     "Set subnet_ids, or delete the ACL.",
	Undecided:  "subnet_ids is not known, or an association may be declared elsewhere.",
	Severity:   lint.Low,
	Pillar:     lint.Infrastructure,
	Resources:  []string{"aws_network_acl"},
	Companions: []string{"aws_network_acl_association"},
	Controls: []string{
		"wa-sec:SEC05-BP02", "fsbp:EC2.16", "pci-dss-4.0:1.2.8", "pci-dss-4.0:1.3.1", "pci-dss-4.0:1.3.2", "pci-dss-4.0:1.4.2",
		"iso-27001-2022:A.8.20", "iso-27001-2022:A.8.21", "iso-27001-2022:A.8.22",
	},
	Aliases:      []string{"checkov:CKV2_AWS_1"},
	OffByDefault: true,
	Check: lint.Must(func(acl *tf.Resource) tf.Truth {
		return tf.Any(tf.Not(lint.Empty(acl.Attr("subnet_ids"))), acl.Linked("aws_network_acl_association", "network_acl_id", "id").Exist())
	}, "network ACL %q is associated with no subnet"),
}

var eipUnassociated = &lint.Rule{
	ID:           "vpc-eip-unassociated",
	Title:        "Elastic IP address belongs to nothing",
	Why:          "It is paid for, and whoever gets it next gets what others still send there: records that point to it, and rules that trust it.",
	Remedy:       "Associate the address, or release it and remove what names it.",
	Undecided:    "the address is handed on by an output or to a module that is not loaded, or what it is given to may not exist.",
	Severity:     lint.Low,
	Pillar:       lint.Infrastructure,
	Resources:    []string{"aws_eip"},
	Companions:   []string{"aws_eip_association", "aws_nat_gateway", "aws_lb"},
	Controls:     []string{"wa-sec:SEC03-BP06", "fsbp:EC2.12", "iso-27001-2022:A.8.20", "iso-27001-2022:A.8.21", "iso-27001-2022:A.8.22"},
	Aliases:      []string{"checkov:CKV2_AWS_19"},
	OffByDefault: true,
	Check: lint.Must(func(eip *tf.Resource) tf.Truth {
		own := tf.Any(lint.Given(eip.Attr("instance")), lint.Given(eip.Attr("network_interface")))
		var byAddress []tf.Truth
		for _, user := range eip.Users("public_ip") {
			byAddress = append(byAddress, tf.All(tf.Of(user.Type == "aws_eip_association"), eip.With(user)))
		}
		return tf.Any(own, tf.Any(byAddress...), allocated(eip), usedBut(eip, bystanders, "id", "allocation_id"))
	}, "elastic IP %q belongs to nothing"),
}

// allocated says whether one of what takes addresses names one, or may.
func allocated(eip *tf.Resource) tf.Truth {
	var ts []tf.Truth
	for _, place := range takers {
		typ, attr, _ := strings.Cut(place, " ")
		for _, link := range eip.Linked(typ, attr, "id").Items {
			ts = append(ts, link.Sure)
		}
	}
	return tf.Any(ts...)
}

var takers = []string{
	"aws_eip_association allocation_id", "aws_lb subnet_mapping.allocation_id", "aws_nat_gateway allocation_id",
	"aws_nat_gateway secondary_allocation_ids", "aws_nat_gateway_eip_association allocation_id",
}

// bystanders are given an address and do not use it.
var bystanders = []string{"aws_eip_domain_name", "aws_shield_protection", "aws_ec2_tag"}
