// SPDX-License-Identifier: Apache-2.0

package terraform

import (
	"github.com/guardlint/guardlint/aws/credential"
	"github.com/guardlint/guardlint/edit"
	"github.com/guardlint/guardlint/lint"
	"github.com/guardlint/guardlint/tf"
)

var sensitiveOutput = &lint.Rule{
	ID:        "terraform-sensitive-output",
	Title:     "Output shows a secret",
	Why:       "Terraform prints it at every run, so that it is in the log of each pipeline, for everybody who may read that.",
	Remedy:    "Set sensitive to true, or drop the output and let who needs the secret read it from where it is kept.",
	Undecided: "the output is computed from a secret, perhaps in a way that does not tell it.",
	Severity:  lint.Medium,
	Pillar:    lint.Data,
	Resources: []string{"output"},
	Controls:  []string{"wa-sec:SEC02-BP03"},
	Fix:       edit.Set("sensitive", true),
	Check: func(p *lint.Pass, r *tf.Resource) {
		if hidden := r.Attr("sensitive").IsTrue(); !hidden.IsYes() {
			p.Require(tf.Any(hidden, tf.Not(tells(r.Attr("value")))), r, "output %q shows a secret", r.Name)
		}
	},
}

// tells says whether a value shows a secret, an attribute that its source keeps secret: alone, in a collection or in a text. What is sensitive still
// Terraform refuses to show.
func tells(v tf.Value) tf.Truth {
	if v.IsSensitive() {
		return tf.No()
	}
	if parts, ok := tf.PartsOf(v.Cty()); ok {
		var ts []tf.Truth
		for _, part := range parts {
			ts = append(ts, tells(v.Part(part)))
		}
		return tf.Any(ts...)
	}
	if _, isText := v.Text(); !isText && v.IsKnown() {
		return v.Elements().Any(tells)
	}
	return told(v)
}

// told says whether a single value shows a secret. A number or a condition does not, a text that is computed from one may.
func told(v tf.Value) tf.Truth {
	var ts []tf.Truth
	for _, ref := range v.Refs() {
		switch typ := v.Cty().Type().FriendlyName(); {
		case !credential.Secret(ref) || ref.Derived && (typ == "bool" || typ == "number"):
		case ref.Derived:
			ts = append(ts, tf.Maybe(v.Because("`%s` is computed from `%s`", v.Path, ref)))
		default:
			ts = append(ts, tf.Yes(v.Because("`%s` shows `%s`", v.Path, ref)))
		}
	}
	return tf.Any(ts...)
}
