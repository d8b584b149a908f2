// SPDX-License-Identifier: Apache-2.0

package main

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/guardlint/guardlint"
	"github.com/guardlint/guardlint/internal/git"
	"github.com/guardlint/guardlint/lint"
	"github.com/guardlint/guardlint/policy"
	"github.com/guardlint/guardlint/tf"
)

// past is the state of the repository that a scan is compared with.
type past struct {
	repository *git.Repository
	commit     string
	name       string           // in messages
	dir        string           // for a copy of the old tree
	known      *policy.Baseline // what was there; nil before the past was scanned
}

// pastOf finds where a revision and what is checked out parted; nil for no revision. All paths must lie in one repository.
func pastOf(ctx context.Context, rev string, paths []string) (*past, error) {
	if rev == "" {
		return nil, nil
	}
	p := &past{}
	for _, path := range orHere(paths) {
		if path == "-" {
			return nil, errors.New("--new-since: standard input has no past: use --baseline")
		}
		repository, err := git.Open(ctx, directoryOf(path))
		switch {
		case err != nil:
			return nil, fmt.Errorf("--new-since: %w", err)
		case p.repository != nil && p.repository.Top != repository.Top:
			return nil, fmt.Errorf("--new-since: %s and %s lie in different repositories: scan them apart", paths[0], path)
		}
		p.repository = repository
	}
	commit, err := p.repository.MergeBase(ctx, rev)
	if err != nil {
		return nil, fmt.Errorf("--new-since: %w", err)
	}
	p.commit, p.name = commit, fmt.Sprintf("%s (%.12s)", rev, commit)
	if p.dir, err = os.MkdirTemp("", "guardlint-"); err != nil {
		return nil, fmt.Errorf("--new-since: make a temporary directory: %w", withoutPath(err))
	}
	return p, nil
}

// forget removes the copy of the old tree.
func (p *past) forget() {
	if p != nil {
		_ = os.RemoveAll(p.dir) // it is temporary anyway
	}
}

// directoryOf is a path that is a directory, or the directory of a file.
func directoryOf(path string) string {
	if info, err := os.Stat(path); err == nil && !info.IsDir() {
		return filepath.Dir(path)
	}
	return path
}

func orHere(paths []string) []string {
	if len(paths) == 0 {
		return []string{"."}
	}
	return paths
}

// mark lets what was there already not count in reports of the present. The past is judged with the same options, once.
func (p *past) mark(ctx context.Context, o guardlint.Options, now *lint.Report, s streams) error {
	if p == nil {
		return nil
	}
	if p.known == nil {
		then, err := p.scan(ctx, o, now)
		if err != nil {
			return fmt.Errorf("--new-since: %w", err)
		}
		if n := blockingIncomplete(then); n > 0 {
			say(s.err, "not everything could be analysed at %s, so that something old may look new", p.name)
		}
		p.known = policy.Since(p.name, then)
	}
	p.known.Apply(now)
	return nil
}

func (p *past) scan(ctx context.Context, o guardlint.Options, now *lint.Report) (*lint.Report, error) {
	dir, err := filepath.EvalSymlinks(p.dir)
	if err != nil {
		return nil, err
	}
	if err := p.write(ctx, dir, now); err != nil {
		return nil, err
	}
	o.Base, o.MayLack = dir, true
	o.Settings = p.settings(dir, o.Settings)
	if o.Paths, err = p.paths(dir, orHere(o.Paths)); err != nil {
		return nil, err
	}
	o.Vars = slices.Clone(o.Vars)
	for i, v := range o.Vars {
		if old, err := p.place(dir, v.File); v.File != "" && err == nil && exists(old) {
			o.Vars[i].File = old
		}
	}
	return guardlint.Scan(ctx, o)
}

func exists(path string) bool {
	_, err := os.Stat(path)
	return err == nil
}

// settings are those of the present, because the same is to be judged, with the waivers that were there.
func (p *past) settings(dir string, now *policy.Settings) *policy.Settings {
	if now == nil || now.Source == nil {
		return nil
	}
	file := filepath.FromSlash(now.Source.Path)
	if current, err := os.ReadFile(filepath.Join(p.repository.Top, file)); err != nil || !bytes.Equal(current, now.Source.Bytes) {
		return now // they are not the repository's
	}
	old, err := readSmall(filepath.Join(dir, file), true)
	if err != nil {
		return now.WithWaiversOf(nil)
	}
	then, err := policy.ParseSettings(&tf.Source{Path: now.Source.Path, Bytes: old}, guardlint.Rules())
	if err != nil {
		return now.WithWaiversOf(nil)
	}
	return now.WithWaiversOf(then)
}

// write makes the old tree look like a repository. What `terraform init` downloaded is no part of it and shared with the present.
func (p *past) write(ctx context.Context, dir string, now *lint.Report) error {
	if err := p.repository.WriteTree(ctx, p.commit, dir); err != nil {
		return err
	}
	root, err := os.OpenRoot(dir) // links in the tree lead nowhere else
	if err != nil {
		return err
	}
	defer root.Close()
	for file := range now.Sources {
		if above, _, ok := strings.Cut("/"+file, "/.terraform/"); ok {
			name := filepath.Join(strings.TrimPrefix(filepath.FromSlash(above), string(filepath.Separator)), ".terraform")
			_ = root.Symlink(filepath.Join(p.repository.Top, name), name) // it exists after the first file, and nothing is called where the directory is new
		}
	}
	return root.Mkdir(".git", 0o700)
}

// paths are where the old tree has what the paths name.
func (p *past) paths(dir string, paths []string) ([]string, error) {
	old := make([]string, len(paths))
	for i, path := range paths {
		place, err := p.place(dir, path)
		if err != nil {
			return nil, err
		}
		if !exists(place) && isPlan(path) {
			return nil, fmt.Errorf("%s is not in the repository at %s: what git does not keep has no past: use --baseline", path, p.name)
		}
		old[i] = place
	}
	return old, nil
}

// place is where the old tree has a path of the present.
func (p *past) place(dir, path string) (string, error) {
	abs, err := filepath.Abs(path)
	if err != nil {
		return "", err
	}
	rel, err := filepath.Rel(p.repository.Top, abs)
	if err != nil || !filepath.IsLocal(rel) {
		return "", fmt.Errorf("%s lies outside of the repository %s", path, p.repository.Top)
	}
	return filepath.Join(dir, rel), nil
}

// isPlan reports whether a path is that of a file, and no configuration.
func isPlan(path string) bool {
	info, err := os.Stat(path)
	return err == nil && !info.IsDir() && strings.HasSuffix(path, ".json") && !strings.HasSuffix(path, ".tf.json") && !strings.HasSuffix(path, ".tofu.json")
}
