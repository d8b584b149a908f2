// SPDX-License-Identifier: Apache-2.0

package decide

import (
	"strings"

	"github.com/guardlint/guardlint/aws/iam"
	"github.com/guardlint/guardlint/aws/iam/pattern"
)

// text is a string of a policy made ready for matching: as a pattern, or as pieces with policy variables between them.
type text struct {
	// whole is the pattern when there are no variables; holes are runs.
	whole pattern.Pattern
	// pieces is not nil when there are variables.
	pieces []piece
	// open says that the text has holes: what matches may match.
	open bool
}

// piece is a part of a pattern or a variable.
type piece struct {
	pattern  pattern.Pattern
	variable *variable
}

// variable is ${key} or ${key, 'fallback'}.
type variable struct {
	key         string // in lower case
	fallback    string
	hasFallback bool
}

// reading says what the characters of a text stand for.
type reading struct {
	wildcards bool // `*` and `?` are wildcards
	variables bool // ${…} is a variable
}

func compile(t iam.Text, how reading) text {
	b := builder{how: how}
	for part := range t.Parts() {
		if part.Hole {
			b.hole()
			continue
		}
		b.literal(part.Literal)
	}
	return b.done()
}

func compileString(s string, how reading) text {
	b := builder{how: how}
	b.literal(s)
	return b.done()
}

// builder puts a text together from left to right.
type builder struct {
	how     reading
	text    text
	current pattern.Pattern
}

func (b *builder) hole() {
	b.text.open = true
	b.current = append(b.current, pattern.Run)
}

func (b *builder) literal(s string) {
	for b.how.variables {
		before, name, after, ok := cutVariable(s)
		if !ok {
			break
		}
		b.current = b.how.add(b.current, before)
		if name == "*" || name == "?" || name == "$" { // the characters themselves
			b.current = b.current.AppendLiteral(name)
		} else {
			b.text.pieces = append(b.text.pieces, piece{pattern: b.current}, piece{variable: parseVariable(name)})
			b.current = nil
		}
		s = after
	}
	b.current = b.how.add(b.current, s)
}

func (b *builder) done() text {
	if b.text.pieces == nil {
		b.text.whole = b.current
	} else {
		b.text.pieces = append(b.text.pieces, piece{pattern: b.current})
	}
	return b.text
}

func (how reading) add(p pattern.Pattern, s string) pattern.Pattern {
	if how.wildcards {
		return p.Append(s)
	}
	return p.AppendLiteral(s)
}

// cutVariable finds the first ${…}.
func cutVariable(s string) (before, name, after string, ok bool) {
	start := strings.Index(s, "${")
	if start < 0 {
		return s, "", "", false
	}
	end := strings.IndexByte(s[start:], '}')
	if end < 0 {
		return s, "", "", false
	}
	return s[:start], s[start+2 : start+end], s[start+end+1:], true
}

func parseVariable(name string) *variable {
	key, fallback, found := strings.Cut(name, ",")
	v := &variable{key: strings.ToLower(strings.TrimSpace(key))}
	fallback = strings.TrimSpace(fallback)
	if n := len(fallback); found && n >= 2 && fallback[0] == '\'' && fallback[n-1] == '\'' {
		v.fallback, v.hasFallback = fallback[1:n-1], true
	}
	return v
}

// resolve gives the text's pattern with the request's values in the place of variables; these match literally. It is no when a variable
// has no value, for then the text matches nothing, and maybe when something is not known.
func (t *text) resolve(r *Request) (pattern.Pattern, truth) {
	known := t.certainty()
	if t.pieces == nil {
		return t.whole, known
	}
	var p pattern.Pattern
	for _, piece := range t.pieces {
		if piece.variable == nil {
			p = append(p, piece.pattern...)
			continue
		}
		value, state := piece.variable.value(r)
		switch state {
		case no:
			return nil, no
		case maybe:
			known = maybe
			p = append(p, pattern.Run)
		case yes:
			p = p.AppendLiteral(value)
		}
	}
	return p, known
}

// value looks the variable up. Keys with several values cannot be substituted.
func (v *variable) value(r *Request) (string, truth) {
	values, found := r.lookup(v.key)
	switch {
	case found && values.Unknown:
		return "", maybe
	case found && !values.Several && len(values.Items) == 1:
		return values.Items[0], yes
	case !found && v.hasFallback:
		return v.fallback, yes
	}
	return "", no
}

// matches says whether s matches the text.
func (t *text) matches(r *Request, s pattern.Text) truth {
	if t.pieces == nil {
		return min(of(t.whole.MatchText(s)), t.certainty())
	}
	p, known := t.resolve(r)
	if known == no || !p.MatchText(s) {
		return no
	}
	return known
}

func (t *text) certainty() truth {
	if t.open {
		return maybe
	}
	return yes
}
