// SPDX-License-Identifier: Apache-2.0

package edit

import (
	"fmt"
	"regexp"
	"strings"
	"sync"

	"github.com/guardlint/guardlint/tf"
)

// Declare adds a resource of a type behind r, with r's name, instances and provider. It has the settings, by path, that are made of the
// expression that refers to r's instance; the first stands apart. There is no fix when the module has such a resource already.
func (c *Change) Declare(r *tf.Resource, typ string, settings func(self string) []Setting) {
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
	all := settings(r.Type + "." + r.Name + key)
	for _, part := range []*node{meta, (&node{}).putAll(all[:1]), (&node{}).putAll(all[1:])} {
		if len(lines) > 1 && len(part.children) > 0 {
			lines = append(lines, "")
		}
		lines = append(lines, part.lines(p.unit, p.unit, 0)...)
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
		meta.children = append(meta.children, &node{name: part.Name, text: p.expression(part)})
	}
	return meta, key
}

// expression is what is written behind an attribute's equals sign, indented as if the block stood at the start of the line.
func (p *page) expression(part tf.Part) string {
	text := strings.ReplaceAll(string(p.Src[part.Expr.Start.Byte:part.Expr.End.Byte]), "\r\n", "\n")
	return strings.ReplaceAll(text, "\n"+p.indent+p.unit, "\n")
}

// isDeclared reports whether r's module declares a resource of a type with r's name.
func isDeclared(r *tf.Resource, layout *tf.Layout, typ string) bool {
	declared := tf.View(r.Root, declarationsOf)
	beside := strings.TrimSuffix(r.BaseAddress(), r.Type+"."+r.Name) + typ + "." + r.Name
	return declared.addresses[beside] || declared.in(layout)[typ+"."+r.Name] // one without instances
}

// declarations are the resources of a root, without instance keys, and those that the text of its files declares.
type declarations struct {
	addresses map[string]bool
	written   map[string]map[string]bool // by file
}

func declarationsOf(root *tf.Root) *declarations {
	d := &declarations{make(map[string]bool, len(root.Resources)), make(map[string]map[string]bool)}
	for _, r := range root.Resources {
		d.addresses[r.BaseAddress()] = true
	}
	return d
}

var resourceHeader = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`resource "([^"\n]+)" "([^"\n]+)"`) })

// in lists what a file declares, as "type.name".
func (d *declarations) in(layout *tf.Layout) map[string]bool {
	names := d.written[layout.File]
	if names == nil {
		names = make(map[string]bool)
		for _, header := range resourceHeader().FindAllSubmatch(layout.Src, -1) {
			names[string(header[1])+"."+string(header[2])] = true
		}
		d.written[layout.File] = names
	}
	return names
}
