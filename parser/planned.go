// SPDX-License-Identifier: Apache-2.0

package parser

import (
	"slices"

	"github.com/hashicorp/hcl/v2"
	"github.com/zclconf/go-cty/cty"
	"github.com/zclconf/go-cty/cty/convert"

	"github.com/guardlint/guardlint/aws/schema"
	"github.com/guardlint/guardlint/tf"
)

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
	v := c.Attr(name).Cty()
	plain, marks := v.Unmark()
	ignored := name == "tags_all" && c.path == "" && attr.Computed // the provider replaces what is written
	if !plain.IsNull() && !ignored {
		if attr.WriteOnly {
			return hide(cty.NullVal(attr.Type), attr), true
		}
		if attr.Type.IsSetType() {
			if set, err := convert.Convert(v, attr.Type); err == nil { // rules may see a list
				v = set
			}
		}
		if attr.IsBlockLike() {
			v = zeroFill(v)
		}
		return v, true
	}
	v = c.unset(attr)
	if c.path == "" {
		v = c.resource.planned(name, v)
	}
	return hide(v, attr).WithMarks(marks), true
}

// hide marks the value of a sensitive attribute.
func hide(v cty.Value, attr *schema.Attribute) cty.Value {
	if attr.Sensitive {
		return v.Mark(tf.Sensitive{})
	}
	return v
}

func isNull(v cty.Value) bool {
	v, _ = v.Unmark()
	return v.IsNull()
}

// unset is what an attribute that is left out has: the provider's default, unknown when it is computed, else null; in sets what the provider's
// library makes of null there.
func (c *content) unset(a *schema.Attribute) cty.Value {
	if v := c.planTime(a.Name); v != cty.NilVal {
		return v
	}
	switch {
	case a.WriteOnly:
		return cty.NullVal(a.Type)
	case a.Computed:
		return cty.UnknownVal(a.Type)
	case c.inSet:
		return zero(a.Type)
	}
	return cty.NullVal(a.Type)
}

// zero is what stands for null in the elements of sets: the empty string or collection. Numbers and bools stay null. This is how the library
// that the AWS provider is built with (terraform-plugin-sdk) plans sets.
func zero(t cty.Type) cty.Value {
	switch {
	case t == cty.String:
		return cty.StringVal("")
	case t.IsListType():
		return cty.ListValEmpty(t.ElementType())
	case t.IsSetType():
		return cty.SetValEmpty(t.ElementType())
	case t.IsMapType():
		return cty.MapValEmpty(t.ElementType())
	}
	return cty.NullVal(t)
}

// zeroFill puts zeros for what is null in the objects of an attribute that may be written as blocks.
func zeroFill(v cty.Value) cty.Value {
	plain, marks := v.Unmark()
	t := plain.Type()
	if plain.IsNull() || !plain.IsKnown() || !(t.IsListType() || t.IsSetType()) || !t.ElementType().IsObjectType() || plain.LengthInt() == 0 {
		return v
	}
	var filled []cty.Value
	for it := plain.ElementIterator(); it.Next(); {
		_, e := it.Element()
		filled = append(filled, zeroFillObject(e))
	}
	if t.IsListType() {
		return cty.ListVal(filled).WithMarks(marks)
	}
	return cty.SetVal(filled).WithMarks(marks)
}

func zeroFillObject(v cty.Value) cty.Value {
	plain, marks := v.Unmark()
	if plain.IsNull() || !plain.IsKnown() {
		return v
	}
	attrs := plain.AsValueMap()
	for name, a := range attrs {
		inner, own := a.Unmark()
		switch {
		case inner.IsNull() && name == "self": // the only default there is in such an object, of rules in security groups
			attrs[name] = cty.False.WithMarks(own)
		case inner.IsNull():
			attrs[name] = zero(a.Type()).WithMarks(own)
		default:
			attrs[name] = zeroFill(a)
		}
	}
	return cty.ObjectVal(attrs).WithMarks(marks)
}

// planned is what the provider plans for an attribute of a resource that its configuration leaves out, where that depends on the provider's
// configuration; else otherwise.
func (in *resourceInstance) planned(name string, otherwise cty.Value) cty.Value {
	switch {
	case name == "region" && in.body.schema.Attributes[name].Computed:
		if v := in.region(); v.IsWritten() {
			if s, err := convert.Convert(v.Cty(), cty.String); err == nil && !isNull(s) {
				return s
			}
		}
	case in.decl.typ == "terraform_data" && name == "output":
		return in.dataOutput()
	case in.decl.typ == "terraform_data" && name == "id":
		return otherwise.RefineNotNull() // of other resources Terraform knows even that only after apply
	case name == "tags_all" && !in.decl.data:
		return in.tagsAll(otherwise)
	}
	return otherwise
}

// dataOutput is what terraform_data plans to return: a value of its input's type.
func (in *resourceInstance) dataOutput() cty.Value {
	input, _ := in.body.Attr("input").Cty().Unmark()
	if input.IsNull() {
		return input
	}
	return cty.UnknownVal(input.Type())
}

