// SPDX-License-Identifier: Apache-2.0

package report

import (
	"bytes"
	"encoding/json"
	"fmt"
	"io"
	"slices"
	"strconv"
	"strings"

	"github.com/zclconf/go-cty/cty"

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
			inspectValue(&values, objectOf(r))
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

// inspectValue writes a value as JSON.
func inspectValue(out *bytes.Buffer, v cty.Value) {
	v, marks := v.Unmark()
	if _, sensitive := marks[tf.Sensitive{}]; sensitive {
		out.WriteString(`{"$sensitive":true}`)
		return
	}
	t := v.Type()
	switch {
	case !v.IsKnown():
		out.WriteString(`{"$unknown":true}`)
	case v.IsNull():
		out.WriteString("null")
	case t == cty.Bool:
		out.WriteString(strconv.FormatBool(v.True()))
	case t == cty.Number:
		out.WriteString(v.AsBigFloat().Text('f', -1))
	case t == cty.String:
		writeString(out, v.AsString())
	case t.IsObjectType() || t.IsMapType():
		inspectObject(out, v)
	case v.CanIterateElements():
		out.WriteByte('[')
		i := 0
		for it := v.ElementIterator(); it.Next(); i++ {
			if i > 0 {
				out.WriteByte(',')
			}
			_, e := it.Element()
			inspectValue(out, e)
		}
		out.WriteByte(']')
	default:
		out.WriteString(`{"$unknown":true}`)
	}
}

func inspectObject(out *bytes.Buffer, v cty.Value) {
	values := v.AsValueMap()
	names := make([]string, 0, len(values))
	for name := range values {
		names = append(names, name)
	}
	slices.Sort(names)
	out.WriteByte('{')
	for i, name := range names {
		if i > 0 {
			out.WriteByte(',')
		}
		writeString(out, name)
		out.WriteByte(':')
		inspectValue(out, values[name])
	}
	out.WriteByte('}')
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
		inspectValue(&value, v.Cty())
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
