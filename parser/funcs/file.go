// SPDX-License-Identifier: Apache-2.0

package funcs

import (
	"crypto/md5"
	"crypto/sha1"
	"crypto/sha256"
	"crypto/sha512"
	"encoding/base64"
	"encoding/hex"
	"errors"
	"fmt"
	"hash"
	"io"
	"io/fs"
	"path"
	"strings"
	"unicode/utf8"

	"github.com/zclconf/go-cty/cty"
	"github.com/zclconf/go-cty/cty/function"
)

// ofFiles has the functions that read files of s.
func ofFiles(s Scope) map[string]function.Function {
	return map[string]function.Function{
		"file":             s.onFile(cty.String, s.text),
		"filebase64":       s.onFile(cty.String, s.encoded),
		"filebase64sha256": s.onFile(cty.String, s.hashed(sha256.New, base64.StdEncoding.EncodeToString)),
		"filebase64sha512": s.onFile(cty.String, s.hashed(sha512.New, base64.StdEncoding.EncodeToString)),
		"fileexists":       s.onFile(cty.Bool, s.exists),
		"filemd5":          s.onFile(cty.String, s.hashed(md5.New, hex.EncodeToString)),
		"fileset":          s.fileSet(),
		"filesha1":         s.onFile(cty.String, s.hashed(sha1.New, hex.EncodeToString)),
		"filesha256":       s.onFile(cty.String, s.hashed(sha256.New, hex.EncodeToString)),
		"filesha512":       s.onFile(cty.String, s.hashed(sha512.New, hex.EncodeToString)),
	}
}

// onFile makes a function of a file's name. What lies below a home directory
// is unknown.
func (s Scope) onFile(ret cty.Type, f func(name string) (cty.Value, error)) function.Function {
	return onStrings(ret, func(args []string) (cty.Value, error) {
		if underHome(args[0]) {
			return cty.UnknownVal(ret), nil
		}
		return f(args[0])
	}, "path")
}

func (s Scope) text(name string) (cty.Value, error) {
	raw, err := s.read(name)
	if err != nil {
		return cty.NilVal, err
	}
	if !utf8.Valid(raw) {
		return cty.NilVal, function.NewArgErrorf(0, "contents of %q are not valid UTF-8; use the filebase64 function to obtain the Base64 encoded contents or the other file functions (e.g. filemd5, filesha256) to obtain file hashing results instead", name)
	}
	return cty.StringVal(string(raw)), nil
}

func (s Scope) encoded(name string) (cty.Value, error) {
	raw, err := s.read(name)
	if err != nil {
		return cty.NilVal, err
	}
	return cty.StringVal(base64.StdEncoding.EncodeToString(raw)), nil
}

func (s Scope) hashed(newHash func() hash.Hash, encode func([]byte) string) func(string) (cty.Value, error) {
	return func(name string) (cty.Value, error) {
		raw, err := s.read(name)
		if err != nil {
			return cty.NilVal, err
		}
		h := newHash()
		h.Write(raw)
		return cty.StringVal(encode(h.Sum(nil))), nil
	}
}

// exists is an error for what is there but is not a file.
func (s Scope) exists(name string) (cty.Value, error) {
	info, err := s.stat(name)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return cty.False, nil
	case err != nil:
		return cty.NilVal, s.readError(name, err)
	}
	if err := regular(name, info); err != nil {
		return cty.NilVal, err
	}
	return cty.True, nil
}

// read returns the content of a regular file that is not too large.
func (s Scope) read(name string) ([]byte, error) {
	info, err := s.stat(name)
	if err != nil {
		return nil, s.readError(name, err)
	}
	if err := regular(name, info); err != nil { // a pipe would block
		return nil, err
	}
	f, err := s.FS.Open(s.resolve(name))
	if err != nil {
		return nil, s.readError(name, err)
	}
	defer f.Close()
	limit := s.MaxFileSize
	if limit == 0 {
		limit = MaxString
	}
	raw, err := io.ReadAll(io.LimitReader(f, limit+1))
	switch {
	case err != nil:
		return nil, s.readError(name, err)
	case int64(len(raw)) > limit:
		return nil, function.NewArgErrorf(0, "file %q is larger than %d bytes", name, limit)
	}
	return raw, nil
}

func (s Scope) stat(name string) (fs.FileInfo, error) {
	if s.FS == nil {
		return nil, fs.ErrNotExist
	}
	return fs.Stat(s.FS, s.resolve(name))
}

func regular(name string, info fs.FileInfo) error {
	switch {
	case info.IsDir():
		return function.NewArgErrorf(0, "%q is a directory, not a file", name)
	case !info.Mode().IsRegular():
		return function.NewArgErrorf(0, "%q is not a regular file", name)
	}
	return nil
}

// readError words an error of the FS about a file. It wraps the reason but not
// the name that the FS knows, which could tell where the module lies.
func (s Scope) readError(name string, err error) error {
	if p := (*fs.PathError)(nil); errors.As(err, &p) {
		err = p.Err
	}
	if errors.Is(err, fs.ErrNotExist) {
		return fileError{fmt.Sprintf("no file exists at %q; this function works only with files that are distributed as part of the configuration source code, so if this file will be created by a resource in this configuration you must instead obtain this result from an attribute of that resource", name), err}
	}
	return fileError{fmt.Sprintf("failed to read file %q: %v", name, err), err}
}

// fileError is an error with a reason that its message need not repeat.
type fileError struct {
	message string
	reason  error
}

func (e fileError) Error() string { return e.message }
func (e fileError) Unwrap() error { return e.reason }

// resolve returns the name of a file inside FS. A relative name starts at
// BaseDir; ".." does not climb above the root.
func (s Scope) resolve(name string) string {
	if !path.IsAbs(name) {
		name = path.Join("/", s.BaseDir, name)
	}
	if name = strings.TrimPrefix(path.Clean(name), "/"); name == "" {
		return "."
	}
	return name
}
