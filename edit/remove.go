// SPDX-License-Identifier: Apache-2.0

package edit

import (
	"bytes"

	"github.com/guardlint/guardlint/tf"
)

// Remove takes an attribute, or all nested blocks of a type, out of a block, comments within included.
func (c *Change) Remove(b *tf.Block, name string) {
	layout, ok := c.layout(b)
	if !ok {
		return
	}
	p, found := newPage(layout), false
	for _, part := range p.Parts {
		if part.Name != name {
			continue
		}
		if found = true; part.Dynamic {
			c.Impossible()
			return
		}
		c.removed[part.Range] = true
		c.fix.Edits = append(c.fix.Edits, p.without(part))
	}
	if !found { // it stands in another file that overrides this one
		c.Impossible()
		return
	}
	c.did = append(c.did, "remove `"+join(b.Path, name)+"`")
}

// without is the edit that removes a part with the lines that it fills alone, and the blank line in front of a block.
func (p *page) without(part tf.Part) tf.Edit {
	start, stop := part.Range.Start.Byte, end(p.Src, part.Range)
	after, ok := p.lineEnd(stop)
	if !p.startsLine(start) || !ok || after > p.Close {
		return p.at(start, stop, "", "")
	}
	start, stop = p.lineStart(start), after
	if i := bytes.IndexByte(p.Src[stop:], '\n'); i >= 0 {
		stop += i + 1
	}
	if before := p.lineStart(max(start-1, 0)); part.Block && before > p.Open && len(bytes.TrimSpace(p.Src[before:start])) == 0 {
		start = before
	}
	return p.at(start, stop, "", "")
}
