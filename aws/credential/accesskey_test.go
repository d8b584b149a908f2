// SPDX-License-Identifier: Apache-2.0

package credential

import "testing"

func TestAccessKey(t *testing.T) {
	const id, secret = "AKIA" + "Z7QX2PLMN4RTUVWX", "wJa0bXUtnFEMI" + "K7MDENGbPxRfiCYz9kQ2wE4rT6y"
	for _, c := range []struct {
		name, text string
		id, secret bool
	}{
		{"both", "id=" + id + "\nsecret=" + secret, true, true},
		{"quoted", `"` + id + `":"` + secret + `"`, true, true},
		{"id alone", id, true, false},
		{"secret alone", secret, false, false},
		{"a hash", id + " da39a3ee5e6b4b0d3255bfef95601890afd80709", true, false},
		{"longer text", id + " " + secret + "x", true, false},
		{"of the documentation", "AKIAIOSFODNN7EXAMPLE " + secret, false, false},
		{"part of a word", "X" + id + " " + secret, false, false},
	} {
		if id, secret := AccessKey(c.text); id != c.id || secret != c.secret {
			t.Errorf("%s: %v, %v", c.name, id, secret)
		}
	}
}
