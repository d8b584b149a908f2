// SPDX-License-Identifier: Apache-2.0

package policy

import (
	"fmt"
	"maps"
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

const (
	maxSettingsBytes = 1 << 18
	maxSettingsDepth = 50
)

// flagSettings are the attributes that stand for flags of a scan: the flag's name with underscores.
var flagSettings = map[string]bool{"fail_on": false, "framework": true, "min_severity": false, "no_foreign_ignores": false, "strict": false, "undecided": false} // true: a list

// ParseSettings reads a settings file, src.Path being its name in messages and reports. known are the rules that it may name. The error is
// about the first thing that is wrong and begins with its file and line.
func ParseSettings(src *tf.Source, known []*lint.Rule) (*Settings, error) {
	if err := guardSettings(src); err != nil {
		return nil, err
	}
	file, diags := hclsyntax.ParseConfig(src.Bytes, src.Path, hcl.InitialPos)
	if diags.HasErrors() {
		return nil, diagError(diags)
	}
	r := &settingsReader{known: known, s: &Settings{Source: src}}
	if err := r.file(file.Body.(*hclsyntax.Body)); err != nil {
		return nil, err
	}
	return r.s, nil
}

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

// settingsReader reads one file. Every method returns the first error.
type settingsReader struct {
	known []*lint.Rule
	s     *Settings
}

func (r *settingsReader) file(body *hclsyntax.Body) error {
	names := append(slices.Collect(maps.Keys(flagSettings)), "required_version", "skip_paths", "max_waiver_days")
	if err := onlyKnown(body, names, []string{"rule", "waiver"}); err != nil {
		return err
	}
	for _, a := range attributes(body) {
		if err := r.attribute(a); err != nil {
			return err
		}
	}
	for _, b := range body.Blocks {
		read := r.rule
		if b.Type == "waiver" {
			read = r.waiver
		}
		if len(b.Labels) != 1 {
			return errorAt(b.DefRange(), "a %s block has one label, the rules that it is about", b.Type)
		}
		if err := r.knownRule(b); err != nil {
			return err
		}
		if err := read(b); err != nil {
			return err
		}
	}
	return nil
}

func (r *settingsReader) attribute(a *hclsyntax.Attribute) (err error) {
	set := Setting{Name: strings.ReplaceAll(a.Name, "_", "-"), Range: rangeOf(a.SrcRange)}
	switch list, isFlag := flagSettings[a.Name]; {
	case isFlag && list:
		set.Values, err = value[[]string](a, "a list of strings")
		r.s.Flags = append(r.s.Flags, set)
	case isFlag:
		set.Values, err = single(a)
		r.s.Flags = append(r.s.Flags, set)
	case a.Name == "required_version":
		set.Values, err = single(a)
		r.s.RequiredVersion = &set
	case a.Name == "skip_paths":
		set.Values, err = value[[]string](a, "a list of strings")
		r.s.SkipPaths = append(r.s.SkipPaths, set)
		for _, glob := range set.Values {
			if err == nil {
				err = checkPathGlob(a, glob)
			}
		}
	default:
		r.s.maxWaiverDays, err = value[int](a, "a number of days")
		if err == nil && r.s.maxWaiverDays < 1 {
			err = errorAt(a.SrcRange, "max_waiver_days is less than 1")
		}
	}
	return err
}

func (r *settingsReader) rule(b *hclsyntax.Block) error {
	if err := onlyKnown(b.Body, []string{"enabled", "severity"}, nil); err != nil {
		return err
	}
	set := ruleSetting{name: b.Labels[0], at: rangeOf(b.DefRange())}
	for _, a := range attributes(b.Body) {
		if a.Name == "enabled" {
			on, err := value[bool](a, "true or false")
			if err != nil {
				return err
			}
			set.enabled = &on
			continue
		}
		name, err := value[string](a, "a string")
		if err != nil {
			return err
		}
		if set.severity, err = lint.ParseSeverity(name); err != nil {
			return errorAt(a.SrcRange, "%s", err)
		}
	}
	r.s.rules = append(r.s.rules, set)
	return nil
}

func (r *settingsReader) waiver(b *hclsyntax.Block) error {
	if err := onlyKnown(b.Body, []string{"address", "path", "reason", "owner", "expires"}, nil); err != nil {
		return err
	}
	w := waiver{rule: b.Labels[0], at: rangeOf(b.DefRange())}
	fields := map[string]*string{"address": &w.address, "path": &w.path, "reason": &w.reason, "owner": &w.owner, "expires": &w.expires}
	for _, a := range attributes(b.Body) {
		text, err := value[string](a, "a string")
		if err != nil {
			return err
		}
		if text = strings.TrimSpace(text); text == "" {
			return errorAt(a.SrcRange, "%s is empty", a.Name)
		}
		switch {
		case a.Name == "expires" && !isDay(text):
			return errorAt(a.SrcRange, "expires is not a day like 2027-06-30")
		case a.Name == "path":
			if err := checkPathGlob(a, text); err != nil {
				return err
			}
		}
		*fields[a.Name] = text
	}
	switch {
	case w.address == "" && w.path == "":
		return errorAt(b.DefRange(), "the waiver covers nothing: give it an address or a path; \"*\" is every address")
	case w.reason == "":
		return errorAt(b.DefRange(), "the waiver gives no reason")
	}
	r.s.waivers = append(r.s.waivers, w)
	return nil
}

func (r *settingsReader) knownRule(b *hclsyntax.Block) error {
	if len(lint.Matching(r.known, b.Labels[0])) == 0 {
		return errorAt(b.LabelRanges[0], "%s", lint.UnknownRule(r.known, b.Labels[0]))
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
	if diags := gohcl.DecodeExpression(a.Expr, nil, &v); diags.HasErrors() || v == nil {
		var none T
		return none, errorAt(a.SrcRange, "%s is not %s", a.Name, what)
	}
	return *v, nil
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
