// SPDX-License-Identifier: Apache-2.0

package parser

import (
	"bytes"
	"path/filepath"
	"slices"
	"strings"

	"github.com/hashicorp/hcl/v2"
	"github.com/hashicorp/hcl/v2/hclsyntax"

	"github.com/guardlint/guardlint/parser/funcs"
	"github.com/guardlint/guardlint/parser/jsonsyntax"
	"github.com/guardlint/guardlint/parser/nativesyntax"
	"github.com/guardlint/guardlint/tf"
)

// file is one parsed configuration file.
type file struct {
	path       string          // relative to the base
	name       string          // in its directory
	body       *hclsyntax.Body // nil when nothing was read
	problems   []tf.Incomplete
	broken     bool // could not be parsed: of what it declares the body has a part, or nothing
	needsFiles bool // an expression may call a function that reads files or renders a template
}

// parseFile reads and parses one configuration file. What is wrong becomes a problem of the file.
func (l *loader) parseFile(dir, name string) *file {
	abs := filepath.Join(dir, name)
	f := &file{path: l.rel(abs), name: name}
	src, err := l.source(abs)
	if err != nil {
		f.fail("read", tf.Range{File: f.path}, "the file was not read: "+err.Error())
		return f
	}
	f.needsFiles = strings.HasSuffix(name, ".json") || funcs.MayNeedFiles(src) // JSON may spell a name in escapes
	parsed, diags := parseConfig(src, f.path)
	f.body = parsed.Body
	if l.opts.Outlined != nil {
		l.outline(f.path, parsed)
	}
	switch {
	case !diags.HasErrors() || f.body == nil:
	case strings.HasSuffix(name, ".json"):
		f.body = nil
	default:
		f.body = intact(f.body, src, diags)
	}
	for _, d := range diags {
		if d.Severity == hcl.DiagError {
			at := tf.Range{File: f.path}
			if d.Subject != nil {
				at = tfRange(*d.Subject)
			}
			f.fail("syntax", at, strings.TrimSuffix(d.Summary, ".")+": "+strings.TrimSuffix(d.Detail, "."))
			break // later errors mostly follow from the first
		}
	}
	return f
}

// intact is what errors leave alone of a body: the blocks before the first of them. What follows may have been taken for something else, except after
// an argument that is written twice: there the parser stays in step, and only the block around it is left out.
func intact(body *hclsyntax.Body, src []byte, diags hcl.Diagnostics) *hclsyntax.Body {
	errors := slices.DeleteFunc(slices.Clone(diags), func(d *hcl.Diagnostic) bool { return d.Severity != hcl.DiagError })
	inStep := !slices.ContainsFunc(errors, func(d *hcl.Diagnostic) bool { return d.Summary != "Attribute redefined" || d.Subject == nil })
	hurt := func(b *hclsyntax.Block) bool {
		at := b.Range()
		if closing := b.CloseBraceRange; closing.End.Byte != closing.Start.Byte+1 || src[closing.Start.Byte] != '}' {
			return true
		}
		return slices.ContainsFunc(errors, func(d *hcl.Diagnostic) bool {
			return d.Subject == nil || d.Subject.Start.Byte <= at.End.Byte && !(inStep && d.Subject.Start.Byte < at.Start.Byte)
		})
	}
	return &hclsyntax.Body{SrcRange: body.SrcRange, EndRange: body.EndRange, Blocks: slices.DeleteFunc(slices.Clone(body.Blocks), hurt)}
}

// parseConfig parses a configuration file in the syntax that its name says. The body is nil when nothing could be read. Comments may be missing.
func parseConfig(src []byte, path string) (*nativesyntax.File, hcl.Diagnostics) {
	if strings.HasSuffix(path, ".json") {
		body, diags := jsonsyntax.Parse(src, path)
		return &nativesyntax.File{Body: body}, diags
	}
	src = blankMark(src)
	if parsed, ok := nativesyntax.Parse(src, path); ok {
		return parsed, nil
	}
	if problem := refusal(src, path); problem != nil {
		return &nativesyntax.File{}, hcl.Diagnostics{problem}
	}
	parsed, diags := hclsyntax.ParseConfig(src, path, hcl.InitialPos)
	return &nativesyntax.File{Body: parsed.Body.(*hclsyntax.Body)}, diags
}

// source returns a configuration file's content, reading it once.
func (l *loader) source(abs string) ([]byte, error) {
	path := l.rel(abs)
	l.mu.Lock()
	known := l.sources[path]
	l.mu.Unlock()
	if known != nil {
		return known.Bytes, nil
	}
	src, err := l.read(abs)
	if err != nil {
		return nil, err
	}
	l.mu.Lock()
	l.sources[path] = &tf.Source{Path: path, Bytes: src, Outline: func() *tf.Outline { return outline(src, path) }}
	l.mu.Unlock()
	return src, nil
}

// read returns what a file holds, or what stands in for that.
func (l *loader) read(abs string) ([]byte, error) {
	if src, replaced := l.opts.Contents[l.rel(abs)]; replaced {
		return src, nil
	}
	return l.files.read(abs, maxConfigBytes)
}

// bytes is the content of a file that was read; nil when it was not.
func (l *loader) bytes(path string) []byte {
	l.mu.Lock()
	defer l.mu.Unlock()
	if src := l.sources[path]; src != nil {
		return src.Bytes
	}
	return nil
}

var byteOrderMark = []byte("\xef\xbb\xbf")

// blankMark makes blanks of a byte order mark, which Terraform skips, so that offsets stay true.
func blankMark(src []byte) []byte {
	if !bytes.HasPrefix(src, byteOrderMark) {
		return src
	}
	return append([]byte("   "), src[len(byteOrderMark):]...)
}

func (f *file) fail(kind string, at tf.Range, message string) {
	f.broken = true
	f.problems = append(f.problems, tf.Incomplete{Kind: kind, Range: at, Message: message, Blocking: true})
}
