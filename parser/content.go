// SPDX-License-Identifier: Apache-2.0

package parser

import (
	"fmt"
	"slices"
	"strconv"

	"github.com/hashicorp/hcl/v2"
	"github.com/hashicorp/hcl/v2/hclsyntax"
	"github.com/zclconf/go-cty/cty"

	"github.com/guardlint/guardlint/aws/schema"
	"github.com/guardlint/guardlint/tf"
)

// content is a resource's body or a nested block in one module instance, evaluated on demand. It implements tf.Content.
type content struct {
	instance *instance
	resource *resourceInstance // nil in a provider block
	ctx      *hcl.EvalContext
	body     *hclsyntax.Body
	written  *hclsyntax.Block // nil for one that a dynamic block makes
	schema   *schema.Block    // nil when the provider's schema does not know the block
	header   tf.Range
	place    *tf.Place // of what is absent; nil until something is
	path     string    // "ingress[0]"; "" for the resource itself
	typePath string    // "ingress", the path in the schema
	inSet    bool      // the block is an element of a set, or lies in one

	attrs  map[string]*tf.Value
	blocks map[string]tf.Blocks
}

// metaAttrs are arguments that Terraform itself reads, in every resource.
var metaAttrs = map[string]bool{"count": true, "for_each": true, "provider": true, "depends_on": true}

// metaBlocks are nested blocks that Terraform itself reads.
var metaBlocks = map[string]bool{"lifecycle": true, "provisioner": true, "connection": true, "dynamic": true}

// Attr implements tf.Content.
func (c *content) Attr(name string) tf.Value {
	v, ok := c.attrs[name]
	if !ok {
		if c.attrs == nil {
			c.attrs = make(map[string]*tf.Value)
		}
		v = new(tf.Value)
		c.attrs[name] = nil // it is being evaluated
		*v = c.evalAttr(name, joinPath(c.path, name))
		c.attrs[name] = v
	}
	if v == nil {
		path := joinPath(c.path, name)
		return tf.NewValue(cty.DynamicVal.Mark(tf.Why{Text: "`" + path + "` refers to itself", Range: c.header}), path, c.header, nil)
	}
	return *v
}

// notNull is the value of what must be given: one that is not known cannot turn out null, which Terraform refuses.
func notNull(v cty.Value) cty.Value {
	if p, marks := v.Unmark(); !p.IsKnown() {
		return p.RefineNotNull().WithMarks(marks)
	}
	return v
}

func (c *content) evalAttr(name, path string) tf.Value {
	attr := c.attrSchema(name)
	written := c.body.Attributes[name]
	if written == nil && attr != nil && attr.Type.IsMapType() {
		written = c.mapBlock(name)
	}
	if written == nil || (c.path == "" && metaAttrs[name]) {
		if c.path == "" && c.resource != nil {
			if v, ok := c.resource.computed(name); ok {
				return tf.NewValue(v, path, c.header, nil)
			}
		}
		if attr != nil && attr.IsBlockLike() && c.hasBlocks(name) && !c.noBlocks(name) {
			return tf.NewValue(c.blockList(name, attr.Type), path, c.blocksRange(name), nil)
		}
		if c.place == nil {
			c.place = tf.NewPlace(c.header, nil)
		}
		return c.place.Absent(path, c.defaultOf(attr))
	}
	if c.typePath == "lifecycle" && name == "ignore_changes" {
		return tf.NewValue(namesIn(written.Expr), path, attrRange(written), nil)
	}
	v := c.instance.value(written.Expr, c.ctx)
	if attr != nil {
		if as, err := converted(v, ruleType(v, attr.Type)); err == nil {
			v = as
		}
		v = hide(v, attr)
		if attr.Required {
			v = notNull(v)
		}
	}
	return tf.NewValue(v, path, attrRange(written), writing{c, written.Expr}).WithDefault(c.defaultOf(attr))
}

// namesIn is a list of names that an expression lists without evaluating them, or the one name that it is: `[tags, ingress[0].cidr_blocks]`, `all`. They may be quoted.
func namesIn(x hclsyntax.Expression) cty.Value {
	if list, ok := x.(*hclsyntax.TupleConsExpr); ok {
		names := make([]cty.Value, len(list.Exprs))
		for i, e := range list.Exprs {
			names[i] = namesIn(e)
		}
		return cty.TupleVal(names)
	}
	if text, ok := literal(x); ok {
		return cty.StringVal(text)
	}
	t, diags := hcl.AbsTraversalForExpr(x)
	if diags.HasErrors() {
		return cty.DynamicVal
	}
	name := t.RootName()
	for _, step := range t[1:] {
		if attr, ok := step.(hcl.TraverseAttr); ok {
			name += "." + attr.Name
		}
	}
	return cty.StringVal(name)
}

