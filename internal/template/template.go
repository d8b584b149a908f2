// SPDX-License-Identifier: Apache-2.0

// Package template knows what it costs to parse a template. hclsyntax (2.25) puts a string together from its pieces one by one, and copies all
// that it has each time: lines of a heredoc are pieces, and so is what stands between signs that could begin an interpolation.
package template

import "bytes"

// maxCopied bounds the bytes copied for that: those of a heredoc of 20,000 short lines, or about two seconds.
const maxCopied = 4_000_000_000

// TooBroken reports whether a text has so many pieces that putting them together would take minutes. It may say so of text in which the signs are
// spread over many strings.
func TooBroken(text []byte) bool {
	pieces := bytes.Count(text, []byte("\n")) + bytes.Count(text, []byte("$")) + bytes.Count(text, []byte("%"))
	return TooDear(Copies(pieces, len(text)))
}

// Copies is how many bytes are copied to put so many pieces of so many bytes together: each time all text so far, and the list of what is left.
func Copies(pieces, length int) int { return pieces * (length + 16*pieces) / 2 }

// TooDear reports whether so many copied bytes take too long.
func TooDear(copied int) bool { return copied > maxCopied }
