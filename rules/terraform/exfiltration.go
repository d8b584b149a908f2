// SPDX-License-Identifier: Apache-2.0

package terraform

import (
	"regexp"
	"slices"
	"strings"
	"sync"

	"github.com/guardlint/guardlint/lint"
	"github.com/guardlint/guardlint/tf"
)

var exfiltrationHTTP = &lint.Rule{
	ID:         "terraform-exfiltration-http",
	Title:      "HTTP request of the configuration carries a secret",
	Why:        "Every plan, that of a pull request from a stranger too, reads the secret and sends it to a server; its logs, and those on the way, keep it.",
	Remedy:     "Remove the request, and let what needs the secret read it by a role of its own.",
	Undecided:  "a part of the request comes from a module that is not loaded, or what a command with a secret does is not known.",
	Severity:   lint.Critical,
	Pillar:     lint.Data,
	Resources:  []string{"data.http", "null_resource", "terraform_data"},
	Companions: []string{"data.aws_secretsmanager_secret_version", "data.aws_ssm_parameter", "aws_secretsmanager_secret_version", "aws_ssm_parameter"},
	Controls:   []string{"wa-sec:SEC02-BP03"},
	Aliases:    []string{"checkov:CKV2_AWS_36", "trivy:AVD-AWS-0134", "tfsec:aws-ssm-avoid-leaks-via-http"},
	Check: func(p *lint.Pass, r *tf.Resource) {
		if !r.Data {
			p.Forbid(r.Blocks("provisioner").Any(func(b *tf.Block) tf.Truth { return sendsSecret(r.Root, b) }), r, "a command of %s carries a secret into a request", r.Address)
			return
		}
		p.Forbid(tf.Any(
			carriesSecret(r.Root, r.Attr("url")),
			carriesSecret(r.Root, r.Attr("request_headers")),
			carriesSecret(r.Root, r.Attr("request_body")),
		), r, "request %q carries a secret", r.Name)
	},
}

// sendsSecret says whether a provisioner runs a command that makes an HTTP request and hands a secret to it, in its text or by its environment.
func sendsSecret(root *tf.Root, b *tf.Block) tf.Truth {
	command, environment := b.Attr("command"), b.Attr("environment")
	if b.Label != "local-exec" {
		return tf.No()
	}
	script, known := scriptWith(command, func(part tf.Value) string {
		if carriesSecret(root, part).IsYes() {
			return secretPart
		}
		return unknownPart
	})
	if !known {
		given := tf.Any(carriesSecret(root, command), carriesSecret(root, environment))
		return tf.All(given, tf.Maybe(command.WhyUnknown()))
	}
	var ts []tf.Truth
	for _, call := range callBreak().Split(script, -1) {
		if !request().MatchString(call) {
			continue
		}
		if strings.Contains(call, secretPart) {
			ts = append(ts, carriesSecret(root, command))
		}
		for _, name := range shellVariable().FindAllStringSubmatch(call, -1) {
			ts = append(ts, carriesSecret(root, environment.Field(name[1])))
		}
	}
	return tf.Any(ts...)
}

// secretPart stands for a secret in a command.
const secretPart = "${secret}"

var (
	// callBreak separates the calls of a shell's command.
	callBreak = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`\n|;|\|{1,2}|&&`) })
	// request is a call that makes an HTTP request.
	request = sync.OnceValue(func() *regexp.Regexp {
		return regexp.MustCompile(`\b(curl|wget|Invoke-WebRequest|Invoke-RestMethod)\s`)
	})
	// shellVariable is a use of a variable of the environment.
	shellVariable = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`\$(?:env:)?\{?(\w+)`) })
)

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
