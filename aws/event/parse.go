// SPDX-License-Identifier: Apache-2.0

package event

import (
	"errors"
	"fmt"
	"regexp"
	"strings"
)

// Filter is a parsed filter pattern of CloudWatch Logs for events in JSON. The zero Filter matches every event.
type Filter struct {
	any, all []Filter
	is       *comparison
}

// comparison compares what an event has in a field. Of the operators "exists", "not exists", "null", "true" and "false" have no operand.
type comparison struct {
	field, operator string
	operand         text
}

// text is an operand: a string that may begin and end with wildcards, or a regular expression.
type text struct {
	is                   string
	anyBefore, anyBehind bool
	expression           *regexp.Regexp
}

// errNoJSON is about patterns of words and columns, which match the text of an event.
var errNoJSON = errors.New("the pattern is not one for events in JSON")

// ParseFilter parses a pattern as AWS documents it (CloudWatch Logs User Guide, "Filter pattern syntax"): comparisons of fields in braces,
// with && before || and with parentheses. An empty pattern matches everything.
func ParseFilter(pattern string) (Filter, error) {
	p := &parser{rest: strings.TrimSpace(pattern)}
	if p.rest == "" {
		return Filter{}, nil
	}
	if !p.take("{") {
		return Filter{}, errNoJSON
	}
	f, err := p.alternatives(0)
	if err != nil {
		return Filter{}, err
	}
	if !p.take("}") || p.rest != "" {
		return Filter{}, p.unexpected()
	}
	return f, nil
}

// parser reads a pattern from its beginning; no white space stands before rest.
type parser struct{ rest string }

const maxDepth = 100

func (p *parser) unexpected() error {
	if p.rest == "" {
		return errors.New("the pattern ends too early")
	}
	shown := []rune(p.rest)
	return fmt.Errorf("%q is not expected in the pattern", string(shown[:min(len(shown), 20)]))
}

func (p *parser) advance(n int) { p.rest = strings.TrimLeft(p.rest[n:], " \t\r\n") }

func (p *parser) take(token string) bool {
	if !strings.HasPrefix(p.rest, token) {
		return false
	}
	p.advance(len(token))
	return true
}

// takeWord is take of a word in any case that nothing but space or a bracket follows.
func (p *parser) takeWord(word string) bool {
	if len(p.rest) < len(word) || !strings.EqualFold(p.rest[:len(word)], word) {
		return false
	}
	if next := p.rest[len(word):]; next != "" && !strings.ContainsRune(" \t\r\n)}&|", rune(next[0])) {
		return false
	}
	p.advance(len(word))
	return true
}

func (p *parser) alternatives(depth int) (Filter, error) {
	list, err := p.list("||", func() (Filter, error) {
		all, err := p.list("&&", func() (Filter, error) { return p.term(depth) })
		return Filter{all: all}, err
	})
	return Filter{any: list}, err
}

func (p *parser) list(separator string, item func() (Filter, error)) ([]Filter, error) {
	var list []Filter
	for {
		f, err := item()
		if err != nil {
			return nil, err
		}
		list = append(list, f)
		if !p.take(separator) {
			return list, nil
		}
	}
}

func (p *parser) term(depth int) (Filter, error) {
	if depth == maxDepth {
		return Filter{}, errors.New("the pattern is nested too deeply")
	}
	if !p.take("(") {
		c, err := p.comparison()
		return Filter{is: c}, err
	}
	f, err := p.alternatives(depth + 1)
	if err == nil && !p.take(")") {
		err = p.unexpected()
	}
	return f, err
}

// operators are those with an operand; the longer of two that begin alike comes first.
var operators = []string{"!=", "<=", ">=", "=", "<", ">"}

func (p *parser) comparison() (*comparison, error) {
	field, err := p.selector()
	if err != nil {
		return nil, err
	}
	for _, operator := range operators {
		if p.take(operator) {
			operand, err := p.operand()
			return &comparison{field, operator, operand}, err
		}
	}
	switch {
	case p.takeWord("EXISTS"):
		return &comparison{field: field, operator: "exists"}, nil
	case p.takeWord("NOT") && p.takeWord("EXISTS"):
		return &comparison{field: field, operator: "not exists"}, nil
	case p.takeWord("IS"):
		for _, word := range []string{"null", "true", "false"} {
			if p.takeWord(word) {
				return &comparison{field: field, operator: word}, nil
			}
		}
	}
	return nil, p.unexpected()
}

// selector reads the name of a field, $.userIdentity.type or $['userIdentity']['type'], and returns it without the root.
func (p *parser) selector() (string, error) {
	rest, ok := strings.CutPrefix(p.rest, "$")
	if !ok {
		return "", p.unexpected()
	}
	end := strings.IndexAny(rest, " \t\r\n=!<>()&|{}\"%")
	if end < 0 {
		end = len(rest)
	}
	name := strings.NewReplacer("['", ".", "']", "").Replace(rest[:end])
	if !strings.HasPrefix(name, ".") || len(name) == 1 {
		return "", p.unexpected()
	}
	p.advance(1 + end)
	return name[1:], nil
}

func (p *parser) operand() (text, error) {
	switch {
	case strings.HasPrefix(p.rest, `"`):
		return p.quoted()
	case strings.HasPrefix(p.rest, "%"):
		return p.expression()
	}
	end := strings.IndexAny(p.rest, " \t\r\n()&|{}\"")
	if end <= 0 {
		return text{}, p.unexpected()
	}
	word := p.rest[:end]
	p.advance(end)
	return wild(word), nil
}

func (p *parser) quoted() (text, error) {
	var b strings.Builder
	for i := 1; i < len(p.rest); i++ {
		switch c := p.rest[i]; {
		case c == '"':
			p.advance(i + 1)
			return wild(b.String()), nil
		case c == '\\' && i+1 < len(p.rest):
			i++
			b.WriteByte(p.rest[i])
		default:
			b.WriteByte(c)
		}
	}
	return text{}, errors.New("a string in the pattern does not end")
}

// expression reads a regular expression between per cent signs. AWS knows fewer operators than RE2, which reads all of them alike.
func (p *parser) expression() (text, error) {
	source, _, ok := strings.Cut(p.rest[1:], "%")
	if !ok {
		return text{}, errors.New("a regular expression in the pattern does not end")
	}
	rx, err := regexp.Compile(source)
	if err != nil {
		return text{}, fmt.Errorf("a regular expression in the pattern: %w", err)
	}
	p.advance(len(source) + 2)
	return text{expression: rx}, nil
}

// wild is a string with wildcards where AWS knows them: at its beginning and at its end.
func wild(s string) text {
	t := text{is: s}
	if t.is, t.anyBefore = strings.CutPrefix(s, "*"); t.is != "" {
		t.is, t.anyBehind = strings.CutSuffix(t.is, "*")
	}
	return t
}
