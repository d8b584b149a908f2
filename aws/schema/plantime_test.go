// SPDX-License-Identifier: Apache-2.0

package schema

import (
	"slices"
	"strings"
	"testing"

	"github.com/zclconf/go-cty/cty"
)

// Every fact has its place in the schema and adds something to it: a literal of the attribute's type where the schema would say null, an
// unknown block where it would say that there is none.
func TestPlanTimeFitsTheSchema(t *testing.T) {
	for typ, facts := range planTime() {
		b := Resource(typ)
		if b == nil {
			t.Errorf("there is no type %s", typ)
			continue
		}
		for path, v := range facts {
			switch a := b.Attribute(path); {
			case !v.IsKnown():
				if n := b.Blocks[path]; n == nil || n.MinItems > 0 {
					t.Errorf("%s has no block %s that could be left out", typ, path)
				}
			case a == nil || !a.Optional || a.Computed:
				t.Errorf("%s %s is not an attribute whose default the schema hides", typ, path)
			case !v.Type().Equals(a.Type):
				t.Errorf("%s %s is a %s in the schema, but has the default %#v", typ, path, a.Type.FriendlyName(), v)
			}
		}
	}
}

// The documentation of defaults and the plan's cannot disagree.
func TestPlanTimeAgreesWithDefaults(t *testing.T) {
	for typ, facts := range planTime() {
		for path, v := range facts {
			a := Resource(typ).Attribute(path)
			if a == nil || a.Default == nil || a.Default.Value == cty.NilVal || !v.IsKnown() {
				continue
			}
			if !a.Default.Value.RawEquals(v) {
				t.Errorf("%s %s is planned as %#v, but documented as %#v", typ, path, v, a.Default.Value)
			}
		}
	}
}

func TestPlanTimeIsSorted(t *testing.T) {
	var lines []string
	for line := range strings.Lines(planTimeText) {
		if line[0] != '#' {
			lines = append(lines, line)
		}
	}
	if !slices.IsSorted(lines) || len(slices.Compact(slices.Clone(lines))) != len(lines) {
		t.Error("the lines of plantime.txt are not sorted or repeat each other")
	}
}

func TestPlanTime(t *testing.T) {
	for _, test := range []struct {
		typ, path string
		want      cty.Value
	}{
		{"aws_security_group", "description", cty.StringVal("Managed by Terraform")},
		{"aws_lambda_function", "reserved_concurrent_executions", cty.NumberIntVal(-1)},
		{"aws_eks_cluster", "vpc_config.endpoint_public_access", cty.True},
		{"aws_s3_bucket", "versioning", cty.DynamicVal},
		{"aws_s3_bucket", "bucket", cty.NilVal},
		{"no_such_type", "x", cty.NilVal},
	} {
		if got := PlanTime(test.typ, test.path); got != test.want && !got.RawEquals(test.want) {
			t.Errorf("%s %s is planned as %#v, want %#v", test.typ, test.path, got, test.want)
		}
	}
}
