// SPDX-License-Identifier: Apache-2.0

package guardlint

import (
	"cmp"
	"context"
	"fmt"
	"io"
	"runtime"
	"slices"
	"strings"
	"time"

	"github.com/guardlint/guardlint/lint"
	"github.com/guardlint/guardlint/parser"
	"github.com/guardlint/guardlint/policy"
	"github.com/guardlint/guardlint/rules"
	"github.com/guardlint/guardlint/tf"
)

// Var is one -var or -var-file of Terraform's command line.
type Var = parser.Var

// Options says what to scan and how. The zero Options scan the working directory with all rules that are on by default.
type Options struct {
	// Paths are directories, Terraform files and plans in JSON; "-" is a plan on Stdin. Empty means the working directory.
	Paths []string
	// Base is the absolute directory that reported paths are relative to; "" lets the parser find the repository's root.
	Base string
	// Vars are what Terraform's command line says of variables, in its order.
	Vars []Var
	// Account is the id of the AWS account and Region the region of providers that name none; "" means that they are not known.
	Account, Region string
	// WholeAccount says that the paths hold all that the account has, so that what they lack is missing.
	WholeAccount bool
	// PlanFile is a binary plan whose configuration stands in for the source where that is not found.
	PlanFile string
	// Source is the directory of the root module that plans were made from; "" lets the parser find it.
	Source string
	// Env is the environment, of which Terraform's own variables (TF_VAR_* and the like) are read; nil is an empty one.
	Env []string
	// Itself says that a directory which holds configuration stands for the root module that it is, not for those below it too.
	Itself bool
	// MayLack says that a path need not exist, and a directory need not hold anything to judge: otherwise that is an error.
	MayLack bool
	// Stdin is read for the path "-".
	Stdin io.Reader
	// Rules are those that run; nil means all that are on by default, as the settings change that. lint.Select picks them from Rules().
	Rules []*lint.Rule
	// Settings are what policy.ParseSettings read; nil is no settings file. Of its flags nothing is taken: they are the caller's.
	Settings *policy.Settings
	// WholeSettings says that the paths include all that the settings are about, so that a waiver without a finding is reported.
	WholeSettings bool
	// Refused are attempts of flags to loosen what the settings lock, as policy found them; each becomes a finding.
	Refused []policy.Refusal
	// ChangedOnly judges of plans only what they create or change, and what that belongs to. All paths must then be plans.
	ChangedOnly bool
	// MinSeverity leaves out findings that weigh less; zero leaves out none.
	MinSeverity lint.Severity
	// NoForeignIgnores says that ignore comments written for other tools (checkov, trivy, tfsec, KICS, terrascan) shall not count.
	NoForeignIgnores bool
	// Jobs is how many files and roots are worked on at once; 0 means one per processor.
	Jobs int
	// Loaded, if not nil, is called when all configuration has been read and nothing has been judged, with the files that have been read.
	Loaded func(tf.Sources)
	// Today is the day that dates in ignore comments are compared with; zero means now, in UTC.
	Today time.Time

	contents map[string][]byte // what files hold in place of what is on the disk
}

// Rules lists every rule there is, sorted by id: the guardrails, and the rules about ignores, waivers and locks.
func Rules() []*lint.Rule {
	return slices.SortedFunc(slices.Values(slices.Concat(rules.All(), policy.Rules())), func(a, b *lint.Rule) int { return cmp.Compare(a.ID, b.ID) })
}

// Scan reads what the options name, judges it and applies what settings and ignore comments decided. An error says that nothing was judged: a path
// cannot be read or is nothing that guardlint knows. What is wrong inside of files, and a context that ends while rules run, makes
// the report incomplete instead.
func Scan(ctx context.Context, o Options) (*lint.Report, error) {
	report, _, err := o.scan(ctx)
	return report, err
}

// scan is Scan that returns the configuration too, whose roots are released.
func (o Options) scan(ctx context.Context) (*lint.Report, *tf.Config, error) {
	cfg, err := o.load(ctx, true)
	if err != nil {
		return nil, nil, err
	}
	if err := o.onlyChanged(cfg); err != nil {
		return nil, nil, err
	}
	if o.Loaded != nil {
		o.Loaded(cfg.Sources)
	}
	cfg.WholeAccount = o.WholeAccount
	o.Settings.Skip(cfg)
	report := lint.Run(ctx, cfg, o.rules(), cmp.Or(o.Jobs, runtime.GOMAXPROCS(0)))
	policy.Clamp(report.Findings)
	policy.Apply(report, cfg, policy.Decisions{Known: Rules(), Today: o.today(), Settings: o.Settings, Whole: o.WholeSettings, NoForeign: o.NoForeignIgnores, Refused: o.Refused, Workspace: o.workspace()})
	for _, src := range report.Sources { // asked for by ignore comments alone
		src.Outline = nil
	}
	report.Findings = slices.DeleteFunc(report.Findings, func(f *lint.Finding) bool { return f.Severity < o.MinSeverity })
	return report, cfg, nil
}

// onlyChanged narrows the scan to what plans change. Configuration does not tell what changes, and judging none of it would look clean.
func (o Options) onlyChanged(cfg *tf.Config) error {
	if !o.ChangedOnly {
		return nil
	}
	if i := slices.IndexFunc(cfg.Roots, func(r *tf.Root) bool { return !r.Plan }); i >= 0 {
		return fmt.Errorf("--changed-only: %s is configuration, which does not tell what changes: scan its plan", cmp.Or(cfg.Roots[i].Name, "."))
	}
	cfg.ChangedOnly = true
	return nil
}

// Inspect reads what the options name and returns it as rules see it.
func Inspect(ctx context.Context, o Options) (*tf.Config, error) {
	return o.load(ctx, false)
}

// load reads what the options name; lazily, roots are read when they are opened.
func (o Options) load(ctx context.Context, lazy bool) (*tf.Config, error) {
	return parser.Load(ctx, o.Paths, parser.Options{Lazy: lazy, Outlined: policy.MayDecide, Contents: o.contents, Base: o.Base, Vars: o.Vars, Env: o.Env, Account: o.Account, Region: o.Region, Source: o.Source, PlanFile: o.PlanFile, Itself: o.Itself, MayLack: o.MayLack, Stdin: o.Stdin, Jobs: o.Jobs})
}

// rules are the rules to run; those whose worst case is not asked for need not.
func (o Options) rules() []*lint.Rule {
	run := o.Rules
	if run == nil {
		run = o.Settings.Enabled(Rules())
	}
	return slices.DeleteFunc(o.Settings.Configured(o.Settings.Enforced(run, Rules())), func(r *lint.Rule) bool { return r.Severity < o.MinSeverity })
}

// workspace is Terraform's, "" when the environment names none.
func (o Options) workspace() string {
	name := ""
	for _, e := range o.Env {
		if value, ok := strings.CutPrefix(e, "TF_WORKSPACE="); ok {
			name = value
		}
	}
	return name
}

func (o Options) today() time.Time {
	if o.Today.IsZero() {
		return time.Now().UTC()
	}
	return o.Today
}
