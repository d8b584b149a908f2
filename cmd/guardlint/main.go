// SPDX-License-Identifier: Apache-2.0

// Command guardlint checks Terraform configuration and plans against AWS guardrails. `guardlint --help` says how.
//
// Reading order: run (exit statuses), root (the command line), scan (the main command and its flags), output (where reports go).
package main

import (
	"context"
	"os"
	"os/signal"
	"syscall"
	"time"
)

// graceAfterSignal is how long an interrupted run may take to clean up.
const graceAfterSignal = 500 * time.Millisecond

func main() {
	ctx, cancel := context.WithCancelCause(context.Background())
	signal.Ignore(syscall.SIGPIPE) // a closed pipe becomes a write error with a message
	signals := make(chan os.Signal, 1)
	signal.Notify(signals, os.Interrupt, syscall.SIGTERM)
	go func() {
		s := interruption{(<-signals).(syscall.Signal)}
		cancel(s)
		time.Sleep(graceAfterSignal)
		os.Exit(s.status())
	}()
	os.Exit(run(ctx, os.Args[1:], streams{os.Stdin, os.Stdout, os.Stderr}))
}

// interruption is the cause of a context that a signal ended.
type interruption struct{ syscall.Signal }

func (i interruption) Error() string { return "the run was stopped: " + i.Signal.String() }

// status is what a shell expects of a program that a signal ends: 130 for an interrupt.
func (i interruption) status() int { return 128 + int(i.Signal) }
