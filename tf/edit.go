// SPDX-License-Identifier: Apache-2.0

package tf

// Edit is a change of a file's text: Text takes the place of what Range covers. A Range without length inserts.
type Edit struct {
	Range Range
	Text  string
	// Adds names what an insertion declares in the place it is made: an attribute, a type of block, a resource. Two edits that add the same
	// to one place exclude each other. "" for what can be added any number of times, and for what replaces.
	Adds string
}

// Fix is what mends a finding, as edits that belong together: all or none of them.
type Fix struct {
	// Does says in a few words what changes: "set `encrypted` to true".
	Does  string
	Edits []Edit
	// Risk says why the fix shall not be applied unasked, because it does more than mend or needs something besides: "replaces the volume".
	// "" for one that is safe: Terraform updates in place, and nothing else has to change.
	Risk string
}

// Layout is where a block stands in a file of Terraform's native syntax, for those who edit it. Offsets are of bytes.
type Layout struct {
	// File is the path of the file and Src its content, which nobody may modify.
	File string
	Src  []byte
	// Whole is the block from its type to its closing brace, Open the offset behind the opening and Close that of the closing brace.
	Whole       Range
	Open, Close int
	// Parts are the attributes and nested blocks that stand between the braces, in order.
	Parts []Part
}

// Part is an attribute or a nested block as it is written.
type Part struct {
	// Name is the attribute's name or the block's type; that of a dynamic block is the type it makes.
	Name string
	// Range is all of it, Expr the expression of an attribute.
	Range, Expr Range
	// Block and Dynamic say that it is a nested block, and one that makes blocks.
	Block, Dynamic bool
}

// Written is a Content that was read from a file which may be edited: native syntax, in the repository's own files.
type Written interface {
	Content
	// Layout is where the block stands; nil when it stands nowhere, such as one that a dynamic block makes.
	Layout() *Layout
	// Literal is the place of the literal that gives an attribute its value, in the block itself or where a variable or local value has it
	// from, if that literal serves nothing else.
	Literal(attr string) (Literal, bool)
}

// Literal is a value as it is written.
type Literal struct {
	Range Range
	// Of names what it is the value of, when that is not the attribute itself: "the default of variable encrypted".
	Of string
}

// Layout is where the block stands in a file that may be edited; nil when it does not.
func (b *Block) Layout() *Layout {
	if w, ok := b.Content.(Written); ok {
		return w.Layout()
	}
	return nil
}

// Literal is the place of the one literal that gives an attribute of the block its value; see Written.
func (b *Block) Literal(attr string) (Literal, bool) {
	if w, ok := b.Content.(Written); ok {
		return w.Literal(attr)
	}
	return Literal{}, false
}
