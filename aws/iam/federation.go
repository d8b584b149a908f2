// SPDX-License-Identifier: Apache-2.0

package iam

import (
	"slices"
	"strings"

	"github.com/guardlint/guardlint/tf"
)

// tenancy names the claims of which one tells the tenant, for issuers that issue tokens to everybody (IAM User Guide, "Identity-provider controls for shared
// OIDC providers", and the documentation of the others).
var tenancy = map[string][]string{
	"oidc-configuration.audit-log.githubusercontent.com": {"sub"},
	"vstoken.actions.githubusercontent.com":              {"sub"},
	"gitlab.com":                                         {"sub"},
	"app.terraform.io":                                   {"sub"},
	"agent.buildkite.com":                                {"sub"},
	"oidc.codefresh.io":                                  {"sub"},
	"studio.datachain.ai/api":                            {"sub"},
	"scalr.io":                                           {"sub"},
	"tokens.cloud.shisho.dev":                            {"sub"},
	"proidc.upbound.io":                                  {"sub"},
	"api.pulumi.com/oidc":                                {"aud"},
	"sandboxes.cloud":                                    {"aud"},
	"oidc.vercel.com":                                    {"aud"},
	"cognito-identity.amazonaws.com":                     {"aud"},
	"accounts.google.com":                                {"aud", "sub"},
	"www.amazon.com":                                     {"app_id", "user_id"},
	"graph.facebook.com":                                 {"app_id", "id"},
}

// Federation is one OpenID Connect provider whose tokens a statement accepts for assuming a role.
type Federation struct {
	// Issuer is the provider's URL without its scheme, in lower case.
	Issuer    Text
	statement *Statement
}

// AnyFederation is yes when f is yes of some OpenID Connect provider that a statement of the document accepts. A provider that is given by
// reference has the URL that it is declared with in root.
func (d *Document) AnyFederation(root *tf.Root, f func(Federation) tf.Truth) tf.Truth {
	return d.Any(func(s *Statement) tf.Truth {
		return s.admits(func(typ string, id Text) tf.Truth {
			if typ != "Federated" {
				return tf.No()
			}
			issuer, federated := issuerOf(root, id)
			if !federated {
				return tf.No()
			}
			return f(Federation{issuer.lower(), s})
		}, "sts:AssumeRoleWithWebIdentity", func(*Statement) tf.Truth { return tf.No() })
	})
}

// issuerOf is the issuer that a federated principal stands for, and whether it is of OpenID Connect at all.
func issuerOf(root *tf.Root, id Text) (issuer Text, federated bool) {
	if _, after, found := id.cut(":oidc-provider/"); found {
		if _, known := after.Known(); known || len(after.parts) > 1 {
			return after, true
		}
		id = after
	}
	if strings.Contains(id.literals(), ":saml-provider/") {
		return Text{}, false
	}
	if _, known := id.Known(); known {
		return id, true
	}
	for _, ref := range id.Refs() {
		if strings.Contains("."+ref.Address, ".aws_iam_saml_provider.") {
			return Text{}, false
		}
		if url, ok := urlOf(root, ref.Address); ok {
			return url, true
		}
	}
	return id, true
}

// urlOf is the URL, without its scheme, of a provider that is declared or looked up.
func urlOf(root *tf.Root, address string) (Text, bool) {
	for _, typ := range []string{"aws_iam_openid_connect_provider", "data.aws_iam_openid_connect_provider"} {
		for _, provider := range root.OfType(typ) {
			if provider.Address != address && provider.BaseAddress() != tf.StripKeys(address) {
				continue
			}
			url := ReadText(provider.Attr("url"))
			if _, after, found := url.cut("://"); found {
				url = after
			}
			return url, !url.isEmpty()
		}
	}
	return Text{}, false
}

// cut cuts a text around the first instance of sep in one of its literals.
func (t Text) cut(sep string) (before, after Text, found bool) {
	if t.isKnown() {
		b, a, ok := strings.Cut(t.literal, sep)
		return literalText(b), literalText(a), ok
	}
	for i, p := range t.parts {
		if p.hole != nil {
			continue
		}
		if b, a, ok := strings.Cut(p.literal, sep); ok {
			before = join(textOfParts(t.parts[:i]), literalText(b))
			return before, join(literalText(a), textOfParts(t.parts[i+1:])), true
		}
	}
	return t, Text{}, false
}

