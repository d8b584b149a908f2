// SPDX-License-Identifier: Apache-2.0

package terraform

import (
	"slices"
	"strings"

	"github.com/guardlint/guardlint/lint"
	"github.com/guardlint/guardlint/tf"
)

var exfiltrationHTTP = &lint.Rule{
	ID:         "terraform-exfiltration-http",
	Title:      "HTTP request of the configuration carries a secret",
	Why:        "Every plan, that of a pull request from a stranger too, reads the secret and sends it to a server; its logs, and those on the way, keep it.",
	Remedy:     "Remove the request, and let what needs the secret read it by a role of its own.",
	Undecided:  "a part of the request comes from a module that is not loaded.",
	Severity:   lint.Critical,
	Pillar:     lint.Data,
	Resources:  []string{"data.http"},
	Companions: []string{"data.aws_secretsmanager_secret_version", "data.aws_ssm_parameter", "aws_secretsmanager_secret_version", "aws_ssm_parameter"},
	Controls:   []string{"wa-sec:SEC02-BP03"},
	Aliases:    []string{"checkov:CKV2_AWS_36", "trivy:AVD-AWS-0134", "tfsec:aws-ssm-avoid-leaks-via-http"},
	Check: func(p *lint.Pass, request *tf.Resource) {
		p.Forbid(tf.Any(
			carriesSecret(request.Root, request.Attr("url")),
			carriesSecret(request.Root, request.Attr("request_headers")),
			carriesSecret(request.Root, request.Attr("request_body")),
		), request, "request %q carries a secret", request.Name)
	},
}

// secrets are the attributes that hold what is kept in Secrets Manager and Parameter Store.
var secrets = map[string][]string{
	"aws_secretsmanager_secret_version":           {"secret_string", "secret_binary"},
	"data.aws_secretsmanager_secret_version":      {"secret_string", "secret_binary"},
	"ephemeral.aws_secretsmanager_secret_version": {"secret_string", "secret_binary"},
	"aws_ssm_parameter":                           {"value"},
	"data.aws_ssm_parameter":                      {"value"},
	"ephemeral.aws_ssm_parameter":                 {"value"},
}

// carriesSecret says whether a secret is in a value, or in what it was computed from. What is not known is taken for a secret only when nothing
// tells where it is from.
func carriesSecret(root *tf.Root, v tf.Value) tf.Truth {
	refs := v.Refs()
	for _, ref := range refs {
		if !ref.Input && slices.Contains(secrets[ref.TypeName()], ref.Attr) && !isPublic(root, ref) {
			return tf.Yes(v.Because("`%s` contains `%s`", v.Path, ref))
		}
	}
	if !v.IsKnown() && len(refs) == 0 {
		return tf.Maybe(v.WhyUnknown())
	}
	return tf.No()
}

// isPublic reports whether a parameter is none to keep secret: it is declared as plain text, or AWS publishes it below /aws/service.
func isPublic(root *tf.Root, ref tf.Ref) bool {
	parameter := root.At(ref.Address)
	if parameter == nil || parameter.Type != "aws_ssm_parameter" {
		return false
	}
	return parameter.Attr("type").Is("String", "StringList").IsYes() || parameter.Attr("name").Matches(isPublished).IsYes()
}

func isPublished(name string) bool { return strings.HasPrefix(name, "/aws/service/") }
