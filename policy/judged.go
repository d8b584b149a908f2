// SPDX-License-Identifier: Apache-2.0

package policy

import (
	"bytes"

	"github.com/guardlint/guardlint/tf"
)

// judged tells what of the sources took part in the judgement. A module's other files are loaded even when a single file was asked
// for, a resource may have no instance and a module may be missing: ignores there are neither used nor idle.
type judged struct {
	files  map[string]bool
	blocks map[tf.Range]bool // of resources, data sources and module calls
}

func judgedIn(cfg *tf.Config) judged {
	j := judged{make(map[string]bool), make(map[tf.Range]bool)}
	for _, root := range cfg.Roots {
		for _, r := range root.Resources {
			j.add(r.Declared)
			for _, call := range r.Calls {
				j.add(call.Range)
			}
		}
	}
	return j
}

func (j judged) add(block tf.Range) {
	j.files[block.File] = true
	j.blocks[block] = true
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
		return j.blocks[top]
	}
	return true
}
