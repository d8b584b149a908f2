// SPDX-License-Identifier: Apache-2.0

// Package edit turns what shall change, in the words of the model, into edits of the text: set an attribute, remove a block, declare a
// resource. What is written keeps its comments, indentation and line ends; what is added takes on those around it.
package edit

import (
	"fmt"
	"slices"
	"strings"

	"github.com/guardlint/guardlint/tf"
)

// Recipe is what mends a resource that violates a rule.
type Recipe func(c *Change, r *tf.Resource)

// Of is the fix that a recipe makes for a resource. It is nil when there is nothing to change, and when what decides is not a literal in
// the repository's own files: a computed value, a value that serves others too, a dynamic block, JSON syntax, a plan.
func Of(recipe Recipe, r *tf.Resource) *tf.Fix {
	c := &Change{added: make(map[*tf.Block]*node), removed: make(map[tf.Range]bool)}
	recipe(c, r)
	c.place()
	if c.impossible || len(c.fix.Edits) == 0 {
		return nil
	}
	fix := c.fix // not a part of c, which holds the configuration
	fix.Does = strings.Join(c.did, ", ")
	return &fix
}

// Set is the recipe that sets an attribute; see Change.Set.
func Set(path string, value any) Recipe {
	return func(c *Change, r *tf.Resource) { c.Set(r.Block, path, value) }
}

// SetAll is the recipe that sets several attributes to one value.
func SetAll(paths []string, value any) Recipe {
	return func(c *Change, r *tf.Resource) {
		for _, path := range paths {
			c.Set(r.Block, path, value)
		}
	}
}

// SetIn is the recipe that sets an attribute in all nested blocks at a path of which is is yes.
func SetIn(blocks string, is func(*tf.Block) tf.Truth, path string, value any) Recipe {
	return func(c *Change, r *tf.Resource) {
		for _, b := range at(r.Block, blocks) {
			if is(b).IsYes() {
				c.Set(b, path, value)
			}
		}
	}
}

// at lists the nested blocks at a path.
func at(b *tf.Block, path string) []*tf.Block {
	head, rest, nested := strings.Cut(path, ".")
	items := b.Blocks(head).Items
	if !nested {
		return items
	}
	var found []*tf.Block
	for _, item := range items {
		found = append(found, at(item, rest)...)
	}
	return found
}

// Unless is a recipe that is followed only for resources that give none of some attributes or blocks, because these decide instead.
func Unless(given []string, recipe Recipe) Recipe {
	return func(c *Change, r *tf.Resource) {
		attrs, blocks := r.Names()
		for _, name := range given {
			if slices.Contains(blocks, name) || slices.Contains(attrs, name) && !r.Attr(name).IsSet().IsNo() {
				c.Impossible()
				return
			}
		}
		recipe(c, r)
	}
}

// Any is yes of every block, for SetIn.
func Any(*tf.Block) tf.Truth { return tf.Yes() }

// All is the recipe that follows several.
func All(recipes ...Recipe) Recipe {
	return func(c *Change, r *tf.Resource) {
		for _, recipe := range recipes {
			recipe(c, r)
		}
	}
}

// Risky is a recipe that shall not be followed unasked; see tf.Fix.
func Risky(risk string, recipe Recipe) Recipe {
	return func(c *Change, r *tf.Resource) {
		c.Risk(risk)
		recipe(c, r)
	}
}

// Change collects the edits of one fix. It is whole or not at all: after one step that is impossible there is no fix.
type Change struct {
	fix        tf.Fix
	did        []string
	added      map[*tf.Block]*node // what blocks lack
	order      []*tf.Block         // of added
	removed    map[tf.Range]bool   // parts of blocks
	impossible bool
}

// Risk says why the fix shall not be applied unasked; several reasons add up.
func (c *Change) Risk(why string) {
	if c.fix.Risk != "" {
		why = c.fix.Risk + "; " + why
	}
	c.fix.Risk = why
}

// Impossible says that there is no fix for the resource.
func (c *Change) Impossible() { c.impossible = true }

// Set gives an attribute a value: true, false, an int, a string, a []string or an Expr. The path leads through nested blocks that occur at
// most once; those that are missing are added. Where the attribute has the value already, by default too, nothing changes.
func (c *Change) Set(b *tf.Block, path string, value any) {
	head, rest, nested := strings.Cut(path, ".")
	if !nested {
		c.set(b, head, value)
		return
	}
	blocks := b.Blocks(head)
	switch {
	case blocks.Open != nil || len(blocks.Items) > 1:
		c.Impossible()
	case len(blocks.Items) == 1:
		c.Set(blocks.Items[0], rest, value)
	default:
		c.add(b, path, value)
	}
}

func (c *Change) set(b *tf.Block, name string, value any) {
	v := b.Attr(name)
	if isAlready(v, value) {
		return
	}
	if !v.IsWritten() {
		c.add(b, name, value)
		return
	}
	literal, ok := b.Literal(name)
	if !ok || v.IsSensitive() {
		c.Impossible()
		return
	}
	what := literal.Of
	if what == "" {
		what = "`" + join(b.Path, name) + "`"
	}
	c.edit(tf.Edit{Range: literal.Range, Text: text(value)}, "set %s to %s", what, text(value))
}

func isAlready(v tf.Value, value any) bool {
	switch value := value.(type) {
	case bool:
		if value {
			return v.IsTrue().IsYes()
		}
		return v.IsFalse().IsYes()
	case string:
		return v.Is(value).IsYes()
	}
	return false
}

func (c *Change) edit(e tf.Edit, did string, args ...any) {
	c.fix.Edits = append(c.fix.Edits, e)
	c.did = append(c.did, fmt.Sprintf(did, args...))
}

// Add adds a nested block, also where there are some of its type already.
func (c *Change) Add(b *tf.Block, typ string, settings ...Setting) {
	if _, ok := c.layout(b); ok {
		n := c.node(b)
		n.children = append(n.children, (&node{name: typ, isBlock: true, many: true}).putAll(settings))
		c.did = append(c.did, fmt.Sprintf("add a block `%s`", join(b.Path, typ)))
	}
}

// add notes an attribute that a block lacks, along with the blocks on the way to it.
func (c *Change) add(b *tf.Block, path string, value any) {
	layout, ok := c.layout(b)
	if !ok {
		return
	}
	head, _, _ := strings.Cut(path, ".")
	for _, part := range layout.Parts {
		if part.Name == head { // a dynamic block that makes none, or an attribute where a block was expected
			c.Impossible()
			return
		}
	}
	c.node(b).put(path, value)
	c.did = append(c.did, fmt.Sprintf("set `%s` to %s", join(b.Path, path), text(value)))
}

// layout is where a block stands; without such a place there is no fix.
func (c *Change) layout(b *tf.Block) (*tf.Layout, bool) {
	layout := b.Layout()
	if layout == nil || layout.Open > layout.Close || layout.Close > len(layout.Src) {
		c.Impossible()
		return nil, false
	}
	return layout, true
}

func join(prefix, name string) string {
	if prefix == "" {
		return name
	}
	return prefix + "." + name
}