// AdmitsAnyClient is yes when no condition on the claims of the tokens says for whom they were issued, or to whom.
func (f Federation) AdmitsAnyClient() tf.Truth {
	claims, shared := []string{"aud", "sub"}, false
	if issuer, known := f.Issuer.Known(); known && tenancy[issuer] != nil {
		claims, shared = tenancy[issuer], true
	}
	t := tf.Not(f.claims(func(name string, c Condition) tf.Truth {
		if !slices.Contains(claims, name) || !c.compares(true) {
			return tf.No()
		}
		return c.Values.All(func(v Text) tf.Truth {
			return c.pinsClaim(v, func(pattern string) bool { return namesTenant(pattern, shared && name == "sub") })
		})
	}))
	if t.IsYes() {
		return tf.Yes(f.statement.because("accepts tokens of `%s` whatever their `%s`", f.Issuer.String(), strings.Join(claims, "` and `")))
	}
	return f.statement.explain("Condition", t)
}

// claims is yes when f is yes of some condition on a claim of the tokens.
func (f Federation) claims(holds func(name string, c Condition) tf.Truth) tf.Truth {
	return f.statement.Conditions.Any(func(c Condition) tf.Truth {
		issuer, name, found := cutLast(c.Key)
		if !found {
			if _, known := c.Key.Known(); known {
				return tf.No()
			}
			return c.Key.unknown()
		}
		if known, ok := issuer.Known(); ok {
			if own, is := f.Issuer.Known(); is && own != known {
				return tf.No() // a claim of another issuer's tokens
			}
		}
		return holds(name, c)
	})
}

// cutLast cuts a condition key "issuer:claim" before its claim.
func cutLast(key Text) (issuer Text, claim string, found bool) {
	before, last := []part(nil), part{literal: key.literal}
	if n := len(key.parts); n > 0 {
		before, last = key.parts[:n-1], key.parts[n-1]
	}
	i := strings.LastIndexByte(last.literal, ':')
	if last.hole != nil || i < 0 {
		return key, "", false
	}
	return join(textOfParts(before), literalText(last.literal[:i])), last.literal[i+1:], true
}

// compares reports whether the condition asks for values. always says that every token carries the claim, so that what holds without it
// makes no difference.
func (c Condition) compares(always bool) bool {
	switch c.Operator.Name {
	case "StringEquals", "StringEqualsIgnoreCase", "StringLike":
		return !c.Operator.Negated && (always || !c.Operator.IfExists && c.Operator.Qualifier != "ForAllValues")
	}
	return false
}

// pinsClaim says whether a value of the condition lets only tokens in that bound accepts. In an operator without patterns a wildcard
// matches itself only.
func (c Condition) pinsClaim(v Text, bound func(pattern string) bool) tf.Truth {
	known, ok := v.Known()
	switch {
	case !ok && c.Operator.Name == "StringLike":
		if owner, found := v.ownerOf(); found && bound(owner+"/x") {
			return tf.Yes()
		}
		return v.unknown()
	case !ok:
		return tf.Yes()
	case c.Operator.Name != "StringLike" && hasWildcard(known):
		return tf.Yes()
	}
	return tf.Of(bound(known))
}

// ownerOf is what stands before a text's first slash, when that is known: "repo:owner".
func (t Text) ownerOf() (string, bool) {
	before, _, found := t.cut("/")
	owner, known := before.Known()
	return owner, found && known
}

// namesTenant reports whether a pattern names something before its first wildcard: for a shared issuer's subject, beyond the name of its
// first field ("organization:acme:*").
func namesTenant(pattern string, subject bool) bool {
	fixed := pattern
	if i := strings.IndexAny(pattern, "*?"); i >= 0 {
		fixed = pattern[:i]
	}
	if _, value, found := strings.Cut(fixed, ":"); subject && found {
		return value != ""
	}
	return fixed != "" && (!subject || fixed == pattern)
}
