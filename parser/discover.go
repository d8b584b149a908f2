// SPDX-License-Identifier: Apache-2.0

package parser

import (
	"bytes"
	"context"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"sync"

	"github.com/guardlint/guardlint/internal/parallel"
	"github.com/guardlint/guardlint/tf"
)

// skippedDirs never hold configuration of the repository itself.
var skippedDirs = map[string]bool{".git": true, ".terraform": true, ".terragrunt-cache": true, "node_modules": true, ".external_modules": true}

// addTree notes the root modules in and below a directory, or the one that it is; where there is no configuration at all, the plans in it.
func (l *loader) addTree(ctx context.Context, path, abs string) error {
	if listed, err := l.list(abs); l.opts.Itself && err == nil && len(listed.config) > 0 {
		l.targets = append(l.targets, target{dir: abs})
		return nil
	}
	before := len(l.incomplete)
	dirs, plans := l.walk(ctx, abs)
	if ctx.Err() != nil {
		return nil // finish says so
	}
	if unread := l.incomplete[before:]; len(dirs)+len(plans) == 0 && len(unread) > 0 {
		return fmt.Errorf("read %s: %s", unread[0].Range.File, unread[0].Message)
	}
	if len(dirs) == 0 {
		return l.addPlans(path, plans)
	}
	callees := make([][]string, len(dirs))
	parallel.Each(len(dirs), l.opts.Jobs, func(i int) {
		if ctx.Err() == nil {
			callees[i] = l.localCallees(dirs[i])
		}
	})
	for _, dir := range rootDirs(dirs, callees) {
		l.targets = append(l.targets, target{dir: dir})
	}
	return nil
}

// walk lists the directories that hold configuration, and the files that may be plans, in order. Symbolic links to directories are
// not followed: what they point at inside of the tree is met there.
func (l *loader) walk(ctx context.Context, dir string) (dirs, others []string) {
	if ctx.Err() != nil {
		return nil, nil
	}
	entries, err := os.ReadDir(dir)
	if err != nil {
		l.incomplete = append(l.incomplete, tf.Incomplete{Kind: "read", Range: tf.Range{File: l.rel(dir)}, Blocking: true,
			Message: "the directory cannot be read: " + plainError(err).Error()})
	}
	for _, e := range entries {
		if e.Type().IsRegular() {
			others = append(others, filepath.Join(dir, e.Name()))
		}
	}
	if listed := listingOf(entries); len(listed.config) > 0 {
		dirs = append(dirs, dir)
		if err == nil {
			l.listed.Store(dir, listed)
		}
	}
	for _, e := range entries {
		if e.IsDir() && !skippedDirs[e.Name()] && !holdsDownloads(filepath.Join(dir, e.Name())) {
			d, o := l.walk(ctx, filepath.Join(dir, e.Name()))
			dirs, others = append(dirs, d...), append(others, o...)
		}
	}
	return dirs, others
}

// holdsDownloads reports whether a directory is where Terraform downloads modules to, as below a data directory of another name: it holds the
// manifest of what is there.
func holdsDownloads(dir string) bool {
	if filepath.Base(dir) != "modules" {
		return false
	}
	f, err := openRegular(filepath.Join(dir, "modules.json"))
	if err != nil {
		return false
	}
	defer f.Close()
	head := make([]byte, len(manifestStart))
	_, err = io.ReadFull(f, head)
	return err == nil && string(head) == manifestStart
}

const manifestStart = `{"Modules":[` // as Terraform writes it

// rootDirs picks the directories that no other module in the tree calls. Where modules call each other in a circle that nothing else
// enters, its first directory is taken, so that everything is reached.
func rootDirs(dirs []string, callees [][]string) []string {
	calls := make(map[string][]string, len(dirs))
	called := make(map[string]bool)
	for i, dir := range dirs {
		for _, callee := range callees[i] {
			calls[dir] = append(calls[dir], callee)
			if callee != dir {
				called[callee] = true
			}
		}
	}
	reached := make(map[string]bool)
	var reach func(string)
	reach = func(dir string) {
		if !reached[dir] {
			reached[dir] = true
			for _, callee := range calls[dir] {
				reach(callee)
			}
		}
	}
	var roots []string
	for _, dir := range dirs {
		if !called[dir] {
			roots = append(roots, dir)
			reach(dir)
		}
	}
	for _, dir := range dirs {
		if !reached[dir] {
			roots = append(roots, dir)
			reach(dir)
		}
	}
	slices.Sort(roots)
	return roots
}

// localCallees lists the directories that a module's calls name by local path. As little as possible is parsed for
// that, and nothing kept until the module is read: syntax trees are some thirty times as large as their source.
func (l *loader) localCallees(dir string) []string {
	if callees, ok := l.callees.Load(dir); ok {
		return callees.([]string)
	}
	listed, _ := l.list(dir) // an error is reported when the directory is read as a module
	var callees []string
	for _, name := range listed.config {
		src, err := l.source(filepath.Join(dir, name))
		if err != nil || !mayCallLocally(src) {
			continue
		}
		sources, ok := callSources(src)
		if !ok || strings.HasSuffix(name, ".json") {
			if sources, ok = l.parseFile(dir, name).callSources(); !ok {
				return l.evaluatedCallees(dir)
			}
		}
		for _, source := range sources {
			if isLocal(source) {
				callees = append(callees, filepath.Join(dir, filepath.FromSlash(source)))
			}
		}
	}
	l.callees.Store(dir, callees)
	return callees
}

// callSources are the sources of a file's module calls; false when one of them is an expression.
func (f *file) callSources() (sources []string, ok bool) {
	if f.body == nil {
		return nil, true
	}
	for _, b := range f.body.Blocks {
		if b.Type != "module" || b.Body.Attributes["source"] == nil {
			continue
		}
		s, ok := source(b)
		if !ok {
			return nil, false
		}
		sources = append(sources, s)
	}
	return sources, true
}

// evaluatedCallees is localCallees for a module whose sources are expressions, as OpenTofu allows.
func (l *loader) evaluatedCallees(dir string) []string {
	r := l.newRoot(context.Background(), l.load(dir), nil)
	var callees []string
	for _, name := range r.module.callOrder {
		if src := r.top.source(r.module.calls[name]); isLocal(src) {
			callees = append(callees, filepath.Join(dir, filepath.FromSlash(src)))
		}
	}
	return callees
}

// mayCallLocally reports whether a file may hold a module call with a local path.
func mayCallLocally(src []byte) bool {
	return bytes.Contains(src, []byte("module")) && bytes.Contains(src, []byte("source")) &&
		(bytes.Contains(src, []byte(`".`)) || evaluatedSource().Match(src))
}

// evaluatedSource finds module sources that are not plain strings.
var evaluatedSource = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`(?m)^\s*"?source"?\s*[=:]\s*([a-z]|"[^"\n]*\$\{)`) })
