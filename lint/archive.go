// SPDX-License-Identifier: Apache-2.0

package lint

import (
	"github.com/guardlint/guardlint/internal/slab"
	"github.com/guardlint/guardlint/tf"
)

// archive is where findings are kept.
type archive struct {
	tf.Keeper
	findings slab.Of[Finding]
}

// keep moves findings to where they outlive the root: they keep sentences and places, not values.
func (a *archive) keep(findings []*Finding) {
	for i, f := range findings {
		f = a.findings.One(*f)
		f.Address, f.Message, f.Attribute, f.Fingerprint = a.Text(f.Address), a.Text(f.Message), a.Text(f.Attribute), a.Text(f.Fingerprint)
		f.Evidence, f.Origin, f.Fix = a.Evidence(f.Evidence), a.Origins(f.Origin), a.Fix(f.Fix)
		findings[i] = f
	}
}
