// SPDX-License-Identifier: Apache-2.0

package terraform

import (
	"regexp"
	"slices"
	"strings"
	"sync"

	"github.com/guardlint/guardlint/edit"
	"github.com/guardlint/guardlint/lint"
	"github.com/guardlint/guardlint/tf"
)

var providerStaticCredentials = &lint.Rule{
	ID:        "terraform-provider-static-credentials",
	Title:     "AWS provider is configured with credentials that are written down",
	Why:       "What deploys the infrastructure may change all of it. Its keys are in the repository and its history, for everybody who may read that, and in plans.",
	Remedy:    "Revoke the key. Leave the arguments out, so that the environment, a profile or a web identity supplies short-lived credentials, or name a role in assume_role.",
	Undecided: "a value is not known, or is that of a variable in a plan without its source.",
	Severity:  lint.Critical,
	Pillar:    lint.Identity,
	Resources: []string{"provider"},
	Controls:  []string{"wa-sec:SEC02-BP03"},
	Aliases:   []string{"checkov:CKV_AWS_41", "kics:d7b9d850-3e06-4a75-852f-c46c2e92240b"},
	Fix: edit.Risky("the provider then needs credentials from its environment", func(c *edit.Change, r *tf.Resource) {
		for _, name := range providerCredentials {
			if r.Attr(name).IsWritten() {
				c.Remove(r.Block, name)
			}
		}
	}),
	Check: func(p *lint.Pass, r *tf.Resource) {
		if name, _, _ := strings.Cut(r.Name, "."); name != "aws" {
			return
		}
		var given []tf.Truth
		for _, name := range providerCredentials {
			given = append(given, writtenCredential(r, r.Attr(name)))
		}
		p.Forbid(tf.Any(given...), r, "the credentials of %s are written in the configuration", r.Address)
	},
}

var providerCredentials = []string{"access_key", "secret_key", "token"}

// writtenCredential says whether a credential of AWS is written down. What has another form, such as the "test" of emulators, opens nothing, and what a
// variable without a value will be is not in the configuration.
func writtenCredential(r *tf.Resource, v tf.Value) tf.Truth {
	text, known := v.Text()
	if known && !credentialForm().MatchString(text) || !known && slices.ContainsFunc(v.Refs(), func(ref tf.Ref) bool { return ref.Input }) {
		return tf.No()
	}
	return written(r.Root, v)
}

// credentialForm is that of access key ids of users and sessions (IAM User Guide, "IAM identifiers"), of secret access keys, and of session tokens, which are
// longer.
var credentialForm = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`^((AKIA|ASIA)[A-Z0-9]{16}|[A-Za-z0-9/+]{40}|[A-Za-z0-9/+=]{100,})$`)
})
