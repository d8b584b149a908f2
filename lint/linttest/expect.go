// SPDX-License-Identifier: Apache-2.0

package linttest

import (
	"fmt"
	"maps"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"sync"

	"github.com/hashicorp/hcl/v2"
	"github.com/hashicorp/hcl/v2/hclsyntax"

	"github.com/guardlint/guardlint/lint"
	"github.com/guardlint/guardlint/tf"
)

// expectation is one comment, bound to one block.
type expectation struct {
	verdict lint.Verdict
	rx      *regexp.Regexp
	only    string // the address it names, or ""
	at      tf.Range
	base    string // the base address of the block
}

// covers tells whether the expectation speaks of an address.
func (e expectation) covers(address string) bool {
	return e.only == "" || address == e.only || strings.HasPrefix(address, e.only+".") || strings.HasPrefix(address, e.only+"[")
}

// expectations are what the comments in a configuration say, by root and by the base address of the block they stand in.
type expectations map[place][]expectation

// of returns what is expected of a resource in a root of the source, whether it was read from there or from a plan.
func (x *expectations) of(root string, r *tf.Resource) []expectation {
	var found []expectation
	for _, e := range (*x)[place{root, r.BaseAddress()}] {
		if e.covers(r.Address) {
			found = append(found, e)
		}
	}
	return found
}

// in returns all expectations in a root, in order.
func (x *expectations) in(root string) []expectation {
	var found []expectation
	for _, at := range slices.SortedFunc(maps.Keys(*x), func(a, b place) int { return strings.Compare(a.address, b.address) }) {
		if at.root == root {
			found = append(found, (*x)[at]...)
		}
	}
	return found
}

// readExpectations binds the comments in a configuration's files to its resources. A comment that binds to nothing is a problem.
func (c *checker) readExpectations(cfg *tf.Config) *expectations {
	all := make(expectations)
	for _, file := range slices.Sorted(maps.Keys(cfg.Sources)) {
		if !isConfiguration(file) {
			continue
		}
		for _, comment := range comments(file, cfg.Sources[file].Bytes) {
			if comment.err != nil {
				c.errorf(comment.at, "%v", comment.err)
				continue
			}
			if !all.bind(c, cfg, comment.expectation) {
				c.errorf(comment.at, "the comment binds to no resource")
			}
		}
	}
	return &all
}

func (x expectations) bind(c *checker, cfg *tf.Config, e expectation) bool {
	bound := false
	for _, root := range cfg.Roots {
		for _, r := range c.all(root) {
			if !r.Declared.Contains(e.at) {
				continue
			}
			bound = bound || e.covers(r.Address)
			e.base = r.BaseAddress()
			at := place{root.Name, e.base}
			if !slices.ContainsFunc(x[at], func(o expectation) bool { return o.at == e.at && o.rx == e.rx }) {
				x[at] = append(x[at], e)
			}
		}
	}
	return bound
}

func isConfiguration(path string) bool {
	for _, suffix := range []string{".tf", ".tofu", ".tf.json", ".tofu.json"} {
		if strings.HasSuffix(path, suffix) {
			return true
		}
	}
	return false
}

// comment is an expectation as it is written, or what is wrong with it.
type comment struct {
	expectation
	err error
}

// comments reads the expectations in a file.
func comments(path string, src []byte) []comment {
	var found []comment
	add := func(text string, at tf.Range) { found = append(found, parse(text, at)...) }
	if strings.HasSuffix(path, ".json") {
		for _, m := range jsonComment().FindAllSubmatchIndex(src, -1) {
			if text, err := strconv.Unquote(string(src[m[2]:m[3]])); err == nil {
				line := 1 + strings.Count(string(src[:m[0]]), "\n")
				add(text, tf.Range{File: path, Start: tf.Pos{Line: line, Byte: m[0]}, End: tf.Pos{Line: line, Byte: m[1]}})
			}
		}
		return found
	}
	tokens, _ := hclsyntax.LexConfig(src, path, hcl.InitialPos)
	for _, token := range tokens {
		if token.Type != hclsyntax.TokenComment {
			continue
		}
		start := token.Range.Start
		at := tf.Range{File: path, Start: tf.Pos{Line: start.Line, Byte: start.Byte}, End: tf.Pos{Line: start.Line, Byte: start.Byte + 1}}
		add(strings.TrimLeft(strings.TrimSuffix(strings.TrimSpace(string(token.Bytes)), "*/"), "#/*"), at)
	}
	return found
}

var (
	jsonComment = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`"//"\s*:\s*("(?:[^"\\]|\\.)*")`) })
	directive   = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`^\s*(want|maybe)\b`) })
)

// parse reads `want "rx"` or `maybe[address] "rx"`, several of them one after the other. Other comments say nothing.
func parse(text string, at tf.Range) []comment {
	var found []comment
	for {
		m := directive().FindStringSubmatch(text)
		if m == nil {
			if len(found) > 0 && strings.TrimSpace(text) != "" {
				found = append(found, comment{expectation{at: at}, fmt.Errorf("cannot read the rest of the comment: %s", text)})
			}
			return found
		}
		e := expectation{at: at, verdict: lint.Violation}
		if m[1] == "maybe" {
			e.verdict = lint.Undecided
		}
		rest := text[len(m[0]):]
		only, rest, ok := address(rest)
		quoted, err := strconv.QuotedPrefix(strings.TrimLeft(rest, " "))
		if !ok || err != nil {
			if len(found) == 0 && strings.HasPrefix(rest, " ") { // prose that begins with the word
				return nil
			}
			return append(found, comment{e, fmt.Errorf("cannot read the expectation: %s", text)})
		}
		pattern, _ := strconv.Unquote(quoted)
		e.only = only
		e.rx, err = regexp.Compile(pattern)
		found = append(found, comment{e, err})
		text = strings.TrimLeft(rest, " ")[len(quoted):]
	}
}

// address takes [an address] off the front of the text, brackets and quotes inside it included.
func address(text string) (only, rest string, ok bool) {
	if !strings.HasPrefix(text, "[") {
		return "", text, true
	}
	depth, quoted := 0, false
	for i, c := range text {
		switch {
		case c == '"':
			quoted = !quoted
		case quoted:
		case c == '[':
			depth++
		case c == ']':
			if depth--; depth == 0 {
				return text[1:i], text[i+1:], true
			}
		}
	}
	return "", text, false
}
