// SPDX-License-Identifier: Apache-2.0

package iam

import "github.com/guardlint/guardlint/tf"

// IsClaimed reports whether a policy attribute or another document of the root takes a data.aws_iam_policy_document, so that the
// document is judged there.
func IsClaimed(document *tf.Resource) bool { return tf.View(document.Root, claims)[document] }

// claimed are the policy documents that a policy attribute or another document of the root takes.
type claimed map[*tf.Resource]bool

func claims(root *tf.Root) claimed {
	documents := root.OfType("data.aws_iam_policy_document")
	if len(documents) == 0 {
		return nil
	}
	taken := make(map[string]bool) // by base address
	take := func(v tf.Value) {
		for _, ref := range v.Refs() {
			taken[tf.StripKeys(ref.Address)] = true
		}
	}
	for _, a := range attributes {
		for _, r := range root.OfType(a.Type) {
			for _, v := range a.Values(r) {
				take(v)
			}
		}
	}
	for _, document := range documents {
		for _, attr := range []string{"source_policy_documents", "override_policy_documents", "source_json", "override_json"} {
			take(document.Attr(attr))
		}
	}
	found := make(claimed)
	for _, document := range documents {
		found[document] = taken[document.BaseAddress()]
	}
	return found
}
