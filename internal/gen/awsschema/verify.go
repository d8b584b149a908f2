// SPDX-License-Identifier: Apache-2.0

package main

import (
	"encoding/json"
	"errors"
	"fmt"
	"iter"
	"reflect"
	"slices"
	"strings"

	"github.com/zclconf/go-cty/cty"

	"github.com/guardlint/guardlint/aws/schema"
)

// verify checks that the table says what the schemas and the defaults say, no
// more and no less.
func verify(t *schema.Table, s *schemas, rows []*defaultRow) error {
	if err := sameBlock(s.provider, t.Provider()); err != nil {
		return fmt.Errorf("provider: %w", err)
	}
	for _, kind := range []struct {
		want  map[string]*block
		types iter.Seq[string]
		get   func(string) *schema.Block
	}{
		{s.resources, t.ResourceTypes(), t.Resource},
		{s.dataSources, t.DataSourceTypes(), t.DataSource},
		{s.ephemerals, t.EphemeralTypes(), t.Ephemeral},
	} {
		if !slices.Equal(sorted(kind.want), slices.Collect(kind.types)) {
			return errors.New("the types are not the same")
		}
		for typ, want := range kind.want {
			if err := sameBlock(want, kind.get(typ)); err != nil {
				return fmt.Errorf("%s: %w", typ, err)
			}
		}
	}
	return sameDefaults(t, rows)
}

// sameBlock rebuilds the JSON form of got and compares it with that of want.
func sameBlock(want *block, got *schema.Block) error {
	if got == nil {
		return errors.New("the table does not have it")
	}
	text, err := json.Marshal(want)
	if err != nil {
		return err
	}
	return sameJSON(text, rebuild(got))
}

func rebuild(b *schema.Block) *block {
	out := &block{Attributes: map[string]*attribute{}, BlockTypes: map[string]*nestedBlock{}}
	for name, a := range b.Attributes {
		out.Attributes[name] = &attribute{
			Type: a.Type, Required: a.Required, Optional: a.Optional, Computed: a.Computed,
			Sensitive: a.Sensitive, WriteOnly: a.WriteOnly, Deprecated: a.Deprecated,
		}
	}
	for name, n := range b.Blocks {
		out.BlockTypes[name] = &nestedBlock{
			NestingMode: n.Nesting.String(), Block: rebuild(&n.Block), MinItems: n.MinItems, MaxItems: n.MaxItems,
		}
	}
	return out
}

// sameJSON checks that v marshals to what text says. An absent field equals an
// empty one.
func sameJSON(text []byte, v any) error {
	again, err := json.Marshal(v)
	if err != nil {
		return err
	}
	var want, got any
	if err := json.Unmarshal(text, &want); err != nil {
		return err
	}
	if err := json.Unmarshal(again, &got); err != nil {
		return err
	}
	if !reflect.DeepEqual(prune(want), prune(got)) {
		return errors.New("the JSON forms differ")
	}
	return nil
}

// prune drops the fields of objects that hold nothing: an empty map, zero,
// false or the empty string. A block without content stays, as an object
// without fields.
func prune(v any) any {
	fields, ok := v.(map[string]any)
	if !ok {
		return v
	}
	for key, field := range fields {
		switch field := prune(field).(type) {
		case map[string]any:
			if len(field) == 0 && (key == "attributes" || key == "block_types") {
				delete(fields, key)
			}
		case float64, bool, string:
			if reflect.ValueOf(field).IsZero() {
				delete(fields, key)
			}
		}
	}
	return fields
}

// sameDefaults checks that the table lists each row, and that the attributes
// of the rows carry them and no others do.
func sameDefaults(t *schema.Table, rows []*defaultRow) error {
	want, got := 0, countDefaults(t.Provider())
	for _, r := range rows {
		list := t.Defaults(r.typ)
		at := slices.IndexFunc(list, func(d schema.PathDefault) bool { return d.Path == r.path })
		if at < 0 || !r.equals(list[at].Default) {
			return fmt.Errorf("the default of %s %s differs", r.typ, r.path)
		}
		if r.pseudo {
			continue
		}
		want++
		b := t.Resource(r.typ)
		if typ, ok := strings.CutPrefix(r.typ, "data."); ok {
			b = t.DataSource(typ)
		}
		if d := b.Attribute(r.path).Default; d == nil || !r.equals(*d) {
			return fmt.Errorf("%s %s does not carry its default", r.typ, r.path)
		}
	}
	for typ := range t.ResourceTypes() {
		got += countDefaults(t.Resource(typ))
	}
	for typ := range t.DataSourceTypes() {
		got += countDefaults(t.DataSource(typ))
	}
	for typ := range t.EphemeralTypes() {
		got += countDefaults(t.Ephemeral(typ))
	}
	if got != want {
		return fmt.Errorf("%d attributes carry a default, not %d", got, want)
	}
	return nil
}

func countDefaults(b *schema.Block) (n int) {
	for _, a := range b.Attributes {
		if a.Default != nil {
			n++
		}
	}
	for _, nested := range b.Blocks {
		n += countDefaults(&nested.Block)
	}
	return n
}

func (r *defaultRow) equals(d schema.Default) bool {
	value := cty.NilVal
	switch r.kind {
	case 's':
		value = cty.StringVal(r.literal)
	case 'n':
		value = cty.MustParseNumberVal(r.literal)
	case 'b':
		value = cty.BoolVal(r.literal == "true")
	}
	sameValue := d.Value == cty.NilVal && value == cty.NilVal ||
		d.Value != cty.NilVal && value != cty.NilVal && d.Value.RawEquals(value)
	return sameValue && d.Text == r.text && d.SetBy == r.setBy && d.Since == r.since && d.Effect == r.effect && d.Source == r.source
}
