// SPDX-License-Identifier: Apache-2.0

package funcs

import (
	"crypto/sha1"
	"encoding/hex"
	"errors"
	"fmt"
	"hash"
	"io"
	"strings"

	"github.com/zclconf/go-cty/cty"
	"github.com/zclconf/go-cty/cty/function"
)

// hashString makes a function that hashes a string and writes the sum with
// encode.
func hashString(newHash func() hash.Hash, encode func([]byte) string) function.Function {
	return onStrings(cty.String, func(s []string) (cty.Value, error) {
		h := newHash()
		io.WriteString(h, s[0])
		return cty.StringVal(encode(h.Sum(nil))), nil
	}, "str")
}

// namespaces are those of RFC 4122, appendix C.
var namespaces = map[string]string{
	"dns":  "6ba7b810-9dad-11d1-80b4-00c04fd430c8",
	"url":  "6ba7b811-9dad-11d1-80b4-00c04fd430c8",
	"oid":  "6ba7b812-9dad-11d1-80b4-00c04fd430c8",
	"x500": "6ba7b814-9dad-11d1-80b4-00c04fd430c8",
}

// uuidV5Func makes the UUID of a name in a namespace (RFC 4122, section 4.3).
var uuidV5Func = onStrings(cty.String, func(s []string) (cty.Value, error) {
	id, known := namespaces[s[0]]
	if !known {
		id = s[0]
	}
	space, err := parseUUID(id)
	if err != nil {
		return cty.NilVal, fmt.Errorf("uuidv5() doesn't support namespace %s (%w)", s[0], err)
	}
	h := sha1.New()
	h.Write(space)
	io.WriteString(h, s[1])
	u := h.Sum(nil)[:16]
	u[6] = u[6]&0x0f | 0x50 // version 5
	u[8] = u[8]&0x3f | 0x80 // variant of RFC 4122
	return cty.StringVal(fmt.Sprintf("%x-%x-%x-%x-%x", u[:4], u[4:6], u[6:8], u[8:10], u[10:])), nil
}, "namespace", "name")

// parseUUID reads the usual form of a UUID, also as URN, in braces or without
// hyphens.
func parseUUID(s string) ([]byte, error) {
	digits := s
	switch len(s) {
	case 32:
	case 36 + len("urn:uuid:"):
		if !strings.EqualFold(s[:9], "urn:uuid:") {
			return nil, fmt.Errorf("invalid urn prefix: %q", s[:9])
		}
		digits = s[9:]
	case 36 + len("{}"):
		digits = s[1:37]
	case 36:
	default:
		return nil, fmt.Errorf("invalid UUID length: %d", len(s))
	}
	if len(digits) == 36 {
		groups := strings.Split(digits, "-")
		if len(groups) != 5 || len(groups[0]) != 8 || len(groups[1]) != 4 || len(groups[2]) != 4 || len(groups[3]) != 4 {
			return nil, errors.New("invalid UUID format")
		}
		digits = strings.Join(groups, "")
	}
	id, err := hex.DecodeString(digits)
	if err != nil {
		return nil, errors.New("invalid UUID format")
	}
	return id, nil
}
