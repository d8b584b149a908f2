// SPDX-License-Identifier: Apache-2.0

package ssoadmin

import (
	"slices"
	"strings"

	"github.com/guardlint/guardlint/lint"
	"github.com/guardlint/guardlint/tf"
)

var userLocal = &lint.Rule{
	ID:           "identitystore-user-local",
	Title:        "User of Identity Center is declared by hand",
	Why:          "A user that the company's directory does not know stays when the person leaves, with a password and second factor of its own.",
	Remedy:       "Let the directory provision its users by SCIM and remove the user.",
	Undecided:    "the name of the user, which may be an approved one, is not known.",
	Severity:     lint.Low,
	Pillar:       lint.Identity,
	Controls:     []string{"wa-sec:SEC02-BP04"},
	Aliases:      []string{"kics:4003118b-046b-4640-b200-b8c7a4c8b89f"},
	OffByDefault: true,
	Resources:    []string{"aws_identitystore_user"},
	Parameters:   []*lint.Parameter{approvedLocalUsers},
	Check: func(p *lint.Pass, user *tf.Resource) {
		approved := user.Attr("user_name").Matches(func(name string) bool {
			return slices.ContainsFunc(lint.Of[[]string](p, approvedLocalUsers), func(prefix string) bool { return strings.HasPrefix(name, prefix) })
		})
		p.Require(approved, user, "user %q is declared by hand", user.Name)
	},
}

var approvedLocalUsers = &lint.Parameter{
	Name:    "approved_local_users",
	Doc:     "beginnings of the names of users that Identity Center may have without the company's directory",
	Default: []string{"break-glass"},
}