// tagsAll is the provider's default tags under the resource's own. Without any they are known after apply.
func (in *resourceInstance) tagsAll(otherwise cty.Value) cty.Value {
	tags := in.body.schema.Attributes["tags"]
	if tags == nil || !tags.Type.Equals(otherwise.Type()) {
		return otherwise
	}
	merged := make(map[string]cty.Value)
	for _, v := range []cty.Value{in.defaultTags(), in.body.Attr("tags").Cty()} {
		plain, marks := v.Unmark()
		switch {
		case plain.IsNull():
			continue
		case !plain.IsWhollyKnown() || !plain.CanIterateElements():
			return otherwise.WithMarks(tf.DerivedMarks(v))
		}
		for it := plain.ElementIterator(); it.Next(); {
			key, tag := it.Element()
			key, _ = key.Unmark()
			merged[key.AsString()] = tag.WithMarks(marks)
		}
	}
	if len(merged) == 0 {
		return otherwise
	}
	return cty.MapVal(merged)
}

// defaultTags are the tags of the provider configuration's default_tags block; null when there is none.
func (in *resourceInstance) defaultTags() cty.Value {
	none := cty.NullVal(cty.Map(cty.String))
	config := in.providerConfig()
	if config == nil {
		return none
	}
	blocks := config.Blocks("default_tags")
	if why := uncertain(blocks); why != nil {
		return cty.UnknownVal(none.Type()).Mark(tf.Why{Text: why.Text, Range: why.Range})
	}
	if len(blocks.Items) == 0 {
		return none
	}
	v := blocks.Items[0].Attr("tags").Cty()
	if isNull(v) {
		return none
	}
	return v
}

// unschemedValue is an attribute of a resource whose provider's schema is not known: what is not written may be computed.
func (c *content) unschemedValue(name string) cty.Value {
	if c.body.Attributes[name] != nil {
		if v := c.Attr(name).Cty(); !isNull(v) {
			return v
		}
	}
	return cty.DynamicVal
}

// unschemed follows a reference into a resource whose provider's schema is not known and returns the steps that are left. An index says that
// nested blocks make a list: `kubernetes_namespace.n.metadata[0].name`.
func (c *content) unschemed(t hcl.Traversal) (cty.Value, hcl.Traversal) {
	name, ok := attrStep(t, 0)
	if !ok {
		return cty.DynamicVal, nil
	}
	if b := c.indexedBlock(name, t[1:]); b != nil {
		return b.unschemed(t[2:])
	}
	return c.unschemedValue(name), t[1:]
}

// indexedBlock is the nested block that the first step names by its number, when more steps follow; else nil.
func (c *content) indexedBlock(typ string, rest hcl.Traversal) *content {
	if len(rest) < 2 || !c.hasBlocks(typ) {
		return nil
	}
	step, ok := rest[0].(hcl.TraverseIndex)
	if !ok || step.Key.Type() != cty.Number {
		return nil
	}
	i, _ := step.Key.AsBigFloat().Int64()
	blocks := c.Blocks(typ)
	if uncertain(blocks) != nil || i < 0 || i >= int64(len(blocks.Items)) {
		return nil
	}
	inner, _ := blocks.Items[i].Content.(*content)
	return inner
}

// blockValue is the value of all nested blocks of a type.
func (c *content) blockValue(typ string, nested *schema.NestedBlock) cty.Value {
	blocks := c.Blocks(typ)
	object := nested.ImpliedType()
	if why := uncertain(blocks); why != nil {
		return cty.UnknownVal(nested.Type()).Mark(tf.Why{Text: why.Text, Range: why.Range})
	}
	if len(blocks.Items) == 0 {
		if c.planTime(typ) != cty.NilVal {
			return cty.UnknownVal(nested.Type())
		}
		return emptyBlocks(nested.Nesting, object)
	}
	values := make([]cty.Value, len(blocks.Items))
	for i, b := range blocks.Items {
		values[i] = blockObject(b, object)
	}
	if nested.Nesting == schema.Set {
		values = distinct(blocks.Items, values)
	}
	switch {
	case nested.Nesting == schema.Single || nested.Nesting == schema.Group:
		return values[0]
	case nested.Nesting == schema.Set && cty.CanSetVal(values):
		return cty.SetVal(values)
	case nested.Nesting == schema.List && cty.CanListVal(values):
		return cty.ListVal(values)
	}
	return cty.TupleVal(values)
}

// distinct drops the repetitions among the blocks of a set: those that are configured alike. What the provider computes in them does not
// make them differ, while configured values that are unknown may turn out different.
func distinct(blocks []*tf.Block, values []cty.Value) []cty.Value {
	seen := make(map[int][]cty.Value)
	var out []cty.Value
	for i, v := range values {
		if c, ok := blocks[i].Content.(*content); ok && c.isWhollyKnown() {
			plain, _ := v.UnmarkDeep()
			hash := plain.Hash()
			if slices.ContainsFunc(seen[hash], plain.RawEquals) {
				continue
			}
			seen[hash] = append(seen[hash], plain)
		}
		out = append(out, v)
	}
	return out
}

func emptyBlocks(n schema.Nesting, object cty.Type) cty.Value {
	switch n {
	case schema.Single, schema.Group:
		return cty.NullVal(object)
	case schema.Set:
		return cty.SetValEmpty(object)
	}
	return cty.ListValEmpty(object)
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
	values := make(map[string]cty.Value, len(object.AttributeTypes()))
	for name, typ := range object.AttributeTypes() {
		v, known := c.value(name)
		if !known {
			v = cty.NullVal(typ)
		}
		if converted, err := convert.Convert(v, typ); err == nil {
			v = converted
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
