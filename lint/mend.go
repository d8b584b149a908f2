// SPDX-License-Identifier: Apache-2.0

package lint

import (
	"slices"

	"github.com/guardlint/guardlint/edit"
	"github.com/guardlint/guardlint/tf"
)

// mend gives the violations of one rule by one resource the fix that the rule knows. Plans have none.
func mend(rule *Rule, r *tf.Resource, findings []*Finding) {
	isCertain := func(f *Finding) bool { return f.Verdict == Violation }
	if rule.Fix == nil || r.Root.Plan || !slices.ContainsFunc(findings, isCertain) { // plans are not mended
		return
	}
	fix := edit.Of(rule.Fix, r)
	for _, f := range findings {
		if isCertain(f) {
			f.Fix = fix
		}
	}
}

// withdraw takes back the fixes that would also change instances of the same block that the rule does not blame, in whatever root. instances
// counts those of each block.
func withdraw(findings []*Finding, instances map[Block]int) {
	type blame struct {
		rule     *Rule
		declared tf.Range
	}
	type instance struct{ root, address string }
	blamed := make(map[blame]map[instance]bool)
	sharesBlock := func(f *Finding) bool { return f.Fix != nil && instances[BlockAt(f.Declared)] > 1 }
	for _, f := range findings {
		if sharesBlock(f) {
			b := blame{f.Rule, f.Declared}
			if blamed[b] == nil {
				blamed[b] = make(map[instance]bool)
			}
			blamed[b][instance{f.Root, f.Address}] = true
		}
	}
	for _, f := range findings {
		if sharesBlock(f) && len(blamed[blame{f.Rule, f.Declared}]) < instances[BlockAt(f.Declared)] && touches(f.Fix, f.Declared) {
			f.Fix = nil
		}
	}
}

// touches reports whether a fix changes a block, or what stands on its last line.
func touches(fix *tf.Fix, block tf.Range) bool {
	return slices.ContainsFunc(fix.Edits, func(e tf.Edit) bool {
		line := e.Range.Start.Line
		return e.Range.File == block.File && block.Start.Line <= line && line <= block.End.Line
	})
}
