// SPDX-License-Identifier: Apache-2.0

package tf

import (
	"slices"
	"strings"
)

// Content is what a block holds. Package parser implements it for HCL bodies and for plan values; both evaluate on demand and
// remember. A Content is used by one goroutine at a time, like everything of one Root.
type Content interface {
	// Attr returns the attribute name; an absent one when it is not written.
	Attr(name string) Value
	// Blocks returns the nested blocks of a type, also where they are written as an attribute that holds a list of objects.
	Blocks(typ string) Blocks
	// Names lists the attributes and the types of nested blocks that are written, sorted.
	Names() (attrs, blocks []string)
}

// Block is a resource's body or a nested block.
type Block struct {
	Content
	// Path names the block within its resource, "ingress[0]"; "" for the resource itself.
	Path string
	// Label is what follows the type: "local-exec" of a provisioner, "s3" of a backend. Blocks of providers have none.
	Label string
	// Range is the block's header, the place to point at when something is missing in it.
	Range Range
	// Exists is maybe for a block that an unknown dynamic block may or may not make.
	Exists Truth
}

// Forget gives back the memory that what was asked of b takes, where b can be read again, as in a plan. b may be nil.
func (b *Block) Forget() {
	if b == nil {
		return
	}
	if content, ok := b.Content.(interface{ Forget() }); ok {
		content.Forget()
	}
}

// Attr returns an attribute by its dotted path through blocks that occur at most once ("versioning.enabled") or through
// object values. A missing block makes the attribute absent; a block that may exist makes it unknown. Where a block on the way
// occurs several times the first counts: use Blocks for those.
func (b *Block) Attr(path string) Value {
	head, rest, nested := strings.Cut(path, ".")
	if !nested {
		return b.Content.Attr(head)
	}
	blocks := b.Blocks(head)
	if blocks.Open != nil || (len(blocks.Items) > 0 && blocks.Items[0].Exists.IsMaybe()) {
		return b.maybeAttr(blocks, path, rest)
	}
	if len(blocks.Items) > 0 {
		return blocks.Items[0].Attr(rest)
	}
	v := b.Content.Attr(head)
	switch {
	case !v.IsWritten() && v.At() == b.Range:
		return v.place.Absent(joinPath(b.Path, path), nil)
	case v.plain().IsNull():
		return Absent(joinPath(b.Path, path), b.Range, nil)
	}
	for name := range strings.SplitSeq(rest, ".") {
		v = v.Field(name)
	}
	return v
}

// maybeAttr is an attribute of a block of which it is not known whether it exists.
func (b *Block) maybeAttr(blocks Blocks, path, rest string) Value {
	why := Evidence{Range: b.Range, Text: "`" + path + "` is not known"}
	if blocks.Open != nil {
		why = *blocks.Open
	} else if ev := blocks.Items[0].Exists.Evidence(); len(ev) > 0 {
		why = ev[0]
	}
	at := b.Range
	if len(blocks.Items) > 0 {
		at = blocks.Items[0].Attr(rest).At()
	}
	return NewValue(unknownBecause(Why{Text: why.Text, Range: why.Range}), joinPath(b.Path, path), at, nil)
}

func joinPath(prefix, name string) string {
	if prefix == "" {
		return name
	}
	return prefix + "." + name
}

// Blocks are the nested blocks of one type. Open is not nil when there may be others than Items: their number or all of them are
// unknown.
type Blocks struct {
	Items []*Block
	Open  *Evidence
}

// Any is yes when f is yes of a block that exists; blocks that may exist leave it maybe.
func (bs Blocks) Any(f func(*Block) Truth) Truth {
	ts := make([]Truth, 0, len(bs.Items)+1)
	for _, b := range bs.Items {
		ts = append(ts, All(b.Exists, f(b)))
	}
	if bs.Open != nil {
		ts = append(ts, Maybe(*bs.Open))
	}
	return Any(ts...)
}

// All is yes when f is yes of every block that exists; All of no blocks is yes.
func (bs Blocks) All(f func(*Block) Truth) Truth {
	return Not(bs.Any(func(b *Block) Truth { return Not(f(b)) }))
}

// Exist is yes when there is at least one block.
func (bs Blocks) Exist() Truth { return bs.Any(func(b *Block) Truth { return Yes() }) }

// Writes reports whether the configuration says something of an attribute, or of nested blocks of that type: what the provider computes where
// nothing is written a plan shows too.
func (b *Block) Writes(name string) bool {
	if c, ok := b.Content.(interface{ Writes(name string) bool }); ok {
		return c.Writes(name)
	}
	attrs, blocks := b.Names()
	return slices.Contains(attrs, name) || slices.Contains(blocks, name)
}
