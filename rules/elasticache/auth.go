// SPDX-License-Identifier: Apache-2.0

package elasticache

import (
	"slices"
	"strings"

	"github.com/guardlint/guardlint/lint"
	"github.com/guardlint/guardlint/tf"
)

var auth = &lint.Rule{
	ID:         "elasticache-auth",
	Title:      "ElastiCache asks nobody for a password",
	Why:        "Everything in the same network can read and change what is cached, sessions and personal data among it.",
	Remedy:     "Name a user group whose users log in with IAM or with passwords; auth_token is the way before Redis 6.",
	Undecided:  "the token, the user group, the engine or a user's way of authentication is not known, or the group belongs to a global one that is declared elsewhere.",
	Severity:   lint.Medium,
	Pillar:     lint.Identity,
	Resources:  []string{"aws_elasticache_replication_group", "aws_elasticache_serverless_cache", "aws_elasticache_user"},
	Companions: []string{"aws_elasticache_global_replication_group"},
	Controls:   []string{"wa-sec:SEC03-BP02", "fsbp:ElastiCache.6"},
	Aliases:    []string{"checkov:CKV_AWS_31"},
	Check: func(p *lint.Pass, r *tf.Resource) {
		switch r.Type {
		case "aws_elasticache_user":
			p.Forbid(needsNoPassword(r), r, "user %q needs no password", r.Name)
		case "aws_elasticache_serverless_cache": // Memcached knows no users
			p.Require(tf.Any(lint.Given(r.Attr("user_group_id")), lint.Exempt(r.Attr("engine").IsFold("memcached"))), r, "cache %q asks nobody for a password", r.Name)
		default:
			p.Require(tf.Any(asksForPassword(r), lint.Exempt(primary(r, asksForPassword))), r, "replication group %q asks nobody for a password", r.Name)
		}
	},
}

func asksForPassword(group *tf.Resource) tf.Truth {
	return tf.Any(lint.Given(group.Attr("auth_token")), tf.Not(lint.Empty(group.Attr("user_group_ids"))))
}

// needsNoPassword knows that a user whose access string says off cannot log in, which is how the default user is taken out of service
// (ElastiCache User Guide, "Role-Based Access Control").
func needsNoPassword(user *tf.Resource) tf.Truth {
	isOff := user.Attr("access_string").Matches(func(access string) bool { return slices.Contains(strings.Fields(access), "off") })
	return tf.All(
		tf.Any(user.Attr("no_password_required").IsTrue(), user.Attr("authentication_mode.type").Is("no-password-required")),
		tf.Not(isOff),
	)
}
