// SPDX-License-Identifier: Apache-2.0

package ecr

import (
	"github.com/guardlint/guardlint/lint"
	"github.com/guardlint/guardlint/tf"
)

var policyMissing = &lint.Rule{
	ID:           "ecr-repository-policy-missing",
	Title:        "ECR repository has no policy of its own",
	Why:          "Only identities of the account have access then, but any of them whose own policies say so: nothing at the repository says who should pull or push.",
	Remedy:       "Declare an aws_ecr_repository_policy that names who may pull and push.",
	Undecided:    "the policy may be declared where the repository is handed to.",
	Severity:     lint.Low,
	Pillar:       lint.Identity,
	Companions:   []string{"aws_ecr_repository_policy"},
	Controls:     []string{"wa-sec:SEC03-BP02"},
	Aliases:      []string{"kics:69e7c320-b65d-41bb-be02-d63ecc0bcc9d", "terrascan:AC_AWS_0462"},
	OffByDefault: true,
	Resources:    []string{"aws_ecr_repository"},
	Check: lint.Must(func(repository *tf.Resource) tf.Truth {
		return repository.Linked("aws_ecr_repository_policy", "repository", "name").Exist()
	}, "repository %q has no policy of its own"),
}
