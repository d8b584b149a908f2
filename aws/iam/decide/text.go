// SPDX-License-Identifier: Apache-2.0

package decide

import (
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
	variable *pattern.Variable
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

// compileAfter reads a string that goes on with variables after a pattern.
func compileAfter(head pattern.Pattern, s string, how reading) text {
	b := builder{how: how, current: head}
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
		before, name, after, ok := pattern.CutVariable(s)
		if !ok {
			break
		}
		b.current = b.how.add(b.current, before)
		if pattern.IsEscape(name) {
			b.current = b.current.AppendLiteral(name)
		} else {
			v := pattern.ParseVariable(name)
			b.text.pieces = append(b.text.pieces, piece{pattern: b.current}, piece{variable: &v})
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
		value, state := valueOf(piece.variable, r)
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

// valueOf looks the variable up. Keys with several values cannot be substituted.
func valueOf(v *pattern.Variable, r *Request) (string, truth) {
	values, found := r.lookup(v.Key)
	switch {
	case found && values.Unknown:
		return "", maybe
	case found && !values.Several && len(values.Items) == 1:
		return values.Items[0], yes
	case !found && v.HasFallback:
		return v.Fallback, yes
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

// unresolved reports whether the text has a variable without value, which makes a whole NotResource match nothing.
func (t *text) unresolved(r *Request) bool {
	if t.pieces == nil {
		return false
	}
	_, known := t.resolve(r)
	return known == no
}

func (t *text) certainty() truth {
	if t.open {
		return maybe
	}
	return yes
}
