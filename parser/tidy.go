// SPDX-License-Identifier: Apache-2.0

package parser

import (
	"bytes"
	"fmt"

	"github.com/hashicorp/hcl/v2/hclwrite"
)

// Tidy is a configuration file after it was edited, fit to be written: aligned as `terraform fmt` does, if the file was so before. It fails
// when the file cannot be parsed any more.
func Tidy(path string, before, after []byte) ([]byte, error) {
	if _, diags := parseConfig(after, path); diags.HasErrors() {
		return nil, fmt.Errorf("%s could not be parsed after the change: %w", path, diags)
	}
	if bytes.Equal(formatted(before), before) {
		return formatted(after), nil
	}
	return after, nil
}

// formatted is native syntax as `terraform fmt` aligns it, after a byte order mark if there is one.
func formatted(src []byte) []byte {
	mark := src[:len(src)-len(bytes.TrimPrefix(src, byteOrderMark))]
	return append(bytes.Clone(mark), hclwrite.Format(src[len(mark):])...)
}
