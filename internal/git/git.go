// SPDX-License-Identifier: Apache-2.0

// Package git asks the git program what a repository looked like at a revision. It is the only place that starts a process.
//
// A repository may be hostile. Only commands are used that read objects, so that neither hooks, filters, textconv nor an external diff run;
// monitors and hooks are switched off besides, nothing is fetched, and git's own check of who owns the repository stays in force. See
// https://git-scm.com/docs/git-config (safe.directory, core.fsmonitor) and https://git-scm.com/docs/git (environment).
package git

import (
	"bufio"
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
)

// Repository is a working tree with its history.
type Repository struct {
	// Top is the absolute directory of the working tree that holds .git.
	Top string

	program string
}

// Open finds the repository that a directory lies in: the nearest directory above with a .git. The error says what to do when there is none, when git
// is not installed, and when git refuses it.
func Open(ctx context.Context, dir string) (*Repository, error) {
	abs, err := filepath.Abs(dir)
	if err != nil {
		return nil, err
	}
	r := &Repository{Top: top(abs)}
	if r.Top == "" {
		return nil, fmt.Errorf("%s lies in no git repository", dir)
	}
	if r.program, err = exec.LookPath("git"); err != nil {
		return nil, errors.New("the git program is not found: install it, or put it into PATH")
	}
	up, err := r.line(ctx, "rev-parse", "--show-cdup")
	switch {
	case err != nil:
		return nil, fmt.Errorf("%s: git refuses the repository: %w", dir, err)
	case up != "":
		return nil, fmt.Errorf("%s is not the top level of its repository: git says %q", r.Top, up)
	}
	return r, nil
}

func top(dir string) string {
	for ; ; dir = filepath.Dir(dir) {
		if _, err := os.Lstat(filepath.Join(dir, ".git")); err == nil {
			return dir
		}
		if dir == filepath.Dir(dir) {
			return ""
		}
	}
}

// MergeBase is the commit at which a revision and what is checked out parted. The error says what to fetch when the history here does not reach
// that far.
func (r *Repository) MergeBase(ctx context.Context, rev string) (string, error) {
	if rev == "" || strings.HasPrefix(rev, "-") {
		return "", fmt.Errorf("%q is no revision: use a branch, a tag or a commit", rev)
	}
	commit, err := r.line(ctx, "rev-parse", "--verify", "--quiet", rev+"^{commit}")
	if err != nil {
		return "", fmt.Errorf("the revision %q is not known here: %s", rev, r.advice(ctx, "check its name, or fetch it"))
	}
	head, err := r.line(ctx, "rev-parse", "--verify", "--quiet", "HEAD^{commit}")
	if err != nil {
		return "", errors.New("nothing is committed here yet")
	}
	base, err := r.line(ctx, "merge-base", commit, head)
	if err != nil {
		return "", fmt.Errorf("%q and what is checked out have no commit in common: %s", rev, r.advice(ctx, "compare with a related revision"))
	}
	return base, nil
}

// advice is what to do about history that is missing.
func (r *Repository) advice(ctx context.Context, otherwise string) string {
	if shallow, err := r.line(ctx, "rev-parse", "--is-shallow-repository"); err == nil && shallow == "true" {
		return "the clone is shallow: fetch the whole history, with `git fetch --unshallow` or `fetch-depth: 0` of actions/checkout"
	}
	return otherwise
}

// line runs a command that answers with one line. The error is git's first sentence.
func (r *Repository) line(ctx context.Context, args ...string) (string, error) {
	cmd := r.command(ctx, args...)
	var said bytes.Buffer
	cmd.Stderr = &said
	out, err := cmd.Output()
	if err != nil {
		return "", reason(ctx, err, said.Bytes())
	}
	first, _, _ := strings.Cut(string(out), "\n")
	return first, nil
}

// stream runs a command with an input and reads its output while it comes.
func (r *Repository) stream(ctx context.Context, input io.Reader, args []string, read func(*bufio.Reader) error) error {
	cmd := r.command(ctx, args...)
	cmd.Stdin = input
	var said bytes.Buffer
	cmd.Stderr = &said
	pipe, err := cmd.StdoutPipe()
	if err != nil {
		return err
	}
	if err := cmd.Start(); err != nil {
		return err
	}
	failed := read(bufio.NewReaderSize(pipe, 1<<16))
	if failed != nil {
		_ = cmd.Process.Kill() // it may wait for a reader
	}
	if err := cmd.Wait(); err != nil && (failed == nil || ctx.Err() != nil || said.Len() > 0) {
		return reason(ctx, err, said.Bytes())
	}
	return failed
}

// reason is what git said about a failure.
func reason(ctx context.Context, err error, said []byte) error {
	if ctx.Err() != nil {
		return context.Cause(ctx)
	}
	first, _, _ := strings.Cut(strings.TrimSpace(string(said)), "\n")
	if first = strings.TrimPrefix(first, "fatal: "); first == "" {
		return err
	}
	return errors.New(first)
}

// command is git in the repository, without what a repository could make it do.
func (r *Repository) command(ctx context.Context, args ...string) *exec.Cmd {
	safe := []string{"--no-pager", "-c", "core.fsmonitor=false", "-c", "core.hooksPath=" + os.DevNull}
	cmd := exec.CommandContext(ctx, r.program, append(safe, args...)...) //nolint:gosec // the program is git, revisions do not begin with a hyphen
	cmd.Dir = r.Top
	cmd.Env = append(environment(), "LC_ALL=C", "GIT_CONFIG_NOSYSTEM=1", "GIT_TERMINAL_PROMPT=0", "GIT_OPTIONAL_LOCKS=0",
		"GIT_NO_LAZY_FETCH=1", "GIT_ALLOW_PROTOCOL=none", "GIT_CEILING_DIRECTORIES="+filepath.Dir(r.Top))
	return cmd
}

// environment is that of this process less what points git at another repository, as it is set within hooks. Where the user's own configuration is
// stays.
func environment() []string {
	var kept []string
	for _, e := range os.Environ() {
		if !strings.HasPrefix(e, "GIT_") || strings.HasPrefix(e, "GIT_CONFIG_") || strings.HasPrefix(e, "GIT_EXEC_PATH=") {
			kept = append(kept, e)
		}
	}
	return kept
}
