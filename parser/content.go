// SPDX-License-Identifier: Apache-2.0

package parser

import (
	"fmt"
	"slices"

	"github.com/hashicorp/hcl/v2"
	"github.com/hashicorp/hcl/v2/hclsyntax"
	"github.com/zclconf/go-cty/cty"
	"github.com/zclconf/go-cty/cty/convert"

	"github.com/guardlint/guardlint/aws/schema"
	"github.com/guardlint/guardlint/tf"
)

// content is a resource's body or a nested block in one module instance, evaluated on demand. It implements tf.Content.
type content struct {
	instance *instance
	resource *resourceInstance
	ctx      *hcl.EvalContext
	body     *hclsyntax.Body
	schema   *schema.Block // nil when the provider's schema does not know the block
	header   tf.Range
	path     string // "" for the resource itself

	attrs  map[string]tf.Value
	blocks map[string]tf.Blocks
}

// metaAttrs are arguments that Terraform itself reads, in every resource.
var metaAttrs = map[string]bool{"count": true, "for_each": true, "provider": true, "depends_on": true}

// metaBlocks are nested blocks that Terraform itself reads.
var metaBlocks = map[string]bool{"lifecycle": true, "provisioner": true, "connection": true, "dynamic": true}

// Attr implements tf.Content.
func (c *content) Attr(name string) tf.Value {
	if v, ok := c.attrs[name]; ok {
		return v
	}
	if c.attrs == nil {
		c.attrs = make(map[string]tf.Value)
	}
	path := joinPath(c.path, name)
	// While it is being evaluated, the attribute refers to itself.
	c.attrs[name] = tf.NewValue(cty.DynamicVal.Mark(tf.Why{Text: "`" + path + "` refers to itself", Range: c.header}), path, c.header, nil)
	v := c.evalAttr(name, path)
	c.attrs[name] = v
	return v
}

