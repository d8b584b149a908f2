// SPDX-License-Identifier: Apache-2.0

package pattern

import "strings"

// Variable is a policy variable: ${key} or ${key, 'fallback'}.
type Variable struct {
	// Key is the condition key in lower case.
	Key string
	// Fallback is what stands for a request without the key, if HasFallback.
	Fallback    string
	HasFallback bool
}

// CutVariable finds the first ${…} of a text and returns what stands before it, in it, and after it.
func CutVariable(s string) (before, name, after string, ok bool) {
	start := strings.Index(s, "${")
	if start < 0 {
		return s, "", "", false
	}
	end := strings.IndexByte(s[start:], '}')
	if end < 0 {
		return s, "", "", false
	}
	return s[:start], s[start+2 : start+end], s[start+end+1:], true
}

// IsEscape reports whether ${name} stands for the character itself: ${*}, ${?} and ${$}.
func IsEscape(name string) bool { return name == "*" || name == "?" || name == "$" }

// ParseVariable reads what stands between the braces.
func ParseVariable(name string) Variable {
	key, fallback, found := strings.Cut(name, ",")
	v := Variable{Key: strings.ToLower(strings.TrimSpace(key))}
	fallback = strings.TrimSpace(fallback)
	if n := len(fallback); found && n >= 2 && fallback[0] == '\'' && fallback[n-1] == '\'' {
		v.Fallback, v.HasFallback = fallback[1:n-1], true
	}
	return v
}
