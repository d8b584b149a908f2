// SPDX-License-Identifier: Apache-2.0

package lint

import "testing"

func TestStaysBelow(t *testing.T) {
	for constraint, want := range map[string]bool{
		"~> 5.0":         true,
		"~> 5.31.0":      true,
		"5.31.0":         true,
		"= 4.67":         true,
		"< 6":            true,
		"<6.0.0":         true,
		"< 6.0.1":        false,
		"<= 5.99.9":      true,
		"<= 6.0.0":       false,
		">= 5.0, < 6.0":  true,
		">= 5.0":         false,
		"> 5.0, != 5.31": false,
		"~> 6.0":         false,
		"~> 5":           false, // at least version 5
		">= 4, < 7":      false,
		"":               false,
	} {
		if got := staysBelow(constraint, 6); got != want {
			t.Errorf("%q stays below 6: %v, want %v", constraint, got, want)
		}
	}
}
