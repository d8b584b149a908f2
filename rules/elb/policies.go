// SPDX-License-Identifier: Apache-2.0

package elb

import (
	"slices"
	"strings"

	"github.com/guardlint/guardlint/tf"
)

// Predefined security policies tell by their names which version of TLS is the lowest they admit ("TLS13-1-2-Res-2021-06" from 1.2 on,
// "FS-1-1-2019-08" from 1.1 on), but for those that are as old as 2018 (Elastic Load Balancing user guides, "Security policies").
var (
	modernFamilies = []string{"TLS13-1-2-", "TLS13-1-3-", "TLS-1-2-", "FS-1-2-"}
	oldFamilies    = []string{"TLS13-1-0-", "TLS13-1-1-", "TLS-1-0-", "TLS-1-1-", "FS-1-0-", "FS-1-1-", "FS-2018-06", "2016-08", "2015-", "2014-", "2011-08"}
)

// admitsOldTLS says whether a predefined policy, or the one that stands in when none is named, admits TLS below 1.2.
func admitsOldTLS(policy tf.Value) tf.Truth {
	old := policy.Matches(inFamily(oldFamilies))
	if old.IsNo() && policy.Matches(inFamily(modernFamilies)).IsNo() && policy.IsSet().IsYes() {
		return tf.Maybe(policy.Because("`%s` is %s, a policy that is not known here", policy.Path, policy.Show()))
	}
	return old
}

func inFamily(families []string) func(string) bool {
	return func(name string) bool {
		rest, ok := strings.CutPrefix(name, "ELBSecurityPolicy-")
		return ok && slices.ContainsFunc(families, func(family string) bool { return strings.HasPrefix(rest, family) })
	}
}

// isWeakOption says whether switching on an option of a classic load balancer's negotiation policy admits an old protocol or a weak
// cipher: one without encryption or authentication, or with DES, RC4, RC2, MD5 or export keys.
func isWeakOption(name string) bool {
	if protocol, ok := strings.CutPrefix(name, "Protocol-"); ok {
		return protocol != "TLSv1.2" && protocol != "TLSv1.3"
	}
	for part := range strings.SplitSeq(strings.ToUpper(name), "-") {
		if slices.Contains([]string{"NULL", "ADH", "AECDH", "DES", "RC4", "RC2", "MD5", "EXP"}, part) {
			return true
		}
	}
	return false
}
