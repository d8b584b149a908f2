// SPDX-License-Identifier: Apache-2.0

package tf

import (
	"encoding/json"
	"errors"
	"fmt"
	"strings"

	"github.com/zclconf/go-cty/cty"
	ctyjson "github.com/zclconf/go-cty/cty/json"
)

// JSON is the value that v holds as JSON text, for arguments that take a document: ask it for fields and elements, which are found at v's
// place. What is not known of the text is unknown in it: a whole document, a member, a piece of a string. Text that is not JSON is unknown
// too, and says so. A value that is left out, null or blank makes an absent one.
func (v Value) JSON() Value {
	document := v
	document.def = nil
	text, known := v.Text()
	if v.IsSet().IsNo() || known && strings.TrimSpace(text) == "" {
		return Absent(v.Path, v.At(), nil)
	}
	if known {
		document.cty = v.decode(text)
	} else if encoded, ok := EncodedOf(v.cty); ok {
		document.cty = encoded
	} else if parts, ok := PartsOf(v.cty); ok {
		if t, ok := NewJSONTemplate(parts); ok {
			document.cty = t.restore(v.decode(t.Text()))
		}
	}
	if v.IsSensitive() {
		document.cty = document.cty.Mark(Sensitive{})
	}
	return document
}

// decode reads JSON text.
func (v Value) decode(text string) cty.Value {
	value, err := decodeJSON([]byte(text))
	if err != nil {
		return unknownBecause(Why{Text: fmt.Sprintf("it is not valid JSON: %v", err), Range: v.At()})
	}
	return value
}

func decodeJSON(text []byte) (cty.Value, error) {
	if !json.Valid(text) { // bounds the depth too
		var any json.RawMessage
		if err := json.Unmarshal(text, &any); err != nil {
			return cty.NilVal, err
		}
		return cty.NilVal, errors.New("it cannot be read")
	}
	typ, err := ctyjson.ImpliedType(text)
	if err != nil {
		return cty.NilVal, err
	}
	return ctyjson.Unmarshal(text, typ)
}

// restore puts the holes back into a value that was read from the text. An object with a hole in the name of a member is unknown.
func (t *JSONTemplate) restore(v cty.Value) cty.Value {
	restored, err := cty.Transform(v, func(_ cty.Path, e cty.Value) (cty.Value, error) {
		switch typ := e.Type(); {
		case e.IsNull() || !e.IsKnown():
		case typ == cty.String:
			return fromPieces(t.Pieces(e.AsString())), nil
		case typ.IsObjectType():
			for name := range typ.AttributeTypes() {
				if strings.ContainsRune(name, t.marker) {
					return unknownBecause(Why{Text: "the name of a member is not known"}), nil
				}
			}
		}
		return e, nil
	})
	if err != nil {
		return unknownBecause(Why{Text: err.Error()})
	}
	return restored
}

// fromPieces is what a string of a template's text stands for.
func fromPieces(pieces []cty.Value) cty.Value {
	if len(pieces) > 1 {
		text := cty.UnknownVal(cty.String)
		for _, p := range pieces {
			for _, why := range WhysOf(p) {
				text = text.Mark(why)
			}
		}
		return MarkParts(text, pieces)
	}
	if encoded, ok := EncodedOf(pieces[0]); ok {
		return encoded
	}
	p, marks := pieces[0].Unmark()
	if !p.IsKnown() { // the text of a value of whatever type
		return cty.DynamicVal.WithMarks(marks)
	}
	return p
}
