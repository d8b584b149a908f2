// SPDX-License-Identifier: Apache-2.0

package compliance

import (
	_ "embed"
	"strings"
	"sync"
)

// beyondTSV has one control a line that no rule can serve, and why.
//
//go:embed beyond.tsv
var beyondTSV string

var beyond = sync.OnceValue(func() map[string]string {
	reasons := make(map[string]string)
	for line := range strings.Lines(beyondTSV) {
		ref, reason, _ := strings.Cut(strings.TrimSuffix(line, "\n"), "\t")
		reasons[ref] = reason
	}
	return reasons
})

// Beyond says why a control cannot be judged from Terraform, or "" when nothing stands against it. It is about what people and
// organisations do, which configuration does not show.
func Beyond(c Control) string { return beyond()[c.Ref()] }
