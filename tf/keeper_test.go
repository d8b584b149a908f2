// SPDX-License-Identifier: Apache-2.0

package tf

import (
	"reflect"
	"testing"

	"github.com/zclconf/go-cty/cty"
)

// variable is the writing of a value that an input variable gives.
type variable struct{ at Range }

func (v variable) Origin() []Origin   { return []Origin{{v.at, "`var.name`"}} }
func (variable) Inside(Spot) []Origin { return nil }

// What is kept says the same as what was given, and holds nothing of it.
func TestKeeper(t *testing.T) {
	at := Range{File: "main.tf", Start: Pos{3, 20}, End: Pos{3, 30}}
	input := cty.UnknownVal(cty.String).Mark(Ref{Address: "var.name", Input: true}).Mark(Sensitive{})
	v := NewValue(input, "ingress[0].cidr_blocks", at, variable{at})
	given := []Evidence{{Range: at, Text: "a fact"}, v.says("it is not known"), v.says("it is not known").Detached()}
	wantOrigins := given[1].Origin()

	var k Keeper
	kept := k.Evidence(given)
	for i, e := range kept {
		if e.Text != given[i].Text || e.Range != given[i].Range || e.Path() != given[i].Path() || e.Sensitive() != given[i].Sensitive() || !reflect.DeepEqual(e.Inputs(), given[i].Inputs()) {
			t.Errorf("%#v was kept as %#v", given[i], e)
		}
		if e.value != nil {
			t.Errorf("evidence %d holds the configuration", i)
		}
	}
	if got := k.Origins(wantOrigins); !reflect.DeepEqual(got, wantOrigins) {
		t.Errorf("origins were kept as %v", got)
	}
	if got := k.Evidence(nil); got != nil {
		t.Errorf("no evidence was kept as %#v", got)
	}
}

func TestKeeperSharesFixes(t *testing.T) {
	var k Keeper
	one := &Fix{Does: "set it", Risk: "replaces the volume", Edits: []Edit{{Text: "a = 1"}, {Text: "b = 2", Adds: "b"}}}
	other := &Fix{Does: "drop it"}
	kept := k.Fix(one)
	if kept == one || !reflect.DeepEqual(kept, one) {
		t.Errorf("the fix was kept as %+v", kept)
	}
	if k.Fix(one) != kept {
		t.Error("a shared fix was copied twice")
	}
	if got := k.Fix(other); got == kept || got.Does != other.Does {
		t.Errorf("another fix was kept as %+v", got)
	}
	if k.Fix(nil) != nil {
		t.Error("no fix became one")
	}
}

func TestKeeperSharesPaths(t *testing.T) {
	var k Keeper
	at := Range{File: "main.tf"}
	about := func(v cty.Value, path string) Evidence {
		return k.Evidence([]Evidence{NewValue(v, path, at, nil).says("so")})[0]
	}
	one, secret := about(cty.True, "enabled"), about(cty.True.Mark(Sensitive{}), "enabled")
	if about(cty.False, "enabled").about != one.about {
		t.Error("one path was kept twice")
	}
	if other := about(cty.True, "name"); other.Path() != "name" {
		t.Errorf("evidence about name is about %q", other.Path())
	}
	if one.Sensitive() || !secret.Sensitive() {
		t.Error("what is sensitive was shared with what is not")
	}
}
