// SPDX-License-Identifier: Apache-2.0

package ssm

import (
	"slices"
	"strings"

	"github.com/guardlint/guardlint/aws/credential"
	"github.com/guardlint/guardlint/edit"
	"github.com/guardlint/guardlint/lint"
	"github.com/guardlint/guardlint/tf"
)

var parameterSecureString = &lint.Rule{
	ID:         "ssm-parameter-secure-string",
	Title:      "SSM parameter holds a credential in the clear",
	Why:        "Everybody who may read parameters sees it, in the console and in every describing call, and no key policy stands between. A SecureString is encrypted with a KMS key whose use is logged.",
	Remedy:     "Set type to SecureString, or keep the credential in Secrets Manager.",
	Undecided:  "the type, or the end of the name, is not known.",
	Severity:   lint.Medium,
	Pillar:     lint.Data,
	Resources:  []string{"aws_ssm_parameter"},
	Controls:   []string{"wa-sec:SEC02-BP03"},
	Aliases:    []string{"checkov:CKV2_AWS_34"},
	Parameters: []*lint.Parameter{requireSecureStrings},
	Check: func(p *lint.Pass, parameter *tf.Resource) {
		secure := parameter.Attr("type").Is("SecureString")
		if lint.Of[bool](p, requireSecureStrings) {
			p.Require(secure, parameter, "parameter %q is no SecureString", parameter.Name)
			return
		}
		p.Forbid(tf.All(tf.Not(secure), holdsCredential(parameter)), parameter, "parameter %q holds a credential in the clear", parameter.Name)
	},
	Fix: edit.Risky("may need the parameter to be made anew", edit.Unless([]string{"insecure_value"}, encrypt)),
}

// encrypt leaves lists alone, which there are none of among encrypted parameters.
func encrypt(c *edit.Change, parameter *tf.Resource) {
	if parameter.Attr("type").Is("StringList").IsYes() {
		c.Impossible()
	}
	c.Set(parameter.Block, "type", "SecureString")
}

var requireSecureStrings = &lint.Parameter{
	Name:    "require_secure_strings",
	Doc:     "whether every SSM parameter must be a SecureString, not only one that holds a credential",
	Default: false,
}

// holdsCredential says whether a parameter's value is a credential, by its name, its form or its source.
func holdsCredential(parameter *tf.Resource) tf.Truth {
	ts := []tf.Truth{named(parameter.Attr("name"))}
	for _, attr := range []string{"value", "insecure_value", "value_wo"} {
		value := parameter.Attr(attr)
		if credential.Refers(value) {
			ts = append(ts, tf.Yes(value.Because("`%s` comes from what its source keeps secret", value.Path)))
		} else if text, known := value.Text(); known && credential.Written(text) {
			ts = append(ts, tf.Yes(value.Because("`%s` has the form of a credential", value.Path)))
		}
	}
	return tf.Any(ts...)
}

// named says whether a name, of which the end may be known alone, is that of a credential.
func named(name tf.Value) tf.Truth {
	text, known := name.Text()
	if !known {
		text = ending(name)
	}
	switch {
	case credential.Named(text):
		return tf.Yes(name.Because("`%s` is that of a credential", name.Path))
	case known || strings.Contains(text, "/"):
		return tf.No()
	}
	return tf.Maybe(name.WhyUnknown())
}

// ending is what is known of a template behind its last hole.
func ending(v tf.Value) string {
	parts, _ := tf.PartsOf(v.Cty())
	end := ""
	for _, part := range slices.Backward(parts) {
		text, known := v.Part(part).Text()
		if !known {
			break
		}
		end = text + end
	}
	return end
}
