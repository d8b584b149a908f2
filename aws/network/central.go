// SPDX-License-Identifier: Apache-2.0

package network

import "github.com/guardlint/guardlint/tf"

// ManagedCentrally is maybe when a policy of Firewall Manager of one of some types ("WAFV2", "DNS_FIREWALL") may associate something with r, by tags
// and accounts that only AWS knows; else it is no.
func ManagedCentrally(r *tf.Resource, types ...string) tf.Truth {
	var ts []tf.Truth
	for _, policy := range r.Root.OfType("aws_fms_policy") {
		ofType := policy.Attr("security_service_policy_data.type").Is(types...)
		ts = append(ts, tf.All(ofType, policy.Exists, tf.Maybe(policy.Because(policy.Address+" may associate one"))))
	}
	if all := tf.Any(ts...); !all.IsNo() {
		return all
	}
	return tf.No()
}
