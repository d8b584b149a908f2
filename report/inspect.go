// SPDX-License-Identifier: Apache-2.0

package report

import (
	"bytes"
	"encoding/json"
	"fmt"
	"io"
	"maps"
	"slices"
	"strconv"
	"strings"

	"github.com/zclconf/go-cty/cty"
	"github.com/zclconf/go-cty/cty/convert"

	"github.com/guardlint/guardlint/tf"
)

// InspectJSON writes every resource of a configuration as it was evaluated: {"resources":[{"address","type","mode","root","values"}]}, in the
// order of declaration. Unknown values are {"$unknown":true}, sensitive ones {"$sensitive":true}; nested blocks are lists of objects.
func InspectJSON(w io.Writer, cfg *tf.Config) error {
	type resource struct {
		Root    string          `json:"root"`
		Address string          `json:"address"`
		Type    string          `json:"type"`
		Mode    string          `json:"mode"`
		Exists  string          `json:"exists"`
		Values  json.RawMessage `json:"values"`
	}
	out := struct {
		Resources []resource `json:"resources"`
	}{Resources: []resource{}}
	for _, root := range cfg.Roots {
		for _, r := range root.Resources {
			var values bytes.Buffer
			inspector{out: &values}.value(objectOf(r))
			mode := "managed"
			if r.Data {
				mode = "data"
			}
			out.Resources = append(out.Resources, resource{root.Name, r.Address, r.Type, mode, r.Exists.String(), values.Bytes()})
		}
	}
	enc := json.NewEncoder(w)
	enc.SetEscapeHTML(false)
	enc.SetIndent("", "  ")
	return enc.Encode(out)
}

func objectOf(r *tf.Resource) cty.Value {
	if r.Object == nil {
		return cty.EmptyObjectVal
	}
	return r.Object()
}

// inspector writes values as JSON. With shapes, of an unknown text that is a template or the JSON of something partly unknown it writes what is
// known, for people.
type inspector struct {
	out    *bytes.Buffer
	shapes bool
}

func (i inspector) value(v cty.Value) {
	whole := v
	v, marks := v.Unmark()
	if _, sensitive := marks[tf.Sensitive{}]; sensitive {
		i.out.WriteString(`{"$sensitive":true}`)
		return
	}
	t := v.Type()
	switch {
	case !v.IsKnown():
		i.unknown(whole)
	case v.IsNull():
		i.out.WriteString("null")
	case t == cty.Bool:
		i.out.WriteString(strconv.FormatBool(v.True()))
	case t == cty.Number:
		i.out.WriteString(v.AsBigFloat().Text('f', -1))
	case t == cty.String:
		writeString(i.out, v.AsString())
	case t.IsObjectType() || t.IsMapType():
		i.object(v)
	case v.CanIterateElements():
		i.out.WriteByte('[')
		n := 0
		for it := v.ElementIterator(); it.Next(); n++ {
			if n > 0 {
				i.out.WriteByte(',')
			}
			_, e := it.Element()
			i.value(e)
		}
		i.out.WriteByte(']')
	default:
		i.unknown(whole)
	}
}

// unknown writes `{"$unknown":true}`, or the shape of the value: jsonencode({"Version":"2012-10-17",…}), "arn:aws:s3:::${…}".
func (i inspector) unknown(v cty.Value) {
	if i.shapes {
		if structure, ok := tf.EncodedOf(v); ok {
			i.out.WriteString("jsonencode(")
			i.value(structure)
			i.out.WriteByte(')')
			return
		}
		if parts, ok := tf.PartsOf(v); ok {
			i.template(parts)
			return
		}
	}
	i.out.WriteString(`{"$unknown":true}`)
}

func (i inspector) template(parts []cty.Value) {
	var text strings.Builder
	for _, part := range parts {
		plain, marks := part.Unmark()
		s, err := convert.Convert(plain, cty.String)
		if _, sensitive := marks[tf.Sensitive{}]; sensitive || err != nil || !s.IsKnown() || s.IsNull() {
			text.WriteString("${…}")
			continue
		}
		text.WriteString(s.AsString())
	}
	writeString(i.out, text.String())
}

func (i inspector) object(v cty.Value) {
	values := v.AsValueMap()
	i.out.WriteByte('{')
	for n, name := range slices.Sorted(maps.Keys(values)) {
		if n > 0 {
			i.out.WriteByte(',')
		}
		writeString(i.out, name)
		i.out.WriteByte(':')
		i.value(values[name])
	}
	i.out.WriteByte('}')
}

func writeString(out *bytes.Buffer, s string) {
	enc := json.NewEncoder(out)
	enc.SetEscapeHTML(false)
	_ = enc.Encode(s) // a bytes.Buffer does not fail
	out.Truncate(out.Len() - 1)
}

// InspectText writes every resource with its written attributes, their values and where these came from.
func InspectText(w io.Writer, cfg *tf.Config) error {
	var out bytes.Buffer
	for _, root := range cfg.Roots {
		for _, r := range root.Resources {
			fmt.Fprintf(&out, "%s", clean(r.Address))
			if ev := r.Exists.Evidence(); r.Exists.IsMaybe() && len(ev) > 0 {
				fmt.Fprintf(&out, "  # may exist: %s", clean(ev[0].Text))
			}
			out.WriteByte('\n')
			inspectBlock(&out, r.Block, 1)
			out.WriteByte('\n')
		}
	}
	_, err := w.Write(out.Bytes())
	return err
}

func inspectBlock(out *bytes.Buffer, b *tf.Block, depth int) {
	indent := strings.Repeat("  ", depth)
	attrs, blocks := b.Names()
	for _, name := range attrs {
		v := b.Attr(name)
		var value bytes.Buffer
		inspector{out: &value, shapes: true}.value(v.Cty())
		fmt.Fprintf(out, "%s%s = %s%s\n", indent, clean(name), clean(value.String()), clean(provenance(v)))
	}
	for _, name := range blocks {
		for _, nested := range b.Blocks(name).Items {
			fmt.Fprintf(out, "%s%s {\n", indent, clean(name))
			inspectBlock(out, nested, depth+1)
			fmt.Fprintf(out, "%s}\n", indent)
		}
	}
}

// provenance says where a value came from, or why it is not known.
func provenance(v tf.Value) string {
	var notes []string
	for _, o := range v.Origin() {
		note := o.Text
		if !o.Range.IsZero() {
			note += fmt.Sprintf(" (%s:%d)", o.Range.File, o.Range.Start.Line)
		}
		notes = append(notes, note)
	}
	if !v.IsKnown() {
		notes = append(notes, v.WhyUnknown().Text)
	}
	if len(notes) == 0 {
		return ""
	}
	return "  # " + strings.Join(notes, " <- ")
}
