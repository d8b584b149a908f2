// SPDX-License-Identifier: Apache-2.0

package policy

import (
	"fmt"
	"maps"
	"reflect"
	"slices"
	"strconv"
	"strings"

	"github.com/bmatcuk/doublestar/v4"
	"github.com/hashicorp/hcl/v2"
	"github.com/hashicorp/hcl/v2/gohcl"
	"github.com/hashicorp/hcl/v2/hclsyntax"

	"github.com/guardlint/guardlint/lint"
	"github.com/guardlint/guardlint/tf"
)

// guardSettings refuses what no person writes, before a parser has to work on it.
func guardSettings(src *tf.Source) error {
	if len(src.Bytes) > maxSettingsBytes {
		return fmt.Errorf("%s: the file has %d bytes: settings may have %d", src.Path, len(src.Bytes), maxSettingsBytes)
	}
	tokens, _ := hclsyntax.LexConfig(src.Bytes, src.Path, hcl.InitialPos) // the parser reports what is broken
	depth := 0
	for _, t := range tokens {
		switch t.Type {
		case hclsyntax.TokenOBrace, hclsyntax.TokenOBrack, hclsyntax.TokenOParen, hclsyntax.TokenTemplateInterp, hclsyntax.TokenTemplateControl,
			hclsyntax.TokenBang, hclsyntax.TokenMinus, hclsyntax.TokenQuestion:
			depth++ // operators and conditions nest without brackets
		case hclsyntax.TokenCBrace, hclsyntax.TokenCBrack, hclsyntax.TokenCParen, hclsyntax.TokenTemplateSeqEnd:
			depth--
		case hclsyntax.TokenNewline:
			if depth < 0 {
				depth = 0
			}
		}
		if depth > maxSettingsDepth {
			return fmt.Errorf("%s:%d: settings nest more than %d levels", src.Path, t.Range.Start.Line, maxSettingsDepth)
		}
	}
	return nil
}

// onlyKnown refuses attributes and blocks of other names, and suggests the nearest.
func onlyKnown(body *hclsyntax.Body, names, blocks []string) error {
	slices.Sort(names)
	for _, a := range attributes(body) {
		if !slices.Contains(names, a.Name) {
			return errorAt(a.NameRange, "%s", unknownSetting("setting", a.Name, names))
		}
	}
	for _, b := range body.Blocks {
		if !slices.Contains(blocks, b.Type) {
			return errorAt(b.TypeRange, "%s", unknownSetting("block", b.Type, append(slices.Clone(blocks), names...)))
		}
	}
	return nil
}

func unknownSetting(kind, name string, known []string) string {
	if near := lint.Nearest(name, known); near != "" {
		return fmt.Sprintf("unknown %s %q: did you mean %q", kind, name, near)
	}
	return fmt.Sprintf("unknown %s %q: there are %s", kind, name, strings.Join(known, ", "))
}

// attributes are in the order of the file, so that the first error is the topmost.
func attributes(body *hclsyntax.Body) []*hclsyntax.Attribute {
	return slices.SortedFunc(maps.Values(body.Attributes), func(a, b *hclsyntax.Attribute) int {
		return a.SrcRange.Start.Byte - b.SrcRange.Start.Byte
	})
}

// value evaluates an attribute, in which nothing can be referred to and no function called.
func value[T any](a *hclsyntax.Attribute, what string) (T, error) {
	var v *T
	if diags := gohcl.DecodeExpression(a.Expr, nil, &v); diags.HasErrors() || isNull(reflect.ValueOf(v)) {
		var none T
		return none, errorAt(a.SrcRange, "%s is not %s", a.Name, what)
	}
	return *v, nil
}

// isNull reports whether a decoded value, behind its pointer, was null.
func isNull(v reflect.Value) bool {
	return v.IsNil() || (v.Elem().Kind() == reflect.Slice && v.Elem().IsNil())
}

// single is the text of a string or of true and false.
func single(a *hclsyntax.Attribute) ([]string, error) {
	if on, err := value[bool](a, ""); err == nil {
		return []string{strconv.FormatBool(on)}, nil
	}
	text, err := value[string](a, "a string")
	return []string{text}, err
}

func checkPathGlob(a *hclsyntax.Attribute, glob string) error {
	switch {
	case !doublestar.ValidatePattern(glob):
		return errorAt(a.SrcRange, "%q is not a valid glob", glob)
	case strings.HasPrefix(glob, "/") || slices.Contains(strings.Split(glob, "/"), ".."):
		return errorAt(a.SrcRange, "%q leaves the repository: paths are relative to its top level", glob)
	}
	return nil
}

func errorAt(at hcl.Range, format string, args ...any) error {
	return fmt.Errorf("%s:%d: %s", at.Filename, at.Start.Line, fmt.Sprintf(format, args...))
}

// diagError is the first of the parser's errors as one sentence.
func diagError(diags hcl.Diagnostics) error {
	for _, d := range diags {
		if d.Severity == hcl.DiagError && d.Subject != nil {
			detail, _, _ := strings.Cut(strings.ReplaceAll(d.Detail, "\n", " "), ". ")
			return errorAt(*d.Subject, "%s: %s", strings.ToLower(d.Summary), strings.TrimSuffix(detail, "."))
		}
	}
	return diags
}

func rangeOf(r hcl.Range) tf.Range {
	return tf.Range{File: r.Filename, Start: tf.Pos{Line: r.Start.Line, Byte: r.Start.Byte}, End: tf.Pos{Line: r.End.Line, Byte: r.End.Byte}}
}
