// SPDX-License-Identifier: Apache-2.0

package fix

import (
	"bytes"
	"cmp"
	"fmt"
	"slices"
	"strings"

	"github.com/guardlint/guardlint/tf"
)

// Apply returns src with edits made; src itself is not changed. It fails, without a result, for edits that overlap or lie outside of src.
// What is inserted in one place keeps the order of the edits, except that what takes fewer lines comes first: attributes stand in front of
// blocks.
func Apply(src []byte, edits []tf.Edit) ([]byte, error) {
	sorted := slices.Clone(edits)
	slices.SortStableFunc(sorted, func(a, b tf.Edit) int {
		return cmp.Or(cmp.Compare(a.Range.Start.Byte, b.Range.Start.Byte), cmp.Compare(a.Range.End.Byte, b.Range.End.Byte),
			cmp.Compare(strings.Count(a.Text, "\n"), strings.Count(b.Text, "\n")))
	})
	var out bytes.Buffer
	done := 0
	for _, e := range sorted {
		start, end := e.Range.Start.Byte, e.Range.End.Byte
		if start < done || end < start || end > len(src) {
			return nil, fmt.Errorf("the edit of bytes %d to %d of %s does not fit", start, end, e.Range.File)
		}
		out.Write(src[done:start])
		out.WriteString(e.Text)
		done = end
	}
	out.Write(src[done:])
	return out.Bytes(), nil
}
