// SPDX-License-Identifier: Apache-2.0

package plan_test

import (
	"strings"
	"testing"

	"github.com/guardlint/guardlint/parser/plan"
	"github.com/guardlint/guardlint/tf"
)

// A plan tells constants of providers, sources of modules and what provisioners run.
func TestDeclared(t *testing.T) {
	root, _, err := plan.Load(strings.NewReader(`{"format_version":"1.2",
		"resource_changes":[{"address":"null_resource.a","mode":"managed","type":"null_resource","name":"a",
			"change":{"actions":["create"],"before":null,"after":{},"after_unknown":{"id":true}}}],
		"configuration":{
			"provider_config":{"module.m:aws":{"expressions":{"token":{"references":["var.t"]}}},
				"aws":{"expressions":{"access_key":{"constant_value":"x"},"assume_role":[{"role_arn":{"constant_value":"r"}}]}}},
			"root_module":{
				"resources":[{"address":"null_resource.a","provisioners":[{"type":"local-exec","expressions":{"command":{"constant_value":"ls"}}}]}],
				"module_calls":{"m":{"source":"a/b/aws","version_constraint":"1.0","module":{"module_calls":{"n":{"source":"./n","module":{}}}}}}}}}`), "plan.json")
	if err != nil {
		t.Fatal(err)
	}
	var got []string
	for _, typ := range tf.BlockTypes() {
		for _, b := range root.Declared(typ) {
			attrs, blocks := b.Names()
			for _, name := range attrs {
				text, _ := b.Attr(name).Text()
				got = append(got, b.Address+" "+name+"="+text)
			}
			for _, name := range blocks {
				text, _ := b.Blocks(name).Items[0].Attr("role_arn").Text()
				got = append(got, b.Address+" "+name+" "+text)
			}
		}
	}
	want := "provider.aws access_key=x, provider.aws assume_role r, module.m.provider.aws token=, module.m source=a/b/aws, module.m version=1.0, module.m.module.n source=./n"
	if strings.Join(got, ", ") != want {
		t.Errorf("%s\nwant %s", strings.Join(got, ", "), want)
	}
	run := root.Resources[0].Blocks("provisioner").Items[0]
	if command, _ := run.Attr("command").Text(); run.Label != "local-exec" || command != "ls" {
		t.Errorf("%s runs %q", run.Label, command)
	}
}
