// SPDX-License-Identifier: Apache-2.0

// Package funcs has Terraform's functions on cty values: those of Terraform
// 1.13 and later, and the ones only OpenTofu 1.10 has.
//
// They behave as Terraform's do, with three differences that a static analysis
// needs. What only a running Terraform can know (the time, a random number, a
// home directory) is unknown. Files are read through an [fs.FS] that decides
// what may be seen. And work is bounded: a call whose result would pass the
// limits of this package (see [MaxString]) fails instead of exhausting memory.
//
// Read on from here: table.go lists the functions, guard.go bounds and words
// every call, the other files hold one family of functions each.
package funcs

import (
	"bytes"
	"io/fs"
	"maps"
	"slices"

	"github.com/zclconf/go-cty/cty/function"
)

// Scope is what functions may see of the world. The zero Scope has no files
// and knows no sensitive values.
type Scope struct {
	// FS gives access to files. Names are slash-separated and relative to its
	// root: an absolute path of the operating system without its leading slash.
	// It alone decides what may be read. Nil means that there are no files.
	FS fs.FS
	// BaseDir is the directory of the root module inside FS, to which relative
	// names in file, templatefile, fileset and the like refer.
	BaseDir string
	// MaxFileSize is the size in bytes above which reading a file is an error;
	// 0 means [MaxString].
	MaxFileSize int64
	// Sensitive is the mark of sensitive values: sensitive sets it, nonsensitive
	// removes it, issensitive looks for it, and an error about an argument that
	// carries it does not tell its value. Nil means that nothing is sensitive.
	Sensitive any
	// Ephemeral is the mark of ephemeral values, which ephemeralasnull looks
	// for. Nil means that nothing is ephemeral.
	Ephemeral any
}

// Table returns the functions by name, each also as "core::NAME", and those of
// providers that can be computed, as "provider::PROVIDER::NAME". The caller owns
// the map.
//
// The functions are made for [function.Function.Call]; the type they announce
// beforehand is always dynamic. An error names files as the configuration
// wrote them, wraps the reason that FS gives, and never contains a value marked
// as sensitive. An unknown result has the marks of all that may become part of
// it. "try" and "can" are HCL's own, which take closures and evaluate them when
// called; "convert" takes a type expression.
func Table(s Scope) map[string]function.Function {
	l := NewLibrary(s)
	t := maps.Clone(l.OfValues())
	maps.Copy(t, l.OfFiles(s))
	return t
}

// Library is [Table] in two parts, so that many scopes can share what does not
// depend on files. It can be used by several goroutines.
type Library struct{ ofValues map[string]function.Function }

// NewLibrary makes the library for scopes with the marks of s.
func NewLibrary(s Scope) Library {
	t := make(map[string]function.Function, 2*len(Names()))
	for name, f := range pure() {
		add(t, s, name, f)
	}
	for name, f := range ofMarks(s) {
		add(t, s, name, f)
	}
	for name, f := range lazy {
		t[name], t["core::"+name] = f, f
	}
	for name, f := range ofProviders {
		t[name] = guard(f, limits[name], s.Sensitive)
	}
	return Library{t}
}

// OfValues are the functions that see no files. The caller must not change the
// map.
func (l Library) OfValues() map[string]function.Function { return l.ofValues }

// OfFiles are the functions that read the files of a scope, and those that
// render templates, in which all functions can be called. The scope has the
// marks that the library was made for. The caller owns the map.
func (l Library) OfFiles(s Scope) map[string]function.Function {
	files := make(map[string]function.Function)
	for name, f := range ofFiles(s) {
		add(files, s, name, f)
	}
	inside := func() map[string]function.Function {
		t := maps.Clone(l.ofValues)
		maps.Copy(t, files)
		return t
	}
	for name, f := range ofTemplates(s, inside) {
		add(files, s, name, f)
	}
	return files
}

// MayNeedFiles reports whether an expression somewhere in a text of native syntax may call one of the functions of [Library.OfFiles].
func MayNeedFiles(text []byte) bool {
	return bytes.Contains(text, []byte("file")) || bytes.Contains(text, []byte("templatestring"))
}

func add(t map[string]function.Function, s Scope, name string, f function.Function) {
	f = guard(f, limits[name], s.Sensitive)
	t[name], t["core::"+name] = f, f
}

// Names returns the names of all functions without "core::", sorted.
func Names() []string { return slices.Clone(names()) }
