// SPDX-License-Identifier: Apache-2.0

package network

import (
	"strings"

	"github.com/guardlint/guardlint/tf"
)

// SubnetSource is a subnet whose network an ingress rule admits, and the value that names the network.
type SubnetSource struct {
	Subnet *tf.Resource
	Value  tf.Value
	Exists tf.Truth // the rule
}

// SubnetSources returns the subnets of the configuration whose networks are sources of the ingress rules that r declares, by reference or as the only
// ones with that network.
func SubnetSources(r *tf.Resource) (all []SubnetSource) {
	a := tf.View(r.Root, analyse)
	for _, p := range a.permissions(r) {
		values := p.vague
		for _, one := range p.known {
			values = append(values, one.value)
		}
		for _, v := range values {
			for _, subnet := range a.subnetsOf(r.Root, v) {
				all = append(all, SubnetSource{subnet, v, p.exists})
			}
		}
	}
	return all
}

func (a *analysis) subnetsOf(root *tf.Root, v tf.Value) (found []*tf.Resource) {
	for _, ref := range v.Refs() {
		subnet := a.byAddress[ref.Address]
		if subnet != nil && subnet.TypeName() == "aws_subnet" && !ref.Derived && strings.HasSuffix(ref.Attr, "cidr_block") {
			found = append(found, subnet)
		}
	}
	text, known := v.Text()
	if !known || len(found) > 0 {
		return found
	}
	for _, subnet := range root.OfType("aws_subnet") {
		if network, ok := subnet.Attr("cidr_block").Text(); ok && network == text {
			found = append(found, subnet)
		}
	}
	if len(found) > 1 { // of several VPCs
		return nil
	}
	return found
}
