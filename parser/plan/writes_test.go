// SPDX-License-Identifier: Apache-2.0

package plan_test

import (
	"strings"
	"testing"

	"github.com/guardlint/guardlint/parser/plan"
)

// What the provider reads of an object that exists is in the plan like what is written.
func TestWrites(t *testing.T) {
	const group = `{"format_version":"1.2","terraform_version":"1.11.4","complete":true,
		"planned_values":{"root_module":{"resources":[{"address":"aws_security_group.g","mode":"managed","type":"aws_security_group","name":"g",
			"provider_name":"registry.terraform.io/hashicorp/aws","values":{"name":"g","ingress":[{"from_port":22}]}}]}},
		"resource_changes":[{"address":"aws_security_group.g","mode":"managed","type":"aws_security_group","name":"g",
			"provider_name":"registry.terraform.io/hashicorp/aws",
			"change":{"actions":["ACTION"],"before":null,"after":{"name":"g","ingress":[{"from_port":22}]},"after_unknown":{}}}],
		"configuration":{"root_module":{"resources":[{"address":"aws_security_group.g","mode":"managed","type":"aws_security_group","name":"g",
			"expressions":{"name":{"constant_value":"g"}EXPRESSION}}]}}}`
	const written = `,"ingress":{"constant_value":[{"from_port":22}]}`
	for name, c := range map[string]struct {
		action, expression string
		want               bool
	}{
		"written":                             {"no-op", written, true},
		"read from what exists":               {"no-op", "", false},
		"known before it exists":              {"create", "", true},
		"written in what is yet to be made":   {"create", written, true},
		"written, while something is changed": {"update", written, true},
	} {
		root, _, err := plan.Load(strings.NewReader(strings.NewReplacer("ACTION", c.action, "EXPRESSION", c.expression).Replace(group)), "p.json")
		if err != nil {
			t.Fatal(err)
		}
		if got := root.At("aws_security_group.g").Writes("ingress"); got != c.want {
			t.Errorf("%s: %v, want %v", name, got, c.want)
		}
	}
}
