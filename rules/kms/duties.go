// SPDX-License-Identifier: Apache-2.0

package kms

import (
	"slices"
	"strings"

	"github.com/guardlint/guardlint/aws/iam"
	"github.com/guardlint/guardlint/lint"
	"github.com/guardlint/guardlint/tf"
)

var keyPolicyDuties = &lint.Rule{
	ID:         "kms-key-policy-duties",
	Title:      "One principal both administers a KMS key and uses it",
	Why:        "Who may change a key's policy can let anybody in, and who may schedule its deletion can end all data with it. Whoever decrypts for an application should be able to do neither.",
	Remedy:     "Use separate statements for separate roles: one to administer the key, another to encrypt and decrypt with it.",
	Undecided:  "the policy, or who a principal of it is, is not known.",
	Severity:   lint.Medium,
	Pillar:     lint.Data,
	Controls:   []string{"wa-sec:SEC08-BP01"},
	Aliases:    []string{"kics:7ebc9038-0bde-479a-acc4-6ed7b6758899"},
	Resources:  []string{"aws_kms_key", "aws_kms_key_policy", "aws_kms_replica_key", "aws_kms_external_key", "aws_kms_replica_external_key"},
	Companions: []string{"aws_iam_role"},
	Parameters: []*lint.Parameter{keyAdministrators},
	Check: func(p *lint.Pass, key *tf.Resource) {
		words := lint.Of[[]string](p, keyAdministrators)
		named := func(name string) bool {
			return slices.ContainsFunc(words, func(word string) bool { return strings.Contains(strings.ToLower(name), strings.ToLower(word)) })
		}
		administrates := func(name string) bool {
			if role := key.Root.At(name); role != nil && role.Type == "aws_iam_role" {
				own, _ := role.Attr("name").Text()
				return named(role.Name) || named(own)
			}
			return named(name)
		}
		for _, a := range iam.AttributesOf(key.Type, iam.Key) {
			t := a.AnyDocument(key, func(d *iam.Document) tf.Truth { return d.MixesKeyDuties(administrates) })
			p.Forbid(t, key, "the policy of key %q lets one principal both administer and use it", key.Name)
		}
	},
}

var keyAdministrators = &lint.Parameter{
	Name:    "key_administrators",
	Doc:     "words in the names of roles and users that may administer KMS keys and use them",
	Default: []string{"admin"},
}
