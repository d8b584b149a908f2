// SPDX-License-Identifier: Apache-2.0

package main

import (
	"context"
	"errors"
	"fmt"
	"os"
	"runtime"
	"time"

	"github.com/spf13/cobra"

	"github.com/guardlint/guardlint"
)

// inputFlags say how to read what the arguments name.
type inputFlags struct {
	vars     []guardlint.Var
	source   string
	planFile string
	account  string
	region   string
	jobs     int
	timeout  time.Duration
}

func (f *inputFlags) declare(cmd *cobra.Command) {
	flags := cmd.Flags()
	flags.Var(varFlag{&f.vars, false}, "var", "value of an input variable, `NAME=VALUE`; may be repeated (default: none)")
	flags.Var(varFlag{&f.vars, true}, "var-file", "`FILE` with values of input variables, besides terraform.tfvars and *.auto.tfvars; may be repeated (default: none)")
	flags.StringVar(&f.account, "aws-account-id", "", "`ID` of the AWS account, for aws_caller_identity (default: not known)")
	flags.StringVar(&f.region, "aws-region", "", "`REGION` of providers that name none, also for aws_region and aws_partition (default: not known)")
	flags.StringVar(&f.source, "source", "", "`DIR` of the root module that plans were made from, to point at the source (default: the plan's directory or the working directory, when what it declares fits the plan)")
	flags.StringVar(&f.planFile, "plan-file", "", "binary plan that plans were printed from, a `FILE`: the configuration in it stands in for a source that is not there (default: none)")
	flags.IntVar(&f.jobs, "jobs", runtime.GOMAXPROCS(0), "how many files and root modules to work on at once, a `NUMBER`")
	flags.Lookup("jobs").DefValue = "one per processor" // the help is the same on every machine
	flags.DurationVar(&f.timeout, "timeout", 10*time.Minute, "how long it may take; what was not reached by then is reported as not analysed")
}

// options checks the flags and turns them into what to read.
func (f *inputFlags) options(paths []string, s streams) (guardlint.Options, error) {
	if f.jobs < 1 {
		return guardlint.Options{}, fmt.Errorf("--jobs: %d is less than 1", f.jobs)
	}
	if f.timeout <= 0 {
		return guardlint.Options{}, fmt.Errorf("--timeout: %s is no time to read anything: use a duration like 90s or 10m", f.timeout)
	}
	return guardlint.Options{Paths: paths, Vars: f.vars, Env: os.Environ(), Account: f.account, Region: f.region, Source: f.source, PlanFile: f.planFile, Stdin: s.in, Jobs: f.jobs}, nil
}

const timeoutGrace = 10 * time.Second // to hand over what there is

// within does work, and gives up on it when it does not come back soon after its time is over, or at once when a signal came.
func within[T any](ctx context.Context, limit time.Duration, work func(context.Context) (T, error)) (T, error) {
	ctx, cancel := context.WithTimeoutCause(ctx, limit, fmt.Errorf("--timeout %s is over: allow more, or give less to do at once", limit))
	defer cancel()
	type result struct {
		value T
		err   error
	}
	done := make(chan result, 1)
	go func() {
		value, err := work(ctx)
		done <- result{value, err}
	}()
	var r result
	select {
	case r = <-done:
	case <-ctx.Done():
		if interrupted(ctx) {
			break
		}
		select {
		case r = <-done:
		case <-time.After(timeoutGrace):
			r.err = ctx.Err()
		}
	}
	if ctx.Err() != nil && (r.err != nil || interrupted(ctx)) {
		return r.value, context.Cause(ctx)
	}
	return r.value, r.err
}

func interrupted(ctx context.Context) bool { return errors.As(context.Cause(ctx), &interruption{}) }
