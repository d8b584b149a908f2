// SPDX-License-Identifier: Apache-2.0

package parser

import (
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"slices"

	"github.com/guardlint/guardlint/parser/planfile"
	"github.com/guardlint/guardlint/tf"
)

// archive is the configuration that a binary plan holds. Its files are called after the plan, "tfplan!/main.tf", and nothing else is read.
type archive struct {
	root     string              // directory of the root module
	manifest map[string]download // by module key
	names    map[string][]string // of configuration files, by directory
	contents map[string][]byte   // by path relative to the base
}

// openArchive reads the binary plan that stands in for sources.
func (l *loader) openArchive(name string) (*archive, error) {
	f, err := os.Open(name)
	if err != nil {
		return nil, fmt.Errorf("--plan-file %s: %w", name, plainError(err))
	}
	defer f.Close()
	info, err := f.Stat()
	if err != nil || !info.Mode().IsRegular() {
		return nil, fmt.Errorf("--plan-file %s: it is not a regular file", name)
	}
	snapshot, err := planfile.Read(f, info.Size())
	if err != nil {
		return nil, fmt.Errorf("--plan-file %s: %w", name, err)
	}
	abs, err := filepath.Abs(name)
	if err != nil {
		return nil, fmt.Errorf("resolve %s: %w", name, err)
	}
	dir := func(rel string) string { return filepath.Join(abs+tf.InArchive, filepath.FromSlash(rel)) }
	a := &archive{root: dir(snapshot.Root), manifest: make(map[string]download), names: make(map[string][]string), contents: make(map[string][]byte)}
	for key, rel := range snapshot.Dirs {
		a.manifest[key] = download{dir: dir(rel)}
	}
	for rel, files := range snapshot.Files {
		a.names[dir(rel)] = configFiles(slices.Sorted(maps.Keys(files)))
		for name, content := range files {
			a.contents[l.rel(filepath.Join(dir(rel), name))] = content
		}
	}
	return a, nil
}

// within is a loader that sees the archive alone.
func (a *archive) within(l *loader) *loader {
	s := l.sub(a.root)
	s.archive, s.opts.Contents = a, a.contents
	s.files.roots = nil
	for dir, names := range a.names {
		s.listed.Store(dir, listing{config: names})
	}
	return s
}
