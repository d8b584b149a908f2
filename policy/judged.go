// SPDX-License-Identifier: Apache-2.0

package policy

import (
	"bytes"

	"github.com/guardlint/guardlint/lint"
	"github.com/guardlint/guardlint/tf"
)

// judged tells what of the sources took part in the judgement. A module's other files are loaded even when a single file was asked
// for, a resource may have no instance and a module may be missing: ignores there are neither used nor idle.
type judged struct {
	files  map[string]bool
	blocks map[lint.Block]int // of resources, data sources and module calls
}

func judgedIn(r *lint.Report) judged {
	j := judged{make(map[string]bool), r.Judged}
	for block := range r.Judged {
		j.files[block.File] = true
	}
	return j
}

// reached reports whether a place in a judged file could have had findings: if it lies in a resource, data source or module call,
// this took part.
func (j judged) reached(src *tf.Source, outline []tf.Range, place tf.Range) bool {
	top := place
	for _, r := range outline {
		if r.Contains(place) {
			top = r // outer before inner
			break
		}
	}
	switch word, _, _ := bytes.Cut(src.Bytes[top.Start.Byte:], []byte(" ")); string(word) {
	case "resource", "data", "module":
		_, took := j.blocks[lint.BlockAt(top)]
		return took
	}
	return true
}
