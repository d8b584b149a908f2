// SPDX-License-Identifier: Apache-2.0

package parser

import (
	"fmt"

	"github.com/hashicorp/hcl/v2/hclsyntax"
	"github.com/zclconf/go-cty/cty"

	"github.com/guardlint/guardlint/tf"
)

// attrBlocks are the elements of an attribute that holds a list of objects, as blocks.
func (c *content) attrBlocks(typ string) tf.Blocks {
	v := c.Attr(typ)
	elements := v.Elements()
	bs := tf.Blocks{Open: elements.Open}
	places := objectPlaces(c.body.Attributes[typ].Expr)
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

// objectPlace is where an object and its attributes are written.
type objectPlace struct {
	object tf.Range
	attrs  map[string]tf.Range
}

// objectPlaces finds the objects in a list that is written out; nil for any other expression.
func objectPlaces(x hclsyntax.Expression) []objectPlace {
	list, ok := unwrapped(x).(*hclsyntax.TupleConsExpr)
	if !ok {
		return nil
	}
	places := make([]objectPlace, len(list.Exprs))
	for i, element := range list.Exprs {
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