// writing is an expression in its block. It implements tf.Writing.
type writing struct {
	in *content
	x  hclsyntax.Expression
}

func (w writing) Origin() []tf.Origin { return w.in.instance.origin(w.x, w.in.ctx) }

func (w writing) Inside(spot tf.Spot) []tf.Origin { return w.in.instance.inside(w.x, w.in.ctx, spot) }

// ruleType is the type in which rules see an attribute's value. A set has its elements' marks for the whole of it, so that what one element
// refers to would be said of all: where elements carry marks, rules see a list.
func ruleType(v cty.Value, t cty.Type) cty.Type {
	if t.IsSetType() {
		if plain, _ := v.Unmark(); tf.IsMarked(plain) {
			return cty.List(t.ElementType())
		}
	}
	return t
}

// attrRange is where an attribute is pointed at: all of it, or its name when it is longer than a line.
func attrRange(a *hclsyntax.Attribute) tf.Range {
	if a.SrcRange.Start.Line == a.SrcRange.End.Line {
		return tfRange(a.SrcRange)
	}
	return tfRange(a.NameRange)
}

func (c *content) attrSchema(name string) *schema.Attribute {
	if c.schema == nil {
		return nil
	}
	return c.schema.Attributes[name]
}

// defaultOf is what leaving an attribute out means: what is documented of it, else what the provider plans.
func (c *content) defaultOf(a *schema.Attribute) *tf.Default {
	switch {
	case a == nil:
		return nil
	case a.Default != nil:
		return &tf.Default{Value: a.Default.Value, Text: a.Default.Text, SetBy: a.Default.SetBy}
	}
	if v := c.planTime(a.Name); v != cty.NilVal {
		return &tf.Default{Value: v, Text: planTimeText(v), SetBy: "provider"}
	}
	return nil
}

func planTimeText(v cty.Value) string {
	switch v.Type() {
	case cty.String:
		return v.AsString()
	case cty.Bool:
		return strconv.FormatBool(v.True())
	case cty.Number:
		n, _ := v.AsBigFloat().Float64()
		return strconv.FormatFloat(n, 'f', -1, 64)
	}
	return ""
}

// planTime is what the provider plans for a name that is left out where the schema does not tell, or cty.NilVal.
func (c *content) planTime(name string) cty.Value {
	if c.resource == nil || c.resource.decl.data {
		return cty.NilVal
	}
	return schema.PlanTime(c.resource.decl.typ, joinPath(c.typePath, name))
}

func joinPath(prefix, name string) string {
	if prefix == "" {
		return name
	}
	return prefix + "." + name
}

func (c *content) hasBlocks(typ string) bool { return c.firstBlock(typ) != nil }

// noBlocks reports that the dynamic blocks of a type make none for sure. Terraform takes an attribute that is written so for left out.
func (c *content) noBlocks(typ string) bool {
	bs := c.Blocks(typ)
	return bs.Open == nil && len(bs.Items) == 0
}

// firstBlock is the first block, or dynamic block, of a type; nil when there is none.
func (c *content) firstBlock(typ string) *hclsyntax.Block {
	i := slices.IndexFunc(c.body.Blocks, func(b *hclsyntax.Block) bool { return madeType(b) == typ })
	if i < 0 {
		return nil
	}
	return c.body.Blocks[i]
}

// mapBlock is a block in the place of an attribute that holds a map, as an attribute: before Terraform 0.12 a missing equals sign made no
// difference.
func (c *content) mapBlock(name string) *hclsyntax.Attribute {
	b := c.firstBlock(name)
	if b == nil || b.Type != name || len(b.Labels) > 0 || len(b.Body.Blocks) > 0 {
		return nil
	}
	object := &hclsyntax.ObjectConsExpr{SrcRange: b.Range(), OpenRange: b.OpenBraceRange}
	for _, key := range sortedKeys(b.Body.Attributes) {
		entry := b.Body.Attributes[key]
		object.Items = append(object.Items, hclsyntax.ObjectConsItem{
			KeyExpr: &hclsyntax.LiteralValueExpr{Val: cty.StringVal(key), SrcRange: entry.NameRange}, ValueExpr: entry.Expr,
		})
	}
	return &hclsyntax.Attribute{Name: name, Expr: object, SrcRange: b.Range(), NameRange: b.TypeRange, EqualsRange: b.OpenBraceRange}
}

// blocksRange is the place to point at for all blocks of a type.
func (c *content) blocksRange(typ string) tf.Range { return tfRange(c.firstBlock(typ).DefRange()) }

// Names implements tf.Content.
func (c *content) Names() (attrs, blocks []string) {
	for _, name := range sortedKeys(c.body.Attributes) {
		if c.path != "" || !metaAttrs[name] {
			attrs = append(attrs, name)
		}
	}
	for _, b := range c.body.Blocks {
		if b.Type == "dynamic" || !metaBlocks[b.Type] {
			blocks = append(blocks, madeType(b))
		}
	}
	slices.Sort(blocks)
	return attrs, slices.Compact(blocks)
}

