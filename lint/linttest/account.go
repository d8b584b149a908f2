// SPDX-License-Identifier: Apache-2.0

package linttest

import (
	"context"
	"path/filepath"
	"regexp"
	"slices"
	"sync"

	"github.com/guardlint/guardlint/lint"
	"github.com/guardlint/guardlint/tf"
)

// accounts judges each directory below account/ as a whole account.
func (c *checker) accounts(ctx context.Context, dir string) {
	accounts, _ := filepath.Glob(filepath.Join(dir, "account", "*")) // the pattern is well formed
	for _, account := range accounts {
		cfg, err := load(ctx, dir, account, nil)
		if err != nil {
			c.problems = append(c.problems, err.Error())
			continue
		}
		cfg.WholeAccount = true
		var found []*lint.Finding
		for _, f := range lint.Run(ctx, cfg, []*lint.Rule{c.rule}, 1).Findings {
			if f.Address == "" {
				found = append(found, f)
			}
		}
		c.count(&tf.Resource{Type: c.rule.Resources[0]}, found)
		c.exactly(&tf.Resource{Address: account}, found, c.saidOf(cfg))
	}
}

// saidOf are the expectations of a whole account.
func (c *checker) saidOf(cfg *tf.Config) []expectation {
	var said []expectation
	for file, source := range cfg.Sources {
		for _, m := range ofAccount().FindAllSubmatch(source.Bytes, -1) {
			e := expectation{verdict: lint.Violation, at: tf.Range{File: file}}
			if len(m[1]) > 0 {
				e.verdict = lint.Undecided
			}
			var err error
			if e.rx, err = regexp.Compile(string(m[2])); err != nil {
				c.errorf(e.at, "%v", err)
				continue
			}
			said = append(said, e)
		}
	}
	slices.SortFunc(said, func(a, b expectation) int { return a.at.Compare(b.at) })
	return said
}

var ofAccount = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`# (may )?lacks? "([^"]+)"`) })
