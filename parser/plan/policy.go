// SPDX-License-Identifier: Apache-2.0

package plan

import (
	"github.com/zclconf/go-cty/cty"

	"github.com/guardlint/guardlint/parser/policydoc"
	"github.com/guardlint/guardlint/tf"
)

const policyDocument = "aws_iam_policy_document"

// computed is the text of a policy document that is read only during apply: unknown, with the structure that its blocks have in the plan.
// False for everything else that is unknown.
func (c *content) computed(name string) (cty.Value, bool) {
	if !c.in.data || c.in.typ != policyDocument || c.path != "" {
		return cty.NilVal, false
	}
	if name != "json" && name != "minified_json" {
		return cty.NilVal, false
	}
	text := cty.UnknownVal(cty.String)
	doc, err := policydoc.Document(c.in.block(c))
	if err != nil {
		return text.Mark(tf.Why{Text: "the policy document is invalid: " + err.Error(), Range: c.in.plan.place()}), true
	}
	v := policydoc.JSON(doc)
	if v.IsKnown() { // Terraform waits for something else
		_, marks := v.Unmark()
		v = tf.MarkEncoded(text.WithMarks(marks), doc)
	}
	return v, true
}
