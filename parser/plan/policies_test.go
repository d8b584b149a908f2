// SPDX-License-Identifier: Apache-2.0

package plan_test

import (
	"slices"
	"testing"

	"github.com/zclconf/go-cty/cty"

	"github.com/guardlint/guardlint/tf"
)

// statements are those of a policy attribute whose text is not known but whose structure is.
func statements(t *testing.T, root *tf.Root, address string) []cty.Value {
	t.Helper()
	policy := resource(t, root, address).Attr("policy")
	if policy.IsKnown() {
		t.Fatalf("the policy of %s is known", address)
	}
	doc, ok := tf.EncodedOf(policy.Cty())
	if !ok {
		t.Fatalf("the structure of the policy of %s is not known: %#v", address, policy.Cty())
	}
	return doc.GetAttr("Statement").AsValueSlice()
}

// A policy that is made by a data source keeps its structure, through modules and other resources too.
func TestPartlyKnownPolicies(t *testing.T) {
	root := load(t, "policies")
	for _, address := range []string{"aws_s3_bucket_policy.partly", "module.m.aws_iam_policy.p", "module.m.aws_iam_user_policy.copy"} {
		t.Run(address, func(t *testing.T) {
			all := statements(t, root, address)
			if len(all) != 1 {
				t.Fatalf("there are %d statements, want 1", len(all))
			}
			s := all[0]
			if got := s.GetAttr("Principal").GetAttr("AWS").AsString(); got != "*" {
				t.Errorf("the principal is %s, want *", got)
			}
			action := s.GetAttr("Action").AsValueSlice()
			if len(action) != 2 || action[0].AsString() != "s3:ListBucket" || action[1].AsString() != "s3:GetObject" {
				t.Errorf("the actions are %#v", action)
			}
			for _, r := range s.GetAttr("Resource").AsValueSlice() {
				if refs := tf.RefsOf(r); r.IsKnown() || len(refs) != 1 || refs[0] != (tf.Ref{Address: "aws_s3_bucket.b", Attr: "arn", Derived: true}) {
					t.Errorf("a resource is %#v, want one that derives from the bucket's ARN", r)
				}
				parts, ok := tf.PartsOf(r)
				if want := (tf.Ref{Address: "aws_s3_bucket.b", Attr: "arn"}); !ok || len(parts) != 2 || !slices.Equal(tf.RefsOf(parts[0]), []tf.Ref{want}) || parts[1].IsKnown() {
					t.Errorf("a resource is %#v, want one that begins with the bucket's ARN", r)
				}
			}
		})
	}
}

func TestCombinedPolicy(t *testing.T) {
	all := statements(t, load(t, "policies"), "aws_iam_policy.combined")
	if len(all) != 3 {
		t.Fatalf("there are %d statements, want 3", len(all))
	}
	for i, want := range []string{"s3:ListAllMyBuckets", "", "s3:DeleteBucket"} {
		action, _ := all[i].GetAttr("Action").Unmark()
		if want != "" && action.AsString() != want {
			t.Errorf("statement %d is for %#v, want %s", i, action, want)
		}
	}
	if sid, _ := all[1].GetAttr("Sid").Unmark(); sid.AsString() != "Read" {
		t.Errorf("the second statement is %#v, want Read", all[1])
	}
}

func TestOpenPolicy(t *testing.T) {
	all := statements(t, load(t, "policies"), "aws_iam_policy.open")
	if len(all) != 1 || all[0].IsKnown() {
		t.Errorf("statements are %#v, want an unknown one for any number", all)
	}
}

func TestKnownPolicies(t *testing.T) {
	root := load(t, "policies")
	if policy := resource(t, root, "aws_iam_policy.known").Attr("policy"); !policy.IsKnown() {
		t.Error("the policy of a document that was read is not known")
	}
	// This document waits for the bucket, although nothing in it is unknown.
	all := statements(t, root, "aws_iam_policy.waiting")
	if len(all) != 1 || !all[0].IsWhollyKnown() || all[0].GetAttr("Action").AsString() != "s3:ListAllMyBuckets" {
		t.Errorf("the statements of a document that is read later are %#v", all)
	}
	if _, ok := tf.EncodedOf(resource(t, root, "aws_iam_policy.written").Attr("policy").Cty()); ok {
		t.Error("a text that the plan does not show has a structure")
	}
}
