// SPDX-License-Identifier: Apache-2.0

package git

import (
	"bufio"
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"
)

// Bounds on what is written; a tree that exceeds one is refused, a file left out.
const (
	maxFileBytes = 32 << 20 // no larger file is read from a working tree either
	maxTreeBytes = 4 << 30
	maxFiles     = 1 << 20
	maxLinkBytes = 4096

	maxSubmodules = 5 // within each other
)

// entry is a file, symbolic link or submodule of a tree.
type entry struct{ mode, object, path string }

func (e entry) isLink() bool      { return e.mode == "120000" }
func (e entry) isSubmodule() bool { return e.mode == "160000" }

// WriteTree writes the files of a commit into an empty directory, as they are stored: no filter and no hook runs. Symbolic links stay links, files of
// more than 32 MiB are left out, submodules too unless they are checked out and have the commit. Nothing is written outside of the directory.
func (r *Repository) WriteTree(ctx context.Context, commit, dir string) error {
	root, err := os.OpenRoot(dir)
	if err != nil {
		return err
	}
	defer root.Close()
	return r.writeTree(ctx, commit, root, maxSubmodules)
}

func (r *Repository) writeTree(ctx context.Context, commit string, root *os.Root, depth int) error {
	files, submodules, err := r.list(ctx, commit)
	if err != nil {
		return fmt.Errorf("list the files at %.12s: %w", commit, err)
	}
	if err := r.write(ctx, root, files); err != nil {
		return fmt.Errorf("read the files at %.12s: %w", commit, err)
	}
	for _, e := range submodules {
		if depth > 0 {
			r.writeSubmodule(ctx, e, root, depth-1)
		}
	}
	return ctx.Err()
}

// writeSubmodule writes a submodule as far as it is here: its history need not be.
func (r *Repository) writeSubmodule(ctx context.Context, e entry, root *os.Root, depth int) {
	name := filepath.FromSlash(e.path)
	sub := &Repository{Top: filepath.Join(r.Top, name), program: r.program}
	if _, err := os.Lstat(filepath.Join(sub.Top, ".git")); err != nil || root.MkdirAll(name, 0o700) != nil {
		return
	}
	below, err := root.OpenRoot(name)
	if err != nil {
		return
	}
	defer below.Close()
	_ = sub.writeTree(ctx, e.object, below, depth)
}

// list names the files and the submodules of a commit. Records are "<mode> <type> <object>\t<path>\0", see https://git-scm.com/docs/git-ls-tree.
func (r *Repository) list(ctx context.Context, commit string) (files, submodules []entry, err error) {
	err = r.stream(ctx, nil, []string{"ls-tree", "-r", "-z", "--full-tree", commit}, func(out *bufio.Reader) error {
		for {
			record, err := out.ReadString(0)
			if err != nil {
				return ignoreEOF(err)
			}
			meta, path, _ := strings.Cut(strings.TrimSuffix(record, "\x00"), "\t")
			fields := strings.Fields(meta)
			if len(fields) != 3 || !writable(path) {
				continue
			}
			e := entry{fields[0], fields[2], path}
			if e.isSubmodule() {
				submodules = append(submodules, e)
			} else if files = append(files, e); len(files) > maxFiles {
				return fmt.Errorf("there are more than %d", maxFiles)
			}
		}
	})
	return files, submodules, err
}

// writable refuses paths that git itself would not check out.
func writable(path string) bool {
	for part := range strings.SplitSeq(path, "/") {
		if strings.EqualFold(part, ".git") {
			return false
		}
	}
	return filepath.IsLocal(filepath.FromSlash(path))
}

// write asks for the objects one after the other and writes them.
func (r *Repository) write(ctx context.Context, root *os.Root, entries []entry) error {
	var wanted bytes.Buffer
	for _, e := range entries {
		fmt.Fprintln(&wanted, e.object)
	}
	return r.stream(ctx, &wanted, []string{"cat-file", "--batch"}, func(out *bufio.Reader) error {
		left, made := int64(maxTreeBytes), ""
		for _, e := range entries {
			size, err := header(out)
			if err != nil {
				return err
			}
			if left -= size; left < 0 {
				return fmt.Errorf("they have more than %d bytes", int64(maxTreeBytes))
			}
			dir := filepath.Dir(filepath.FromSlash(e.path))
			if dir != made { // neighbours follow each other
				if err := root.MkdirAll(dir, 0o700); err != nil {
					return fmt.Errorf("%s: %w", e.path, plain(err))
				}
				made = dir
			}
			content := io.LimitReader(out, size)
			if err := place(root, e, content, size); err != nil {
				return fmt.Errorf("%s: %w", e.path, err)
			}
			if _, err := io.Copy(io.Discard, content); err != nil {
				return err
			}
			if _, err := out.Discard(1); err != nil { // the end of the line
				return err
			}
		}
		return nil
	})
}

// header reads "<object> <type> <size>", see https://git-scm.com/docs/git-cat-file.
func header(out *bufio.Reader) (size int64, err error) {
	line, err := out.ReadString('\n')
	if err != nil {
		return 0, err
	}
	var object, kind string
	if n, _ := fmt.Sscan(line, &object, &kind, &size); n != 3 {
		if strings.HasSuffix(line, " missing\n") {
			return 0, errors.New("the clone lacks some of them: make one without --filter")
		}
		return 0, fmt.Errorf("git answered %q", strings.TrimSpace(line))
	}
	return size, nil
}

// place writes one file or link into a directory that exists. What the file system cannot hold, two names that it takes for one, is written once.
func place(root *os.Root, e entry, content io.Reader, size int64) error {
	name := filepath.FromSlash(e.path)
	if size > maxFileBytes || (e.isLink() && size > maxLinkBytes) {
		return nil
	}
	if e.isLink() {
		target, err := io.ReadAll(content)
		if err == nil {
			err = root.Symlink(filepath.FromSlash(string(target)), name)
		}
		return plain(err)
	}
	f, err := root.OpenFile(name, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o600)
	if err != nil {
		return plain(err)
	}
	_, err = io.Copy(f, content)
	return plain(errors.Join(err, f.Close()))
}

// plain is an error without the path in it; that something is there already is none.
func plain(err error) error {
	var pathErr *os.PathError
	var linkErr *os.LinkError
	switch {
	case errors.Is(err, os.ErrExist):
		return nil
	case errors.As(err, &pathErr):
		return pathErr.Err
	case errors.As(err, &linkErr):
		return linkErr.Err
	}
	return err
}

func ignoreEOF(err error) error {
	if errors.Is(err, io.EOF) {
		return nil
	}
	return err
}
