// SPDX-License-Identifier: Apache-2.0

package edit

import (
	"bytes"
	"slices"
	"strings"

	"github.com/guardlint/guardlint/tf"
)

// place turns what blocks lack into edits.
func (c *Change) place() {
	for _, b := range c.order {
		layout, ok := c.layout(b)
		if !ok {
			return
		}
		p := newPage(layout)
		p.Parts = slices.DeleteFunc(p.Parts, func(part tf.Part) bool { return c.removed[part.Range] })
		edits, ok := p.insert(c.added[b])
		if !ok {
			c.Impossible()
			return
		}
		c.fix.Edits = append(c.fix.Edits, edits...)
	}
}

// page is a block's text, for those who write into it.
type page struct {
	*tf.Layout
	newline      string
	indent, unit string // of the block's own line, and how much deeper its content stands
}

func newPage(l *tf.Layout) *page {
	p := &page{Layout: l, newline: "\n", unit: "  "}
	if i := bytes.IndexByte(l.Src, '\n'); i > 0 && l.Src[i-1] == '\r' {
		p.newline = "\r\n"
	}
	p.indent = p.indentation(l.Whole.Start.Byte)
	if strings.Contains(p.indent, "\t") {
		p.unit = "\t"
	}
	for _, part := range l.Parts {
		if deeper, ok := strings.CutPrefix(p.indentation(part.Range.Start.Byte), p.indent); ok && deeper != "" && p.startsLine(part.Range.Start.Byte) {
			p.unit = deeper
			break
		}
	}
	return p
}

// insert adds nodes to the block. It fails where a comment leaves no place.
func (p *page) insert(n *node) ([]tf.Edit, bool) {
	if !bytes.Contains(p.Src[p.Open:p.Close], []byte("\n")) {
		return p.unfold(n), true
	}
	if len(p.Parts) == 0 {
		return p.insertLines(p.Open, 1, func(int) (string, string) {
			return p.newline + p.written(n, 0), "{}"
		})
	}
	var edits []tf.Edit
	for _, group := range [][]*node{n.attributes(), n.blocks()} {
		if len(group) == 0 {
			continue
		}
		inserted, ok := p.insertAttributes(group)
		if group[0].isBlock {
			inserted, ok = p.insertBlocks(group)
		}
		if !ok {
			return nil, false
		}
		edits = append(edits, inserted...)
	}
	return edits, true
}

// written is the text of a node's children in the block.
func (p *page) written(n *node, width int) string {
	return strings.Join(n.lines(p.indent+p.unit, p.unit, width), p.newline)
}

// unfold makes several lines of a block that is written on one, and adds nodes to it.
func (p *page) unfold(n *node) []tf.Edit {
	inner := p.indent + p.unit
	added := p.newline + p.written(n, 0)
	end := p.newline + p.indent
	if len(p.Parts) == 0 {
		if comment := strings.TrimSpace(string(p.Src[p.Open:p.Close])); comment != "" {
			added = p.newline + inner + comment + added
		}
		return []tf.Edit{p.at(p.Open, p.Close, added+end, "{}")}
	}
	first, last := p.Parts[0].Range.Start.Byte, p.Parts[len(p.Parts)-1].Range.End.Byte
	added = only(len(n.attributes()) == 0, p.newline) + added
	if comment := strings.TrimSpace(string(p.Src[last:p.Close])); comment != "" {
		added = " " + comment + added
	}
	start := p.newline + inner
	if comment := strings.TrimSpace(string(p.Src[p.Open:first])); comment != "" {
		start += comment + " "
	}
	return []tf.Edit{p.at(p.Open, first, start, ""), p.at(last, p.Close, added+end, "{}")}
}

// insertAttributes adds attributes after the last one that is written on one line in front of the nested blocks, aligned with it, or else
// at the start of the block.
func (p *page) insertAttributes(group []*node) ([]tf.Edit, bool) {
	width := 0
	for _, a := range group {
		width = max(width, len(a.name))
	}
	after, before, behind := p.Open, "", p.newline
	if anchor := p.anchor(); anchor != nil {
		after, behind = end(p.Src, anchor.Range), ""
		width = max(width, p.width(anchor))
	} else if first := p.Parts[0]; slices.Contains(standsFirst, first.Name) {
		after, before, behind = end(p.Src, first.Range), p.newline, ""
	}
	return p.insertLines(after, len(group), func(i int) (string, string) {
		line := p.written(&node{children: group[i : i+1]}, width)
		return only(i == 0, before) + p.newline + line + only(i == len(group)-1, behind), group[i].name
	})
}

// only is a text on a condition.
func only(condition bool, text string) string {
	if condition {
		return text
	}
	return ""
}

// insertBlocks adds nested blocks after everything but what by custom stands last.
func (p *page) insertBlocks(group []*node) ([]tf.Edit, bool) {
	after, gap := p.Open, ""
	for _, part := range p.Parts {
		if !slices.Contains(standsLast, part.Name) {
			after, gap = end(p.Src, part.Range), p.newline
		}
	}
	behind := only(p.followed(after), p.newline)
	return p.insertLines(after, len(group), func(i int) (string, string) {
		before := gap
		if i > 0 {
			before = p.newline
		}
		return before + p.newline + p.written(&node{children: group[i : i+1]}, 0) + only(i == len(group)-1, behind), only(!group[i].many, group[i].name)
	})
}

var (
	standsLast  = []string{"lifecycle", "depends_on", "provisioner", "connection", "timeouts"}
	standsFirst = []string{"count", "for_each", "provider"}
)

// insertLines inserts n texts at the end of the line that has an offset; each text has the name that it adds.
func (p *page) insertLines(after, n int, line func(i int) (text, adds string)) ([]tf.Edit, bool) {
	at, ok := p.lineEnd(after)
	if !ok {
		return nil, false
	}
	edits := make([]tf.Edit, n)
	for i := range edits {
		text, adds := line(i)
		edits[i] = p.at(at, at, text, adds)
	}
	return edits, true
}

// anchor is the attribute after which others are written; nil when there is none.
func (p *page) anchor() *tf.Part {
	var anchor *tf.Part
	for i, part := range p.Parts {
		oneLine := part.Range.Start.Line == part.Range.End.Line && p.startsLine(part.Range.Start.Byte)
		switch {
		case part.Block:
			if anchor != nil {
				return anchor
			}
		case !oneLine || slices.Contains(standsFirst, part.Name) || slices.Contains(standsLast, part.Name):
		default:
			anchor = &p.Parts[i]
		}
	}
	return anchor
}

// width is how wide an attribute's name is with what aligns its equals sign.
func (p *page) width(a *tf.Part) int {
	written := string(p.Src[a.Range.Start.Byte:a.Expr.Start.Byte])
	i := strings.LastIndexByte(written, '=')
	if i < 1 || strings.Contains(written, "\t") {
		return 0
	}
	return i - 1
}

// at is an edit of the block's file.
func (p *page) at(start, stop int, text, adds string) tf.Edit {
	line := func(offset int) tf.Pos {
		from := p.Whole.Start // not from the file's beginning: files are long and edits many
		if offset < from.Byte {
			from = tf.Pos{Line: 1}
		}
		return tf.Pos{Line: from.Line + bytes.Count(p.Src[from.Byte:offset], []byte("\n")), Byte: offset}
	}
	return tf.Edit{Range: tf.Range{File: p.File, Start: line(start), End: line(stop)}, Text: text, Adds: adds}
}
