// SPDX-License-Identifier: Apache-2.0

package policy

import (
	"slices"
	"strings"

	"github.com/bmatcuk/doublestar/v4"

	"github.com/guardlint/guardlint/lint"
	"github.com/guardlint/guardlint/tf"
)

// Skip removes from a configuration what shall not be judged: root modules and plans below a path to skip, and what could not be read there. Where
// something is locked above, all that is judged all the same: Apply marks what may be skipped.
func (s *Settings) Skip(cfg *tf.Config) {
	free := func(set Setting) bool { return !s.locksAbove(set.level) }
	cfg.Roots = slices.DeleteFunc(slices.Clone(cfg.Roots), func(r *tf.Root) bool { return s.skips(r.Name, free) })
	cfg.Incomplete = slices.DeleteFunc(slices.Clone(cfg.Incomplete), func(i tf.Incomplete) bool { return s.skips(i.Range.File, free) })
}

func anySetting(Setting) bool { return true }

// skips reports whether a path is one to skip by a setting that counts.
func (s *Settings) skips(path string, counts func(Setting) bool) bool {
	return s != nil && slices.ContainsFunc(s.SkipPaths, func(set Setting) bool { return counts(set) && set.skips(path) != "" })
}

// skips is the glob that a path matches, or "".
func (s Setting) skips(path string) string {
	i := slices.IndexFunc(s.Values, func(glob string) bool { return path != "" && underPath(glob, path) })
	if i < 0 {
		return ""
	}
	return s.Values[i]
}

// skip marks what is declared in a path to skip, or found in a root there.
func (a *application) skip(s *Settings) {
	for _, set := range s.SkipPaths {
		for _, f := range a.report.Findings {
			glob := set.skips(f.Declared.File)
			if glob == "" && f.Address != "" {
				glob = set.skips(f.Root)
			}
			if glob != "" {
				a.suppress(f, lint.Suppression{Kind: "skip", Reason: "skip_paths has " + glob, Range: set.Range}, set.level, "skip_paths with "+glob)
			}
		}
	}
}

// underPath reports whether a path, or a directory above it, matches a glob in which ** stands for any number of directories.
func underPath(glob, path string) bool {
	for ; path != "." && path != "/" && path != ""; path = parent(path) {
		if ok, _ := doublestar.Match(strings.TrimSuffix(glob, "/"), path); ok {
			return true
		}
	}
	return false
}

func parent(path string) string {
	i := strings.LastIndexByte(path, '/')
	return path[:max(i, 0)]
}