func (c *content) evalAttr(name, path string) tf.Value {
	attr := c.attrSchema(name)
	written := c.body.Attributes[name]
	if written == nil || (c.path == "" && metaAttrs[name]) {
		if v, ok := c.resource.computed(c, name); ok {
			return tf.NewValue(v, path, c.header, nil)
		}
		if attr != nil && attr.IsBlockLike() && c.hasBlocks(name) {
			return tf.NewValue(c.blockList(name, attr.Type), path, c.Blocks(name).Items[0].Range, nil)
		}
		return tf.Absent(path, c.header, defaultOf(attr))
	}
	v, diags := c.instance.eval(written.Expr, c.ctx)
	if diags.HasErrors() {
		v = failed(diags)
	}
	if attr != nil {
		if converted, err := convert.Convert(v, attr.Type); err == nil {
			v = converted
		}
		if attr.Sensitive {
			v = v.Mark(tf.Sensitive{})
		}
	}
	from := func() []tf.Origin { return c.instance.origin(written.Expr, c.ctx) }
	return tf.NewValue(v, path, attrRange(written), from).WithDefault(defaultOf(attr))
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

func defaultOf(a *schema.Attribute) *tf.Default {
	if a == nil || a.Default.Text == "" {
		return nil
	}
	return &tf.Default{Value: a.Default.Value, Text: a.Default.Text, SetBy: a.Default.SetBy}
}

func joinPath(prefix, name string) string {
	if prefix == "" {
		return name
	}
	return prefix + "." + name
}

func (c *content) hasBlocks(typ string) bool {
	return slices.ContainsFunc(c.body.Blocks, func(b *hclsyntax.Block) bool { return madeType(b) == typ })
}

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
	nested, single := c.nestedSchema(typ)
	add := func(body *hclsyntax.Body, ctx *hcl.EvalContext, header tf.Range, exists tf.Truth) {
		inner := &content{instance: c.instance, resource: c.resource, ctx: ctx, body: body, schema: nested, header: header, path: c.blockPath(typ, len(bs.Items), single)}
		bs.Items = append(bs.Items, &tf.Block{Content: inner, Path: inner.path, Range: header, Exists: exists})
	}
	for _, b := range c.body.Blocks {
		switch {
		case b.Type == typ:
			add(b.Body, c.ctx, tfRange(b.DefRange()), tf.Yes())
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
// most one.
func (c *content) nestedSchema(typ string) (nested *schema.Block, single bool) {
	if c.schema == nil {
		return nil, false
	}
	if n := c.schema.Blocks[typ]; n != nil {
		return &n.Block, n.MaxItems == 1 || n.Nesting == schema.Single || n.Nesting == schema.Group
	}
	if a := c.schema.Attributes[typ]; a != nil && a.IsBlockLike() {
		return objectSchema(a.Type.ElementType()), false
	}
	return nil, false
}

// objectSchema is the schema of a block that stands for an object value.
func objectSchema(t cty.Type) *schema.Block {
	b := &schema.Block{Attributes: make(map[string]*schema.Attribute)}
	if t.IsObjectType() {
		for name, typ := range t.AttributeTypes() {
			b.Attributes[name] = &schema.Attribute{Name: name, Type: typ, Optional: true}
		}
	}
	return b
}

// dynamic expands a dynamic block.
func (c *content) dynamic(b *hclsyntax.Block, typ string, add func(*hclsyntax.Body, *hcl.EvalContext, tf.Range, tf.Truth)) {
	each := b.Body.Attributes["for_each"]
	i := slices.IndexFunc(b.Body.Blocks, func(n *hclsyntax.Block) bool { return n.Type == "content" })
	if each == nil || i < 0 {
		return
	}
	body, header := b.Body.Blocks[i].Body, tfRange(b.DefRange())
	iterator := typ
	if a := b.Body.Attributes["iterator"]; a != nil {
		if word := hcl.ExprAsKeyword(a.Expr); word != "" {
			iterator = word
		}
	}
	scope := func(key, value cty.Value) *hcl.EvalContext {
		ctx := c.ctx.NewChild()
		ctx.Variables = map[string]cty.Value{iterator: cty.ObjectVal(map[string]cty.Value{"key": key, "value": value})}
		return ctx
	}
	v, diags := c.instance.eval(each.Expr, c.ctx)
	if diags.HasErrors() {
		v = failed(diags)
	}
	plain, marks := v.Unmark()
	if plain.IsNull() || !plain.IsKnown() || !plain.CanIterateElements() {
		why := tf.NewValue(v, joinPath(c.path, typ), tfRange(each.SrcRange), nil).WhyUnknown()
		any := cty.DynamicVal.WithMarks(marks)
		add(body, scope(any, any), header, tf.Maybe(why))
		return
	}
	for n, it := 0, plain.ElementIterator(); it.Next(); n++ {
		if n == maxInstances {
			c.instance.root.report(tf.Incomplete{Kind: "limit", Range: tfRange(each.SrcRange), Address: c.resource.address, Blocking: true,
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

// attrBlocks are the elements of an attribute that holds a list of objects, as blocks.
func (c *content) attrBlocks(typ string) tf.Blocks {
	v := c.Attr(typ)
	elements := v.Elements()
	bs := tf.Blocks{Open: elements.Open}
	for i, e := range elements.Items {
		path := fmt.Sprintf("%s[%d]", joinPath(c.path, typ), i)
		bs.Items = append(bs.Items, tf.ValueBlock(e, path))
	}
	return bs
}

// value is what a reference or a plan shows for an attribute or nested block: the configured value, unknown when the provider computes it,
// null when it is left out. False when the provider knows no such name.
func (c *content) value(name string) (cty.Value, bool) {
	if c.schema == nil {
		return c.unschemedValue(name), true
	}
	if nested := c.schema.Blocks[name]; nested != nil {
		return c.blockValue(name, nested), true
	}
	attr := c.schema.Attributes[name]
	if attr == nil {
		return cty.NilVal, false
	}
	written := c.Attr(name)
	if v := written.Cty(); written.IsWritten() {
		if plain, marks := v.Unmark(); plain.IsNull() {
			return unset(attr).WithMarks(marks), true
		}
		return v, true
	}
	if name == "region" && c.path == "" && c.resource.decl.typ != "aws_region" {
		if v := c.resource.region(); v.IsWritten() {
			if s, err := convert.Convert(v.Cty(), cty.String); err == nil && !isNull(s) {
				return s, true
			}
		}
	}
	v := unset(attr)
	if attr.Sensitive {
		v = v.Mark(tf.Sensitive{})
	}
	return v, true
}

func isNull(v cty.Value) bool {
	v, _ = v.Unmark()
	return v.IsNull()
}

// unset is what an attribute that is left out has: the provider's default, unknown when it is computed, else null.
func unset(a *schema.Attribute) cty.Value {
	if a.Default.SetBy == "provider" && a.Default.Value != cty.NilVal {
		if v, err := convert.Convert(a.Default.Value, a.Type); err == nil {
			return v
		}
	}
	if a.Computed {
		return cty.UnknownVal(a.Type)
	}
	return cty.NullVal(a.Type)
}

// unschemedValue is an attribute of a resource whose provider's schema is not known: what is not written may be computed.
func (c *content) unschemedValue(name string) cty.Value {
	if c.body.Attributes[name] != nil {
		if v := c.Attr(name).Cty(); !isNull(v) {
			return v
		}
		return cty.DynamicVal
	}
	return cty.DynamicVal
}

// blockValue is the value of all nested blocks of a type.
func (c *content) blockValue(typ string, nested *schema.NestedBlock) cty.Value {
	blocks := c.Blocks(typ)
	object := nested.ImpliedType()
	if why := uncertain(blocks); why != nil {
		return cty.UnknownVal(collectionOf(nested.Nesting, object)).Mark(tf.Why{Text: why.Text, Range: why.Range})
	}
	values := make([]cty.Value, len(blocks.Items))
	for i, b := range blocks.Items {
		values[i] = blockObject(b, object)
	}
	switch nested.Nesting {
	case schema.Single, schema.Group:
		if len(values) == 0 {
			return cty.NullVal(object)
		}
		return values[0]
	case schema.Set:
		if len(values) == 0 {
			return cty.SetValEmpty(object)
		}
		if cty.CanSetVal(values) {
			return cty.SetVal(values)
		}
	default:
		if len(values) == 0 {
			return cty.ListValEmpty(object)
		}
		if cty.CanListVal(values) {
			return cty.ListVal(values)
		}
	}
	return cty.TupleVal(values)
}

func collectionOf(n schema.Nesting, object cty.Type) cty.Type {
	switch n {
	case schema.Single, schema.Group:
		return object
	case schema.Set:
		return cty.Set(object)
	case schema.Map:
		return cty.Map(object)
	}
	return cty.List(object)
}

// uncertain is the reason why the number of blocks is not known, or nil.
func uncertain(bs tf.Blocks) *tf.Evidence {
	if bs.Open != nil {
		return bs.Open
	}
	for _, b := range bs.Items {
		if b.Exists.IsMaybe() {
			if ev := b.Exists.Evidence(); len(ev) > 0 {
				return &ev[0]
			}
			return &tf.Evidence{Range: b.Range, Text: "it is not known whether the block exists"}
		}
	}
	return nil
}

// blockObject is one nested block as an object of the type that the schema implies.
func blockObject(b *tf.Block, object cty.Type) cty.Value {
	c, ok := b.Content.(*content)
	if !ok { // an element of a list of objects
		return tf.BlockValue(b)
	}
	if c.schema == nil {
		return cty.DynamicVal
	}
	values := make(map[string]cty.Value, len(object.AttributeTypes()))
	for name, typ := range object.AttributeTypes() {
		v, known := c.value(name)
		if !known {
			v = cty.NullVal(typ)
		}
		values[name] = v
	}
	return cty.ObjectVal(values)
}

// blockList is the value of an attribute of type list or set of objects that is written as blocks.
func (c *content) blockList(name string, typ cty.Type) cty.Value {
	blocks := c.Blocks(name)
	if why := uncertain(blocks); why != nil {
		return cty.UnknownVal(typ).Mark(tf.Why{Text: why.Text, Range: why.Range})
	}
	values := make([]cty.Value, len(blocks.Items))
	for i, b := range blocks.Items {
		values[i] = blockObject(b, typ.ElementType())
	}
	v, err := convert.Convert(cty.TupleVal(values), typ)
	if err != nil {
		return cty.TupleVal(values)
	}
	return v
}
