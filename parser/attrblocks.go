// SPDX-License-Identifier: Apache-2.0

package parser

import (
	"fmt"

	"github.com/hashicorp/hcl/v2/hclsyntax"
	"github.com/zclconf/go-cty/cty"

	"github.com/guardlint/guardlint/tf"
)

// attrBlocks are the elements of an attribute that holds a list of objects, as blocks. One object is one block: before Terraform 0.12 an equals
// sign made no difference.
func (c *content) attrBlocks(typ string) tf.Blocks {
	v, written := c.Attr(typ), unwrapped(c.body.Attributes[typ].Expr)
	elements := v.Elements()
	var places []objectPlace
	if list, ok := written.(*hclsyntax.TupleConsExpr); ok {
		places = objectPlaces(list.Exprs)
	}
	if c.isOneBlock(typ, v) {
		elements, places = tf.Elements{Items: []tf.Value{v}}, objectPlaces([]hclsyntax.Expression{written})
	}
	bs := tf.Blocks{Open: elements.Open}
	for i, e := range elements.Items {
		path := fmt.Sprintf("%s[%d]", joinPath(c.path, typ), i)
		var attrs map[string]tf.Range
		if len(places) == len(elements.Items) {
			e, attrs = e.WrittenAt(places[i].object), places[i].attrs
		}
		bs.Items = append(bs.Items, tf.ValueBlock(e, path, attrs))
	}
	return bs
}

// isOneBlock says whether v is an object where the provider has nested blocks.
func (c *content) isOneBlock(typ string, v tf.Value) bool {
	is := v.Cty().Type()
	return (is.IsObjectType() || is.IsMapType()) && !v.Cty().IsNull() && c.schema != nil && c.schema.Blocks[typ] != nil
}

// objectPlace is where an object and its attributes are written.
type objectPlace struct {
	object tf.Range
	attrs  map[string]tf.Range
}

// objectPlaces finds the places of objects that are written out; of any other expression it is that of the whole.
func objectPlaces(elements []hclsyntax.Expression) []objectPlace {
	places := make([]objectPlace, len(elements))
	for i, element := range elements {
		object, ok := unwrapped(element).(*hclsyntax.ObjectConsExpr)
		if !ok {
			places[i].object = tfRange(element.Range())
			continue
		}
		places[i] = objectPlace{tfRange(object.OpenRange), make(map[string]tf.Range, len(object.Items))}
		for _, item := range object.Items {
			at := tfRange(item.KeyExpr.Range())
			at.End = tfRange(item.ValueExpr.Range()).End
			if key, diags := item.KeyExpr.Value(nil); !diags.HasErrors() && key.Type() == cty.String && key.IsKnown() && !key.IsNull() {
				places[i].attrs[key.AsString()] = at
			}
		}
	}
	return places
}
