// SPDX-License-Identifier: Apache-2.0

package plan

import (
	"github.com/zclconf/go-cty/cty"

	"github.com/guardlint/guardlint/parser/policydoc"
	"github.com/guardlint/guardlint/tf"
)

const policyDocument = "aws_iam_policy_document"

// computed is the text of a policy document that is read only during apply, made from what the plan knows of its blocks. False for
// everything else that is unknown.
func (c *content) computed(name string) (cty.Value, bool) {
	if !c.in.data || c.in.typ != policyDocument || c.path != "" {
		return cty.NilVal, false
	}
	render := policydoc.JSON
	switch name {
	case "json":
	case "minified_json":
		render = policydoc.MinifiedJSON
	default:
		return cty.NilVal, false
	}
	doc, err := policydoc.Document(c.in.block(c))
	if err != nil {
		return cty.UnknownVal(cty.String).Mark(tf.Why{Text: "the policy document is invalid: " + err.Error(), Range: c.in.plan.place()}), true
	}
	return render(doc), true
}
