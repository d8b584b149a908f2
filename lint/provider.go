// SPDX-License-Identifier: Apache-2.0

package lint

import (
	"regexp"
	"strconv"
	"strings"
	"sync"

	"github.com/guardlint/guardlint/tf"
)

// ProviderBefore is yes when the configuration requires a version of the AWS provider below a major one, whose defaults may be others. A
// constraint that admits newer versions too stands for the newest. A rule that asks names "terraform" among its companions. A plan needs no
// such question: what is left out has its default's value in it.
func ProviderBefore(root *tf.Root, major int) tf.Truth {
	for _, settings := range root.Declared("terraform") {
		provider := settings.Attr("required_providers.aws")
		version := provider
		if _, short := provider.Text(); !short { // aws = "~> 5.0" is how it was written before Terraform 0.13
			version = provider.Field("version")
		}
		if text, known := version.Text(); known && staysBelow(text, major) {
			return tf.Yes(provider.Because("version %s of the provider is required", version.Show()))
		}
	}
	return tf.No()
}

// bound is a part of a constraint: an operator and up to three numbers.
var bound = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`^(=|<=|<|~>|)\s*v?(\d+)(?:\.(\d+))?(?:\.(\d+))?$`) })

// staysBelow reports whether a version constraint admits no version from major.0.0 on (Terraform Language, "Version Constraints").
func staysBelow(constraint string, major int) bool {
	for _, part := range strings.Split(constraint, ",") {
		m := bound().FindStringSubmatch(strings.TrimSpace(part))
		if m == nil {
			continue
		}
		first, _ := strconv.Atoi(m[2])
		begins := strings.Trim(m[3]+m[4], "0") == "" // 6, 6.0 or 6.0.0
		if first < major && (m[1] != "~>" || m[3] != "") || first == major && m[1] == "<" && begins {
			return true
		}
	}
	return false
}
