// SPDX-License-Identifier: Apache-2.0

package plan

import (
	"bytes"
	"maps"
	"slices"

	"github.com/go-json-experiment/json/jsontext"
)

// record is a JSON object of which only the members that are asked for are decoded. In after_unknown and after_sensitive a
// record may also be true as a whole. A nil record has no members. Records are not modified, so that equal ones may be one.
type record struct {
	raw     jsontext.Value // of an object that is not decoded
	members []member       // of raw, when they were found
	items   map[string]any // of an object that is decoded
	whole   bool           // it is `true` instead of an object
}

// member is where a member's name, without the quotes, and value stand in the text.
type member struct{ name, nameEnd, value, end uint32 }

func newRecord(raw jsontext.Value) *record { return &record{raw: raw, whole: raw.Kind() == 't'} }

// recordOf presents a decoded value as a record.
func recordOf(v any) *record {
	m, _ := v.(map[string]any)
	return &record{items: m, whole: v == true}
}

// isObject reports whether there is an object: before and after are null where the object does not exist.
func (r *record) isObject() bool { return r != nil && (r.items != nil || r.raw.Kind() == '{') }

// get returns a member, nil when there is none or it is null.
func (r *record) get(name string) any {
	switch {
	case r == nil:
		return nil
	case r.whole:
		return true
	case r.items != nil:
		return r.items[name]
	}
	return decode(r.text(name))
}

// text returns a member of an object that is not decoded; nil when there is none.
func (r *record) text(name string) jsontext.Value {
	r.open()
	for _, m := range slices.Backward(r.members) { // of several, the last one counts
		if n := r.raw[m.name:m.nameEnd]; string(n) == name || (bytes.IndexByte(n, '\\') >= 0 && unquote(n) == name) {
			return r.raw[m.value:m.end:m.end]
		}
	}
	return nil
}

// peek returns a member that is a string and not empty, without noting where the members are.
func (r *record) peek(name string) (s string, ok bool) {
	if r == nil || r.raw.Kind() != '{' {
		return "", false
	}
	c := cursor{text: r.raw}
	for n := range c.object() {
		if string(r.raw[n.start+1:n.end-1]) == name && c.next() == '"' {
			s, _ = c.decode().(string)
			return s, s != ""
		}
		c.skip()
	}
	return "", false
}

// mentions reports whether a record may have a member, without looking closely.
func (r *record) mentions(name string) bool {
	return r != nil && (r.whole || bytes.Contains(r.raw, []byte(`"`+name+`"`)))
}

// names lists the members in no order.
func (r *record) names() []string {
	if r == nil {
		return nil
	}
	if r.items != nil {
		return slices.Collect(maps.Keys(r.items))
	}
	r.open()
	names := make([]string, len(r.members))
	for i, m := range r.members {
		names[i] = unquote(r.raw[m.name:m.nameEnd])
	}
	return names
}

// open finds the members in the text.
func (r *record) open() {
	if r.members != nil || r.raw.Kind() != '{' {
		return
	}
	r.members = make([]member, 0, bytes.Count(r.raw, []byte(`":`)))
	c := cursor{text: r.raw}
	for name := range c.object() {
		value := c.skip()
		r.members = append(r.members, member{uint32(name.start + 1), uint32(name.end - 1), uint32(value.start), uint32(value.end)})
	}
}

// elements are the elements of an array as text.
func elements(raw jsontext.Value) []jsontext.Value {
	var out []jsontext.Value
	c := cursor{text: raw}
	for range c.array() {
		s := c.skip()
		out = append(out, raw[s.start:s.end:s.end])
	}
	return out
}

// members are the members of an object as text.
func members(raw jsontext.Value) map[string]jsontext.Value {
	r := newRecord(raw)
	out := make(map[string]jsontext.Value)
	for _, name := range r.names() {
		out[name] = r.text(name)
	}
	return out
}

// isTrue reports whether a node of after_unknown or after_sensitive covers everything below it.
func isTrue(mirror any) bool { return mirror == true }

// anyTrue reports whether a node of after_unknown or after_sensitive, or anything below it, is true.
func anyTrue(mirror any) bool {
	switch m := mirror.(type) {
	case bool:
		return m
	case []any:
		for _, e := range m {
			if anyTrue(e) {
				return true
			}
		}
	case map[string]any:
		for _, e := range m {
			if anyTrue(e) {
				return true
			}
		}
	}
	return false
}

// child is the node of a mirror below an index or key, true where the whole is.
func child(mirror any, i int, key string) any {
	switch m := mirror.(type) {
	case bool:
		return m
	case []any:
		if i >= 0 && i < len(m) {
			return m[i]
		}
	case map[string]any:
		if i < 0 {
			return m[key]
		}
	}
	return nil
}
