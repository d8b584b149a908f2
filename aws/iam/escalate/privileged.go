// SPDX-License-Identifier: Apache-2.0

package escalate

import (
	"github.com/guardlint/guardlint/aws/iam/principals"
	"github.com/guardlint/guardlint/tf"
)

// Privileged is yes when a role allows everything, no boundary limiting it, or lets its holder gain rights that it does not grant. What cannot be
// read of policies that are declared elsewhere does not count: they are judged there.
func Privileged(role *tf.Resource) tf.Truth {
	p := principals.Of(role.Root).Find(role.Address)
	if p == nil {
		return tf.No()
	}
	var ts []tf.Truth
	gained := Ways(p)
	for _, way := range []Way{PolicyEdit, Credentials, TrustEdit, PassRole, CodeUpdate} {
		if t, can := gained[way]; can {
			ts = append(ts, t)
		}
	}
	for _, policy := range p.Policies {
		t := policy.Document.FullAdmin()
		elsewhere := policy.Carrier == nil || policy.Carrier.Data
		if len(p.Boundary) == 0 && !(t.IsMaybe() && elsewhere) {
			ts = append(ts, tf.All(policy.Sure, t))
		}
	}
	return tf.Any(ts...)
}

// PrivilegedRole is Privileged of the roles, declared here, that an attribute of a resource names.
func PrivilegedRole(r *tf.Resource, attr string) tf.Truth {
	var ts []tf.Truth
	for _, link := range r.Follow(attr, "arn", "aws_iam_role").Items {
		if t := Privileged(link.Resource); !t.IsNo() {
			v := r.Attr(attr)
			ts = append(ts, tf.All(link.Sure, t).Because(v.Because("`%s` names %s", v.Path, link.Resource.Address)))
		}
	}
	return tf.Any(ts...)
}
