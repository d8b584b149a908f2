// SPDX-License-Identifier: Apache-2.0

package funcs

import (
	"errors"
	"io/fs"
	"path"
	"path/filepath"
	"strings"

	"github.com/bmatcuk/doublestar/v4"
	"github.com/zclconf/go-cty/cty"
	"github.com/zclconf/go-cty/cty/function"
)

// fileSet makes the function that finds the files below a directory that match
// a pattern. Their names are relative to the directory.
func (s Scope) fileSet() function.Function {
	ret := cty.Set(cty.String)
	return onStrings(ret, func(args []string) (cty.Value, error) {
		dir, pattern := args[0], args[1]
		if underHome(dir) {
			return cty.UnknownVal(ret), nil
		}
		found, err := s.glob(dir, pattern)
		switch {
		case errors.Is(err, doublestar.ErrBadPattern):
			return cty.NilVal, function.NewArgErrorf(1, "failed to glob pattern %q: %w", path.Join(dir, pattern), err)
		case err != nil:
			return cty.NilVal, function.NewArgErrorf(0, "failed to list files in %q: %w", dir, err)
		case len(found) == 0:
			return cty.SetValEmpty(cty.String), nil
		}
		names := make([]cty.Value, len(found))
		for i, name := range found {
			names[i] = cty.StringVal(name)
		}
		return cty.SetVal(names), nil
	}, "path", "pattern")
}

// glob returns the matching files with names relative to dir.
func (s Scope) glob(dir, pattern string) ([]string, error) {
	base := s.resolve(dir)
	// the pattern may climb, so it is joined before it is matched
	full := s.resolve("/" + escapeGlob.Replace(base) + "/" + pattern)
	if !doublestar.ValidatePattern(full) {
		return nil, doublestar.ErrBadPattern
	}
	if alternatives(full) > MaxAlternatives {
		return nil, errTooMany
	}
	if s.FS == nil {
		return nil, nil
	}
	tree := &boundedFS{FS: s.FS, left: MaxElements}
	found, err := doublestar.Glob(tree, full, doublestar.WithFilesOnly())
	if err := errors.Join(err, tree.err); err != nil {
		return nil, err
	}
	for i, name := range found {
		rel, err := filepath.Rel(base, name)
		if err != nil {
			return nil, err
		}
		found[i] = filepath.ToSlash(rel)
	}
	return found, nil
}

// alternatives estimates how many patterns without braces a pattern stands for.
func alternatives(pattern string) int {
	n := 1
	for i := range pattern {
		if pattern[i] == '{' && n <= MaxAlternatives {
			group, _, _ := strings.Cut(pattern[i:], "}")
			n *= 1 + strings.Count(group, ",")
		}
	}
	return n
}

var escapeGlob = strings.NewReplacer(`\`, `\\`, "*", `\*`, "?", `\?`, "[", `\[`, "]", `\]`, "{", `\{`, "}", `\}`)

// boundedFS answers until a number of files has been seen.
type boundedFS struct {
	fs.FS
	left int
	err  error // errTooMany once that number is reached
}

func (b *boundedFS) ReadDir(name string) ([]fs.DirEntry, error) {
	if b.err != nil {
		return nil, b.err
	}
	entries, err := fs.ReadDir(b.FS, name)
	return entries, errors.Join(err, b.count(1+len(entries)))
}

func (b *boundedFS) Stat(name string) (fs.FileInfo, error) {
	if err := b.count(1); err != nil {
		return nil, err
	}
	return fs.Stat(b.FS, name)
}

func (b *boundedFS) count(n int) error {
	if b.left -= n; b.left < 0 {
		b.err = errTooMany
	}
	return b.err
}