// Blocks implements tf.Content.
func (c *content) Blocks(typ string) tf.Blocks {
	if bs, ok := c.blocks[typ]; ok {
		return bs
	}
	bs := c.evalBlocks(typ)
	if c.blocks == nil {
		c.blocks = make(map[string]tf.Blocks)
	}
	c.blocks[typ] = bs
	return bs
}

func (c *content) evalBlocks(typ string) tf.Blocks {
	var bs tf.Blocks
	nested, single, inSet := c.nestedSchema(typ)
	add := func(body *hclsyntax.Body, ctx *hcl.EvalContext, header tf.Range, exists tf.Truth) *content {
		inner := &content{instance: c.instance, resource: c.resource, ctx: ctx, body: body, schema: nested, header: header,
			path: c.blockPath(typ, len(bs.Items), single), typePath: joinPath(c.typePath, typ), inSet: c.inSet || inSet}
		bs.Items = append(bs.Items, &tf.Block{Content: inner, Path: inner.path, Range: header, Exists: exists})
		return inner
	}
	for _, b := range c.body.Blocks {
		switch {
		case b.Type == typ:
			add(b.Body, c.ctx, tfRange(b.DefRange()), tf.Yes()).written = b
			bs.Items[len(bs.Items)-1].Label = first(b.Labels)
		case b.Type == "dynamic" && len(b.Labels) == 1 && b.Labels[0] == typ:
			c.dynamic(b, typ, add)
		}
	}
	if written := c.body.Attributes[typ]; written != nil && (c.path != "" || !metaAttrs[typ]) {
		return c.attrBlocks(typ)
	}
	return bs
}

func (c *content) blockPath(typ string, i int, single bool) string {
	if single {
		return joinPath(c.path, typ)
	}
	return fmt.Sprintf("%s[%d]", joinPath(c.path, typ), i)
}

// nestedSchema is what the provider says of a nested block, or of an attribute that may be written as blocks. single says that there is at
// most one, inSet that they make a set.
func (c *content) nestedSchema(typ string) (nested *schema.Block, single, inSet bool) {
	if c.schema == nil {
		return nil, c.resource == nil, false
	}
	if n := c.schema.Blocks[typ]; n != nil {
		return &n.Block, n.MaxItems == 1 || n.Nesting == schema.Single || n.Nesting == schema.Group, n.Nesting == schema.Set
	}
	if a := c.schema.Attributes[typ]; a != nil && a.IsBlockLike() {
		return a.Content(), false, a.Type.IsSetType()
	}
	return nil, false, false
}

// address is that of the resource; "" in other blocks.
func (c *content) address() string {
	if c.resource == nil {
		return ""
	}
	return c.resource.address
}

// dynamic expands a dynamic block.
func (c *content) dynamic(b *hclsyntax.Block, typ string, add func(*hclsyntax.Body, *hcl.EvalContext, tf.Range, tf.Truth) *content) {
	each := b.Body.Attributes["for_each"]
	i := slices.IndexFunc(b.Body.Blocks, func(n *hclsyntax.Block) bool { return n.Type == "content" })
	if each == nil || i < 0 {
		return
	}
	body, header := b.Body.Blocks[i].Body, tfRange(b.DefRange())
	iterator := iteratorOf(b)
	scope := func(key, value cty.Value) *hcl.EvalContext {
		ctx := c.ctx.NewChild()
		ctx.Variables = map[string]cty.Value{iterator: cty.ObjectVal(map[string]cty.Value{"key": key, "value": value})}
		return ctx
	}
	v := c.instance.value(each.Expr, c.ctx)
	plain, marks := v.Unmark()
	if plain.IsNull() || !plain.IsKnown() || !plain.CanIterateElements() {
		why := tf.NewValue(v, joinPath(c.path, typ), tfRange(each.SrcRange), nil).WhyUnknown()
		any := cty.DynamicVal.WithMarks(marks)
		add(body, scope(any, any), header, tf.Maybe(why))
		return
	}
	for n, it := 0, plain.ElementIterator(); it.Next(); n++ {
		if n == maxInstances {
			c.instance.root.report(tf.Incomplete{Kind: "limit", Range: tfRange(each.SrcRange), Address: c.address(), Blocking: true,
				Message: fmt.Sprintf("the dynamic block %s has %d elements; only %d are judged", typ, plain.LengthInt(), maxInstances)})
			return
		}
		key, value := it.Element()
		if len(marks) > 0 && !value.IsKnown() {
			value = value.WithMarks(marks)
		}
		if plain.Type().IsSetType() {
			key = value
		}
		add(body, scope(key, value), header, tf.Yes())
	}
}
