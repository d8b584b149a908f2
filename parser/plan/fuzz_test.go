// SPDX-License-Identifier: Apache-2.0

package plan_test

import (
	"bytes"
	"os"
	"path/filepath"
	"testing"

	"github.com/guardlint/guardlint/parser/plan"
	"github.com/guardlint/guardlint/tf"
)

const maxSeed = 8 << 10 // the fuzzer is slow with large inputs

// FuzzLoad reads anything without a panic, and answers every question about what it read.
func FuzzLoad(f *testing.F) {
	files, err := filepath.Glob(filepath.Join(plans, "*", "plan.json"))
	if err != nil || len(files) == 0 {
		f.Fatalf("there are no plans (%v)", err)
	}
	for _, name := range files {
		raw, err := os.ReadFile(name)
		if err != nil {
			f.Fatal(err)
		}
		if len(raw) < maxSeed {
			f.Add(raw)
		}
	}
	for _, seed := range []string{
		`{"format_version":"1.2"}`,
		`{"format_version":"1.2","resource_changes":null,"prior_state":null,"configuration":null,"variables":null}`,
		`{"format_version":"1.2","resource_changes":[{"address":"a.b","type":"a","name":"b","change":{"actions":[],"after":{"x":[1,{"y":null}],"n":1e999999999},"after_unknown":{"x":[true],"z":true},"after_sensitive":true}}],"configuration":{"root_module":{"resources":[null,{"address":"a.b","expressions":{"z":{"references":["a.b.z","a.b","each.value","var.v","module.m.o"]},"x":[{"y":{"constant_value":{}}}]}}]}}}`,
		`{"format_version":"1.2","resource_changes":[{"address":"module.m[\"]\"].a.b[","module_address":"module.m[\"]\"]","type":"a","name":"b","change":{"after":{}}}],"configuration":{"root_module":{"module_calls":{"m":null}}}}`,
		`{"format_version":"1.2","prior_state":{"values":{"root_module":{"child_modules":[{"address":"module","resources":[{"mode":"data","type":"aws_iam_policy_document","name":"d","address":"x","values":{"statement":[{"actions":[{}],"condition":{}}],"json":[]}}]}]}}}}`,
		// Modules whose variables and outputs go round in circles.
		`{"format_version":"1.2","resource_changes":[{"address":"module.m.a.b","module_address":"module.m","type":"a","name":"b","change":{"after":{},"after_unknown":{"x":true}}}],"configuration":{"root_module":{"module_calls":{"m":{"expressions":{"v":{"references":["module.m.o","module.m"]}},"module":{"outputs":{"o":{"expression":{"references":["var.v"]}}},"resources":[{"address":"a.b","expressions":{"x":{"references":["var.v"]}}}]}}}}}}`,
	} {
		f.Add([]byte(seed))
	}
	f.Fuzz(func(t *testing.T, raw []byte) {
		plan.Sniff(raw)
		root, _, err := plan.Load(bytes.NewReader(raw), "plan.json")
		if err != nil {
			return
		}
		for _, r := range root.Resources {
			ask(t, r.Block)
			r.Object()
			r.Linked(r.Type, "bucket", "bucket")
			r.BaseAddress()
		}
		for _, c := range root.Changes {
			if c.Before != nil {
				ask(t, c.Before)
			}
		}
		root.Incomplete()
	})
}

// ask asks a block and what is in it for everything that it says it has.
func ask(t *testing.T, b *tf.Block) {
	attrs, blocks := b.Names()
	for _, name := range attrs {
		v := b.Content.Attr(name) // not Block.Attr, to which a dot is a path
		if !v.IsWritten() {
			t.Errorf("%s is named and not written", v.Path)
		}
		v.Show()
		v.Refs()
		v.Elements()
	}
	for _, name := range blocks {
		for _, inner := range b.Blocks(name).Items {
			ask(t, inner)
		}
	}
}
