// SPDX-License-Identifier: Apache-2.0

package iam

import "github.com/guardlint/guardlint/tf"

// IsClaimed reports whether a policy attribute or another document of the root takes a data.aws_iam_policy_document, so that the
// document is judged there.
func IsClaimed(document *tf.Resource) bool {
	return tf.View(document.Root, claims)[document.BaseAddress()]
}

// claimed are the base addresses of the policy documents that a policy attribute or another document of the root takes.
type claimed map[string]bool

func claims(root *tf.Root) claimed {
	taken := make(claimed)
	for _, a := range attributes {
		for _, r := range root.OfType(a.Type) {
			for _, v := range a.Values(r) {
				taken.add(v)
			}
		}
	}
	for _, document := range root.OfType("data.aws_iam_policy_document") {
		for _, attr := range []string{"source_policy_documents", "override_policy_documents", "source_json", "override_json"} {
			taken.add(document.Attr(attr))
		}
	}
	return taken
}

func (taken claimed) add(v tf.Value) {
	for _, ref := range v.Refs() {
		taken[tf.StripKeys(ref.Address)] = true
	}
}
