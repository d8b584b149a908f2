// SPDX-License-Identifier: Apache-2.0

package credential

import (
	"regexp"
	"strings"
	"sync"
)

// AccessKey reports whether a text holds the id of an access key of AWS, other than those of AWS's documentation, and whether something stands there too
// that has the form of its secret.
func AccessKey(text string) (id, secret bool) {
	for _, found := range keyID().FindAllString(text, -1) {
		id = id || !strings.HasSuffix(found, "EXAMPLE")
	}
	for _, m := range keySecret().FindAllStringSubmatch(text, -1) {
		secret = secret || isMixed(m[1])
	}
	return id, id && secret
}

// Ids begin by what they are of: a user's key or a session's (IAM User Guide, "IAM identifiers"). Secrets are forty characters of base64, and unlike
// hashes of that length have capitals.
var (
	keyID     = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`\b(?:AKIA|ASIA)[A-Z2-7]{16}\b`) })
	keySecret = sync.OnceValue(func() *regexp.Regexp {
		return regexp.MustCompile(`(?:^|[^A-Za-z0-9/+])([A-Za-z0-9/+]{40})(?:[^A-Za-z0-9/+=]|$)`)
	})
)

func isMixed(s string) bool {
	return strings.ToUpper(s) != s && strings.ToLower(s) != s && strings.ContainsAny(s, "0123456789")
}
