// SPDX-License-Identifier: Apache-2.0

package access

import (
	"slices"
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

// isKnown reports whether all readings are the same.
func (i *item) isKnown() bool { return !i.hole && !i.variable }

// arn is the item as an ARN.
func (i item) arn() item {
	i.exact = i.exact.ARN()
	if i.isKnown() {
		i.wide, i.loose = i.exact, i.exact
	} else {
		i.wide, i.loose = i.wide.ARN(), i.loose.ARN()
	}
	return i
}

// reading says what the characters of a text stand for.
type reading struct {
	wildcards, variables, lower bool
}

func (how reading) append(p pattern.Pattern, s string) pattern.Pattern {
	if how.wildcards {
		return p.Append(s)
	}
	return p.AppendLiteral(s)
}

func (r reader) itemOf(s string, how reading) item {
	b := builder{reader: r, how: how}
	b.literal(s)
	return b.done()
}

func (r reader) item(t iam.Text, how reading) item {
	b := builder{reader: r, how: how}
	for part := range t.Parts() {
		if !part.Hole {
			b.literal(part.Literal)
			continue
		}
		symbol := r.hole(part.Source)
		b.divide(&b.item.hole)
		b.item.exact, b.item.wide = append(b.item.exact, symbol), append(b.item.wide, pattern.Run)
		if !part.Fixed {
			symbol = pattern.Run
		}
		b.item.loose = append(b.item.loose, symbol)
	}
	return b.done()
}

// builder reads an item from left to right. The readings are one and the same until something comes that is not known.
type builder struct {
	reader
	how  reading
	item item
}

func (b *builder) done() item {
	if b.item.isKnown() {
		b.item.wide, b.item.loose = b.item.exact, b.item.exact
	}
	return b.item
}

// divide goes on with readings that differ, because of a hole or a variable.
func (b *builder) divide(because *bool) {
	if b.item.isKnown() {
		b.item.wide, b.item.loose = slices.Clone(b.item.exact), slices.Clone(b.item.exact)
	}
	*because = true
}

func (b *builder) add(s string, how reading) {
	b.item.exact = how.append(b.item.exact, s)
	if !b.item.isKnown() {
		b.item.wide, b.item.loose = how.append(b.item.wide, s), how.append(b.item.loose, s)
	}
}

func (b *builder) literal(s string) {
	if b.how.lower {
		s = strings.ToLower(s)
	}
	for b.how.variables {
		before, name, after, ok := pattern.CutVariable(s)
		if !ok {
			break
		}
		b.add(before, b.how)
		s = after
		if pattern.IsEscape(name) {
			b.add(name, reading{})
			continue
		}
		symbol := b.symbol("${" + strings.ToLower(name) + "}")
		b.divide(&b.item.variable)
		b.item.exact, b.item.wide, b.item.loose = append(b.item.exact, symbol), append(b.item.wide, pattern.Run), append(b.item.loose, symbol)
	}
	b.add(s, b.how)
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

// patterns reads resources as a query writes them. Queries have many in common.
func (c *compiler) patterns(resources []string) []pattern.Pattern {
	var out []pattern.Pattern
	for _, resource := range resources {
		p, read := c.asked[resource]
		if !read {
			p = reader{compiler: c}.itemOf(resource, reading{wildcards: true, variables: true}).exact.ARN()
			c.asked[resource] = p
		}
		out = append(out, p)
	}
	return out
}
