// SPDX-License-Identifier: Apache-2.0

package access

import (
	"strconv"
	"strings"

	"github.com/guardlint/guardlint/aws/iam"
	"github.com/guardlint/guardlint/aws/iam/pattern"
)

// item is an action, a resource or a value of a condition, in the readings that questions need. They are the same when all is known.
type item struct {
	// exact has a symbol for each policy variable and each hole; what is equal in two documents has the same symbol.
	exact pattern.Pattern
	// wide has runs instead: whatever it may turn out to be matches.
	wide pattern.Pattern
	// loose has runs for holes that may hold anything, wildcards too, and symbols for the others.
	loose pattern.Pattern
	// hole and variable say what is in it.
	hole, variable bool
}

// outer is what a text that is certainly not the item's must not match.
func (i *item) outer() pattern.Pattern {
	if i.hole {
		return i.wide
	}
	return i.exact
}

// reading says what the characters of a text stand for.
type reading struct {
	wildcards, variables, lower bool
}

func (r reader) itemOf(s string, how reading) item {
	var i item
	r.literal(&i, s, how)
	return i
}

func (r reader) item(t iam.Text, how reading) item {
	var i item
	for part := range t.Parts() {
		if !part.Hole {
			r.literal(&i, part.Literal, how)
			continue
		}
		i.hole = true
		symbol := r.hole(part.Source)
		i.exact, i.wide = append(i.exact, symbol), append(i.wide, pattern.Run)
		if !part.Fixed {
			symbol = pattern.Run
		}
		i.loose = append(i.loose, symbol)
	}
	return i
}

func (r reader) literal(i *item, s string, how reading) {
	if how.lower {
		s = strings.ToLower(s)
	}
	add := func(s string) {
		for _, p := range []*pattern.Pattern{&i.exact, &i.wide, &i.loose} {
			if how.wildcards {
				*p = p.Append(s)
			} else {
				*p = p.AppendLiteral(s)
			}
		}
	}
	for how.variables {
		before, name, after, ok := pattern.CutVariable(s)
		if !ok {
			break
		}
		add(before)
		s = after
		if pattern.IsEscape(name) {
			i.exact, i.wide, i.loose = i.exact.AppendLiteral(name), i.wide.AppendLiteral(name), i.loose.AppendLiteral(name)
			continue
		}
		i.variable = true
		symbol := r.symbol("${" + strings.ToLower(name) + "}")
		i.exact, i.wide, i.loose = append(i.exact, symbol), append(i.wide, pattern.Run), append(i.loose, symbol)
	}
	add(s)
}

// symbol is that of a name.
func (c *compiler) symbol(name string) pattern.Token {
	if s, ok := c.symbols[name]; ok {
		return s
	}
	s := pattern.Symbol(len(c.symbols))
	c.symbols[name] = s
	return s
}

// hole is the symbol of a hole; one whose source is not known is equal to no other.
func (c *compiler) hole(source string) pattern.Token {
	if source == "" {
		source = "hole " + strconv.Itoa(len(c.symbols))
	}
	return c.symbol(source)
}

// patterns reads resources as a query writes them.
func (c *compiler) patterns(resources []string) []pattern.Pattern {
	r := reader{compiler: c}
	var out []pattern.Pattern
	for _, resource := range resources {
		i := r.itemOf(resource, reading{wildcards: true, variables: true})
		out = append(out, i.exact.ARN())
	}
	return out
}
