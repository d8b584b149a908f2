// SPDX-License-Identifier: Apache-2.0

package lint

import (
	"cmp"
	"context"
	"fmt"
	"slices"
	"sync"

	"github.com/guardlint/guardlint/internal/parallel"
	"github.com/guardlint/guardlint/tf"
)

// Run judges every resource of a configuration, and every change of a plan, by every rule and returns the sorted report. Roots are judged side by side, up to
// jobs at once (at least one), and released afterwards when they were read on demand; the report is the same for any number. A rule
// that panics becomes an incomplete entry that names it and the resource. When ctx ends, Run stops and reports what was not judged
// as incomplete.
func Run(ctx context.Context, cfg *tf.Config, rules []*Rule, jobs int) *Report {
	report := &Report{Sources: cfg.Sources, Rules: slices.SortedFunc(slices.Values(rules), func(a, b *Rule) int { return cmp.Compare(a.ID, b.ID) }),
		Roots: len(cfg.Roots), Incomplete: slices.Clone(cfg.Incomplete), Judged: make(map[Block]int)}
	byType := make(map[string][]*Rule)
	for _, rule := range report.Rules {
		for _, typ := range rule.Resources {
			byType[typ] = append(byType[typ], rule)
		}
	}
	for _, root := range cfg.Roots {
		if root.Plan {
			report.Plans = append(report.Plans, root.Name)
		}
	}
	outcomes := make([]outcome, len(cfg.Roots))
	inventories := make([]inventory, len(cfg.Roots))
	wanted := accountWide(report.Rules)
	var mu sync.Mutex // guards report.Judged and kept
	var kept archive
	parallel.Each(len(outcomes), jobs, func(i int) {
		outcomes[i] = judge(ctx, cfg.Roots[i], byType, cfg.ChangedOnly, func(root *tf.Root) {
			if cfg.WholeAccount {
				inventories[i] = inventoryOf(root, wanted)
			}
		}, func(findings []*Finding) {
			mu.Lock()
			defer mu.Unlock()
			kept.keep(findings)
		})
		mu.Lock()
		defer mu.Unlock()
		for block, instances := range outcomes[i].blocks {
			report.Judged[block] += instances
		}
		outcomes[i].blocks = nil
	})
	for _, o := range outcomes {
		report.Findings = append(report.Findings, o.findings...)
		report.Incomplete = append(report.Incomplete, o.incomplete...)
		report.Resources += o.judged
	}
	withdraw(report.Findings, report.Judged)
	if cfg.WholeAccount {
		report.Findings = append(report.Findings, absences(report.Rules, cfg.Roots, inventories, report.Incomplete)...)
	}
	report.Sort()
	return report
}

type outcome struct {
	findings   []*Finding
	kept       int // how many of them outlive the root already
	incomplete []tf.Incomplete
	judged     int
	blocks     map[Block]int // how many instances of each block were judged; none of a module call, and of what a plan has
	cut        bool          // ctx ended before everything was judged
}

// judge opens a root, judges it, lets note have a look at it and releases it.
func judge(ctx context.Context, root *tf.Root, byType map[string][]*Rule, changedOnly bool, note func(*tf.Root), keep func([]*Finding)) outcome {
	o := outcome{blocks: make(map[Block]int)}
	if o.stopped(ctx, root) {
		return o
	}
	root.Open()
	defer root.Release()
	var only *changes
	if changedOnly {
		only = changesOf(root)
	}
	pass := &Pass{root: root, findings: &o.findings}
	for _, r := range root.Resources {
		if o.stopped(ctx, root) {
			break
		}
		if o.check(pass, byType[r.TypeName()], only, r) {
			o.judged++
		}
		o.settle(keep, batch)
	}
	if only == nil { // blocks do not change
		o.blocksOf(ctx, pass, byType)
	}
	o.changes(ctx, pass, byType)
	note(root)
	if root.Incomplete != nil {
		o.incomplete = append(o.incomplete, root.Incomplete()...)
	}
	o.settle(keep, 1)
	return o
}

// check judges one resource by the rules about its type, and reports whether the resource or one of the rules is concerned.
func (o *outcome) check(pass *Pass, rules []*Rule, only *changes, r *tf.Resource) bool {
	o.took(r)
	judged := only.concern(&Rule{}, r)
	for _, rule := range rules {
		if rule.Check != nil && only.concern(rule, r) {
			judged = true
			before := len(o.findings)
			o.guarded(rule, r, func() { rule.Check(pass.of(rule), r) })
			o.guarded(rule, r, func() { mend(rule, r, o.findings[before:]) })
		}
	}
	r.Block.Forget()
	return judged
}

// blocksOf judges the blocks beside resources, of those types that a rule is about.
func (o *outcome) blocksOf(ctx context.Context, pass *Pass, byType map[string][]*Rule) {
	for _, typ := range tf.BlockTypes() {
		if len(byType[typ]) == 0 {
			continue
		}
		for _, r := range pass.root.Declared(typ) {
			if o.stopped(ctx, pass.root) {
				return
			}
			o.check(pass, byType[typ], nil, r)
		}
	}
}

// batch is how many findings wait until they are kept: large plans have many in one root.
const batch = 500

// settle keeps the findings that are not kept yet, if there are at least so many.
func (o *outcome) settle(keep func([]*Finding), least int) {
	if waiting := o.findings[o.kept:]; len(waiting) >= least {
		keep(waiting)
		o.kept = len(o.findings)
	}
}

// stopped reports whether ctx ended, and notes so once.
func (o *outcome) stopped(ctx context.Context, root *tf.Root) bool {
	if ctx.Err() != nil && !o.cut {
		o.cut = true
		o.incomplete = append(o.incomplete, tf.Incomplete{Kind: "limit", Range: tf.Range{File: root.Name}, Blocking: true,
			Message: "the scan was stopped before everything was judged: " + context.Cause(ctx).Error()})
	}
	return o.cut
}

// took notes which blocks took part in the judgement.
func (o *outcome) took(r *tf.Resource) {
	instances := 1
	if r.Root.Plan {
		instances = 0
	}
	o.blocks[BlockAt(r.Declared)] += instances
	for _, call := range r.Calls {
		o.blocks[BlockAt(call.Range)] += 0
	}
}

// changes judges what a plan does.
func (o *outcome) changes(ctx context.Context, pass *Pass, byType map[string][]*Rule) {
	root := pass.root
	for _, c := range root.Changes {
		if o.stopped(ctx, root) {
			return
		}
		if c.IsNoOp() {
			continue
		}
		for _, rule := range byType[c.TypeName()] {
			if rule.CheckChange != nil {
				o.guarded(rule, c.Instance(root), func() { rule.CheckChange(pass.of(rule), c) })
			}
		}
		c.Before.Forget()
		c.After.Forget()
	}
}

// guarded runs one rule on one resource; a panic costs this one verdict, not the scan.
func (o *outcome) guarded(rule *Rule, r *tf.Resource, check func()) {
	before := len(o.findings)
	defer func() {
		if cause := recover(); cause != nil {
			o.findings = o.findings[:before]
			o.incomplete = append(o.incomplete, tf.Incomplete{Kind: "rule", Range: r.Range, Address: r.Address, Blocking: true,
				Message: fmt.Sprintf("rule %s failed on %s: %v; please report it", rule.ID, r.Address, cause)})
		}
	}()
	check()
}
