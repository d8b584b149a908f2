// SPDX-License-Identifier: Apache-2.0

// Package cognito holds the guardrails for Amazon Cognito.
package cognito

import (
	"github.com/guardlint/guardlint/edit"
	"github.com/guardlint/guardlint/lint"
	"github.com/guardlint/guardlint/tf"
)

// Rules are the guardrails of this package.
var Rules = []*lint.Rule{identityPoolGuest, userPoolMFA}

var userPoolMFA = &lint.Rule{
	ID:         "cognito-user-pool-mfa",
	Title:      "Cognito user pool knows no second factor",
	Why:        "A password that is guessed, or was lost by another site, is all it takes to sign in as one of the users.",
	Remedy:     "Set mfa_configuration to ON and offer authenticator apps with software_token_mfa_configuration.",
	Undecided:  "mfa_configuration is not known until apply or comes from a variable without a value.",
	Severity:   lint.Medium,
	Pillar:     lint.Identity,
	Resources:  []string{"aws_cognito_user_pool"},
	Controls:   []string{"wa-sec:SEC02-BP01"},
	Aliases:    []string{"kics:ec28bf61-a474-4dbe-b414-6dd3a067d6f0"},
	Parameters: []*lint.Parameter{requireMFA},
	Check: func(p *lint.Pass, pool *tf.Resource) {
		mfa := pool.Attr("mfa_configuration")
		if lint.Of[bool](p, requireMFA) {
			p.Require(tf.Any(mfa.Is("ON"), lint.Exempt(tf.All(mfa.Is("OPTIONAL"), asksAtRisk(pool)))), pool, "user pool %q does not require a second factor", pool.Name)
			return
		}
		p.Forbid(mfa.Is("OFF"), pool, "user pool %q knows no second factor", pool.Name)
	},
	Fix: requireFactor,
}

var requireMFA = &lint.Parameter{
	Name:    "require_user_pool_mfa",
	Doc:     "whether user pools must ask for a second factor, always or when a sign-in is risky",
	Default: false,
}

// asksAtRisk says whether a pool asks for a second factor when threat protection finds a sign-in risky.
func asksAtRisk(pool *tf.Resource) tf.Truth {
	return pool.Attr("user_pool_add_ons.advanced_security_mode").Is("ENFORCED")
}

// requireFactor makes all users enrol a second factor. Pools that let users sign in without a password cannot require one (Amazon Cognito
// Developer Guide, "Adding MFA to a user pool").
func requireFactor(c *edit.Change, pool *tf.Resource) {
	if !pool.Blocks("sign_in_policy").Exist().IsNo() {
		c.Impossible()
		return
	}
	c.Risk("makes every user set up an authenticator app at the next sign-in")
	c.Set(pool.Block, "mfa_configuration", "ON")
	c.Set(pool.Block, "software_token_mfa_configuration.enabled", true)
}

var identityPoolGuest = &lint.Rule{
	ID:        "cognito-identity-pool-guest",
	Title:     "Cognito identity pool gives credentials to guests",
	Why:       "Whoever knows the id of the pool, which every client carries, gets AWS credentials without signing in. All that the role of guests may do, everybody may do.",
	Remedy:    "Set allow_unauthenticated_identities to false; let users sign in before they get credentials.",
	Undecided: "allow_unauthenticated_identities is not known until apply or comes from a variable without a value.",
	Severity:  lint.High,
	Pillar:    lint.Identity,
	Resources: []string{"aws_cognito_identity_pool"},
	Controls:  []string{"wa-sec:SEC03-BP07"},
	Aliases:   []string{"checkov:CKV_AWS_366"},
	Check: lint.MustNot(func(pool *tf.Resource) tf.Truth { return pool.Attr("allow_unauthenticated_identities").IsTrue() },
		"identity pool %q gives credentials to guests"),
	Fix: edit.Risky("ends access without signing in, which applications may need", edit.Set("allow_unauthenticated_identities", false)),
}
