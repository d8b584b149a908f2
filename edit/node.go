// SPDX-License-Identifier: Apache-2.0

package edit

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"github.com/guardlint/guardlint/tf"
)

// Expr is an expression in Terraform's language, as a value to set. Lines but the first are indented with the attribute.
type Expr string

// Setting is an attribute and its value, as for Change.Set.
type Setting struct {
	Name  string
	Value any
}

// text is a value in Terraform's language.
func text(value any) string {
	switch value := value.(type) {
	case Expr:
		return string(value)
	case string:
		return quote(value)
	case []string:
		quoted := make([]string, len(value))
		for i, s := range value {
			quoted[i] = quote(s)
		}
		return "[" + strings.Join(quoted, ", ") + "]"
	}
	return fmt.Sprint(value)
}

func quote(s string) string { return literal.Replace(strconv.Quote(s)) }

// literal keeps text from being read as a template.
var literal = strings.NewReplacer("${", "$${", "%{", "%%{")

// node is an attribute or a block that is to be added.
type node struct {
	name     string
	text     string // of an attribute
	isBlock  bool
	many     bool // there may be several blocks of this type
	children []*node
}

// put adds an attribute by its path, along with the blocks on the way to it.
func (n *node) put(path string, value any) {
	steps := strings.Split(path, ".")
	for _, step := range steps[:len(steps)-1] {
		n = n.block(step)
	}
	n.children = append(n.children, &node{name: steps[len(steps)-1], text: text(value)})
}

func (n *node) putAll(settings []Setting) *node {
	for _, s := range settings {
		n.put(s.Name, s.Value)
	}
	return n
}

// node is the root of what a block lacks.
func (c *Change) node(b *tf.Block) *node {
	if c.added[b] == nil {
		c.added[b] = &node{isBlock: true}
		c.order = append(c.order, b)
	}
	return c.added[b]
}

// block is the nested block of a type that is to be added.
func (n *node) block(typ string) *node {
	i := slices.IndexFunc(n.children, func(child *node) bool { return child.name == typ && child.isBlock })
	if i < 0 {
		i = len(n.children)
		n.children = append(n.children, &node{name: typ, isBlock: true})
	}
	return n.children[i]
}

// attributes and blocks are the children of either kind.
func (n *node) attributes() []*node { return n.those(false) }

func (n *node) blocks() []*node { return n.those(true) }

func (n *node) those(blocks bool) []*node {
	return slices.DeleteFunc(slices.Clone(n.children), func(child *node) bool { return child.isBlock != blocks })
}

// lines writes the children as terraform fmt would: attributes first, aligned with each other and with what is width wide, and a blank line
// before each block.
func (n *node) lines(indent, unit string, width int) []string {
	var lines []string
	for _, a := range n.attributes() {
		if !strings.Contains(a.text, "\n") {
			width = max(width, len(a.name))
		}
	}
	for _, a := range n.attributes() {
		first, more, _ := strings.Cut(assignment(a, width), "\n")
		lines = append(lines, indent+first)
		for line := range strings.SplitSeq(more, "\n") {
			if more != "" {
				lines = append(lines, indent+line)
			}
		}
	}
	for _, b := range n.blocks() {
		if len(lines) > 0 {
			lines = append(lines, "")
		}
		lines = append(lines, indent+b.name+" {")
		lines = append(lines, b.lines(indent+unit, unit, 0)...)
		lines = append(lines, indent+"}")
	}
	return lines
}

// assignment writes an attribute with its name padded to a width; one that takes several lines is not aligned with others.
func assignment(a *node, width int) string {
	if strings.Contains(a.text, "\n") {
		width = 0
	}
	return a.name + strings.Repeat(" ", max(width-len(a.name), 0)) + " = " + a.text
}
