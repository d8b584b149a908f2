// SPDX-License-Identifier: Apache-2.0

package policydoc

import (
	"bytes"
	"encoding/json"
	"hash/crc32"
	"maps"
	"slices"
	"strconv"

	"github.com/zclconf/go-cty/cty"

	"github.com/guardlint/guardlint/tf"
)

// JSON is the attribute json of the data source: the text of a document that Document made, exactly as the provider writes it. When the
// document is partly unknown, the text is an unknown string that tf.EncodedOf takes apart again.
func JSON(doc cty.Value) cty.Value {
	return encode(doc, func(raw []byte) string {
		var indented bytes.Buffer
		_ = json.Indent(&indented, raw, "", "  ") // raw is valid
		return indented.String()
	})
}

// MinifiedJSON is the attribute minified_json, the same text without white space.
func MinifiedJSON(doc cty.Value) cty.Value {
	return encode(doc, func(raw []byte) string { return string(raw) })
}

// ID is the attribute id, the CRC-32 of the text.
func ID(doc cty.Value) cty.Value {
	text, marks := JSON(doc).Unmark()
	if !text.IsKnown() {
		return cty.UnknownVal(cty.String).RefineNotNull().WithMarks(tf.DerivedMarks(doc))
	}
	return cty.StringVal(strconv.FormatUint(uint64(crc32.ChecksumIEEE([]byte(text.AsString()))), 10)).WithMarks(marks)
}

func encode(doc cty.Value, layout func([]byte) string) cty.Value {
	plain, _ := doc.UnmarkDeep()
	marks := tf.DerivedMarks(doc)
	if !plain.IsKnown() {
		return cty.UnknownVal(cty.String).WithMarks(marks)
	}
	if !plain.IsWhollyKnown() {
		return tf.MarkEncoded(cty.UnknownVal(cty.String).RefineNotNull().WithMarks(marks), doc)
	}
	return cty.StringVal(layout(appendDocument(nil, plain))).WithMarks(marks)
}

// appendDocument writes a document with its keys in the order in which the provider writes them.
func appendDocument(out []byte, doc cty.Value) []byte {
	return appendObject(out, doc, []string{"Version", "Id", "Statement"}, func(out []byte, key string, v cty.Value) []byte {
		if key != "Statement" {
			return appendJSON(out, v)
		}
		return appendList(out, v, func(out []byte, s cty.Value) []byte {
			return appendObject(out, s, statementKeys, func(out []byte, _ string, v cty.Value) []byte { return appendJSON(out, v) })
		})
	})
}

// appendJSON writes a known value without marks; the keys of objects are sorted.
func appendJSON(out []byte, v cty.Value) []byte {
	switch t := v.Type(); {
	case v.IsNull():
		return append(out, "null"...)
	case t == cty.String:
		return appendString(out, v.AsString())
	case t == cty.Bool:
		return strconv.AppendBool(out, v.True())
	case t == cty.Number:
		return v.AsBigFloat().Append(out, 'f', -1)
	case isObject(v):
		keys := slices.Sorted(maps.Keys(v.AsValueMap()))
		return appendObject(out, v, keys, func(out []byte, _ string, v cty.Value) []byte { return appendJSON(out, v) })
	}
	return appendList(out, v, appendJSON)
}

// appendObject writes those of the keys that the object has.
func appendObject(out []byte, v cty.Value, keys []string, field func([]byte, string, cty.Value) []byte) []byte {
	fields := v.AsValueMap()
	start := len(out)
	for _, key := range keys {
		if value, ok := fields[key]; ok {
			out = append(out, ',')
			out = append(appendString(out, key), ':')
			out = field(out, key, value)
		}
	}
	if len(out) == start {
		return append(out, "{}"...)
	}
	out[start] = '{'
	return append(out, '}')
}

func appendList(out []byte, v cty.Value, item func([]byte, cty.Value) []byte) []byte {
	start := len(out)
	for _, value := range v.AsValueSlice() {
		out = append(out, ',')
		out = item(out, value)
	}
	if len(out) == start {
		return append(out, "[]"...)
	}
	out[start] = '['
	return append(out, ']')
}

// appendString escapes as encoding/json does, which is what the provider uses.
func appendString(out []byte, s string) []byte {
	quoted, _ := json.Marshal(s) // strings always marshal
	return append(out, quoted...)
}
