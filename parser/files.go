// SPDX-License-Identifier: Apache-2.0

package parser

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync"
)

// Limits on what is read. Reaching one is reported, never silent.
const (
	maxConfigBytes = 32 << 20 // of one configuration file
	maxStringBytes = 16 << 20 // of one string that an expression makes
)

// The reasons why a file is not read.
var (
	errOutside = errors.New("it lies outside the scanned repository")
	errSpecial = errors.New("it is not a regular file")
)

// confined is a file system, rooted at the file system's root, of which only what lies below some directories can be opened, after
// symbolic links were followed. Only regular files and directories can be opened at all.
type confined struct {
	mu    sync.RWMutex
	roots []string // absolute, symbolic links resolved
	real  *realPaths
}

// realPaths remembers where directories really are, after symbolic links.
type realPaths struct{ known sync.Map }

func (r *realPaths) of(dir string) (string, error) {
	if real, ok := r.known.Load(dir); ok {
		return real.(string), nil
	}
	real, err := filepath.EvalSymlinks(dir)
	if err == nil {
		r.known.Store(dir, real)
	}
	return real, err
}

// copyTo gives another file system the same directories.
func (c *confined) copyTo(other *confined) {
	c.mu.RLock()
	defer c.mu.RUnlock()
	other.roots, other.real = slices.Clone(c.roots), c.real
}

// allow adds a directory below which everything may be read.
func (c *confined) allow(dir string) {
	if real, err := c.real.of(dir); err == nil && !c.inside(real) {
		c.mu.Lock()
		defer c.mu.Unlock()
		c.roots = append(c.roots, real)
	}
}

func (c *confined) inside(real string) bool {
	c.mu.RLock()
	defer c.mu.RUnlock()
	for _, root := range c.roots {
		if within(root, real) {
			return true
		}
	}
	return false
}

// within reports whether path is dir or lies below it; both are absolute and clean.
func within(dir, path string) bool {
	rest, ok := strings.CutPrefix(path, dir)
	return ok && (rest == "" || rest[0] == filepath.Separator || strings.HasSuffix(dir, string(filepath.Separator)))
}

// resolve follows symbolic links and refuses what is outside or special.
func (c *confined) resolve(abs string) (string, fs.FileInfo, error) {
	if real, info := c.direct(abs); info != nil {
		return real, info, nil
	}
	real, err := filepath.EvalSymlinks(abs)
	if err != nil {
		return "", nil, plainError(err)
	}
	if !c.inside(real) {
		return "", nil, errOutside
	}
	info, err := os.Stat(real)
	if err != nil {
		return "", nil, plainError(err)
	}
	if !info.Mode().IsRegular() && !info.IsDir() {
		return "", nil, errSpecial
	}
	return real, info, nil
}

// direct is resolve for a regular file that is no link, with one look at it: most files are, and directories hold many. The info is nil
// for everything else.
func (c *confined) direct(abs string) (string, fs.FileInfo) {
	dir, name := filepath.Split(abs)
	real, err := c.real.of(filepath.Clean(dir))
	if err != nil || !c.inside(real) {
		return "", nil
	}
	real = filepath.Join(real, name)
	if info, err := os.Lstat(real); err == nil && info.Mode().IsRegular() {
		return real, info
	}
	return "", nil
}

// plainError is an error without the absolute path in it.
func plainError(err error) error {
	var pathErr *fs.PathError
	if errors.As(err, &pathErr) {
		return pathErr.Err
	}
	return err
}

// Open implements fs.FS. Names are absolute paths without the leading separator.
func (c *confined) Open(name string) (fs.File, error) {
	real, _, err := c.resolve(filepath.FromSlash("/" + name))
	if err != nil {
		return nil, &fs.PathError{Op: "open", Path: name, Err: err}
	}
	return os.Open(real)
}

// read returns the content of a file of at most limit bytes.
func (c *confined) read(abs string, limit int64) ([]byte, error) {
	real, info, err := c.resolve(abs)
	if err != nil {
		return nil, err
	}
	if info.IsDir() {
		return nil, errors.New("it is a directory")
	}
	if info.Size() > limit {
		return nil, fmt.Errorf("it has %d bytes, more than the limit of %d", info.Size(), limit)
	}
	f, err := os.Open(real)
	if err != nil {
		return nil, plainError(err)
	}
	defer f.Close()
	data := make([]byte, info.Size())
	n, err := io.ReadFull(f, data)
	if err != nil && !errors.Is(err, io.ErrUnexpectedEOF) && !errors.Is(err, io.EOF) {
		return nil, plainError(err)
	}
	return data[:n], nil
}

// openRegular opens a regular file, wherever it lies. What is special may let a reader wait, or never end.
func openRegular(name string) (*os.File, error) {
	info, err := os.Stat(name)
	if err != nil {
		return nil, err
	}
	if !info.Mode().IsRegular() {
		return nil, errSpecial
	}
	return os.Open(name)
}

// splitConfigName splits the name of a configuration file at its extension; ext is "" when Terraform would not read the file.
func splitConfigName(name string) (stem, ext string) {
	if strings.HasPrefix(name, ".") || strings.HasSuffix(name, "~") || (strings.HasPrefix(name, "#") && strings.HasSuffix(name, "#")) {
		return name, ""
	}
	for _, ext := range []string{".tf", ".tofu", ".tf.json", ".tofu.json"} {
		if stem, ok := strings.CutSuffix(name, ext); ok && stem != "" {
			return stem, ext
		}
	}
	return name, ""
}

// configFiles picks the names that make up a module: configuration files, where x.tofu stands in for x.tf.
func configFiles(names []string) []string {
	has := make(map[string]bool)
	var files []string
	for _, name := range names {
		if _, ext := splitConfigName(name); ext != "" {
			has[name] = true
			files = append(files, name)
		}
	}
	kept := files[:0]
	for _, name := range files {
		stem, ext := splitConfigName(name)
		if (ext == ".tf" && has[stem+".tofu"]) || (ext == ".tf.json" && has[stem+".tofu.json"]) {
			continue
		}
		kept = append(kept, name)
	}
	return kept
}
