// SPDX-License-Identifier: Apache-2.0

package edit

import (
	"fmt"
	"strings"

	"github.com/guardlint/guardlint/tf"
)

// Declare adds a resource of a type behind r, with r's name, instances and provider. Its attribute link refers to the attribute target of r.
// settings are its other attributes and blocks, by path. There is no fix when the module has such a resource already.
func (c *Change) Declare(r *tf.Resource, typ, link, target string, settings ...Setting) {
	layout, ok := c.layout(r.Block)
	if !ok {
		return
	}
	if isDeclared(r, layout, typ) {
		c.Impossible()
		return
	}
	p := newPage(layout)
	at, ok := p.lineEnd(layout.Whole.End.Byte)
	if !ok {
		c.Impossible()
		return
	}
	lines := []string{fmt.Sprintf("resource %q %q {", typ, r.Name)}
	meta, key := p.instances()
	own := &node{children: []*node{{name: link, text: r.Type + "." + r.Name + key + "." + target}}}
	for _, part := range []*node{meta, own, (&node{}).putAll(settings)} {
		if len(lines) > 1 && len(part.children) > 0 {
			lines = append(lines, "")
		}
		lines = append(lines, part.lines(p.unit, p.unit)...)
	}
	lines = append(lines, "}")
	c.edit(p.at(at, at, p.newline+p.newline+strings.Join(lines, p.newline), typ+"."+r.Name), "declare `%s.%s`", typ, r.Name)
}

// instances are the arguments that say how many instances a resource has and of which provider, and the key by which a resource that has
// the same refers to its own.
func (p *page) instances() (meta *node, key string) {
	meta = &node{}
	for _, part := range p.Parts {
		switch part.Name {
		case "count":
			key = "[count.index]"
		case "for_each":
			key = "[each.key]"
		case "provider":
		default:
			continue
		}
		meta.children = append(meta.children, &node{name: part.Name, text: string(p.Src[part.Expr.Start.Byte:part.Expr.End.Byte])})
	}
	return meta, key
}

// isDeclared reports whether r's module declares a resource of a type with r's name.
func isDeclared(r *tf.Resource, layout *tf.Layout, typ string) bool {
	own := r.Type + "." + r.Name
	beside := strings.TrimSuffix(r.BaseAddress(), own) + typ + "." + r.Name
	for _, other := range r.Root.OfType(typ) {
		if other.BaseAddress() == beside {
			return true
		}
	}
	return strings.Contains(string(layout.Src), fmt.Sprintf("resource %q %q", typ, r.Name)) // one without instances
}
