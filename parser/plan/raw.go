// SPDX-License-Identifier: Apache-2.0

package plan

import (
	"bytes"
	"encoding/json"
	"errors"

	"github.com/go-json-experiment/json/jsontext"
)

// record is a JSON object of which only the members that are asked for are decoded. In after_unknown and after_sensitive a
// record may also be true as a whole. A nil record has no members.
type record struct {
	raw   jsontext.Value // nil once it was opened
	items map[string]any // decoded, or jsontext.Value before that
	whole bool           // it is `true` instead of an object
}

func newRecord(raw jsontext.Value) *record { return &record{raw: raw} }

// recordOf presents a decoded value as a record.
func recordOf(v any) *record {
	m, _ := v.(map[string]any)
	return &record{items: m, whole: v == true}
}

// get returns a member, nil when there is none or it is null.
func (r *record) get(name string) any {
	if r == nil {
		return nil
	}
	r.open()
	if r.whole {
		return true
	}
	v := r.items[name]
	if raw, ok := v.(jsontext.Value); ok {
		v = decode(raw)
		r.items[name] = v
	}
	return v
}

// peek returns a member that is a string and not empty, without opening the record.
func (r *record) peek(name string) (s string, ok bool) {
	if r == nil || r.raw.Kind() != '{' {
		return "", false
	}
	dec := jsontext.NewDecoder(bytes.NewBuffer(r.raw), lenient)
	found := errors.New("found")
	err := object(dec, func(key string) error {
		if key != name {
			return dec.SkipValue()
		}
		tok, err := dec.ReadToken()
		if err == nil && tok.Kind() == '"' {
			s = tok.String()
		}
		return found
	})
	return s, err == found && s != ""
}

// mentions reports whether a record that was not opened may have a member.
func (r *record) mentions(name string) bool {
	return r != nil && (r.raw.Kind() == 't' || bytes.Contains(r.raw, []byte(`"`+name+`"`)))
}

// names lists the members in no order.
func (r *record) names() []string {
	if r == nil {
		return nil
	}
	r.open()
	names := make([]string, 0, len(r.items))
	for name := range r.items {
		names = append(names, name)
	}
	return names
}

// open finds the members in the raw text.
func (r *record) open() {
	if r.raw == nil {
		return
	}
	raw := r.raw
	r.raw = nil
	switch raw.Kind() {
	case 't':
		r.whole = true
	case '{':
		r.items = make(map[string]any)
		dec := jsontext.NewDecoder(bytes.NewBuffer(raw), lenient)
		_ = object(dec, func(key string) error { // the text was checked when it was read
			v, err := dec.ReadValue()
			if err != nil {
				return err
			}
			end := int(dec.InputOffset())
			r.items[key] = raw[end-len(v) : end : end]
			return nil
		})
	}
}

// decode turns JSON text into nil, bool, string, json.Number, []any or map[string]any.
func decode(raw jsontext.Value) any {
	dec := jsontext.NewDecoder(bytes.NewBuffer(raw), lenient)
	v, _ := decodeNext(dec) // the text was checked when it was read
	return v
}

func decodeNext(dec *jsontext.Decoder) (any, error) {
	switch dec.PeekKind() {
	case '{':
		m := make(map[string]any)
		return m, object(dec, func(key string) error {
			v, err := decodeNext(dec)
			m[key] = v
			return err
		})
	case '[':
		list := []any{}
		err := array(dec, func() error {
			v, err := decodeNext(dec)
			list = append(list, v)
			return err
		})
		return list, err
	}
	tok, err := dec.ReadToken()
	if err != nil {
		return nil, err
	}
	switch tok.Kind() {
	case '"':
		return tok.String(), nil
	case '0':
		return json.Number(tok.String()), nil
	case 't':
		return true, nil
	case 'f':
		return false, nil
	}
	return nil, nil
}

// elements are the elements of an array as text.
func elements(raw jsontext.Value) []jsontext.Value {
	var out []jsontext.Value
	dec := jsontext.NewDecoder(bytes.NewBuffer(raw), lenient)
	_ = array(dec, func() error { // the text was checked when it was read
		v, err := dec.ReadValue()
		out = append(out, v.Clone())
		return err
	})
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
