// SPDX-License-Identifier: Apache-2.0

package iam

import (
	"cmp"
	"slices"
	"strings"

	"github.com/guardlint/guardlint/tf"
)

// GitHub is the issuer of the tokens of GitHub Actions, which every repository on GitHub gets.
const GitHub = "token.actions.githubusercontent.com"

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
			return url, len(url.parts) > 0
		}
	}
	return Text{}, false
}

// cut cuts a text around the first instance of sep in one of its literals.
func (t Text) cut(sep string) (before, after Text, found bool) {
	for i, p := range t.parts {
		if p.hole != nil {
			continue
		}
		if b, a, ok := strings.Cut(p.literal, sep); ok {
			before = join(Text{t.parts[:i]}, literalText(b))
			return before, join(literalText(a), Text{t.parts[i+1:]}), true
		}
	}
	return t, Text{}, false
}

// IsGitHub is yes when the tokens are those of GitHub Actions.
func (f Federation) IsGitHub() tf.Truth {
	if is := f.Issuer.is(GitHub); !is.IsMaybe() {
		return is
	}
	if slices.ContainsFunc(f.Issuer.Refs(), isCluster) {
		return tf.No()
	}
	for _, c := range f.statement.Conditions.Items {
		if strings.HasPrefix(c.Key.literals(), GitHub+":") {
			return tf.Yes()
		}
	}
	for _, ref := range f.Issuer.Refs() {
		if typ := strings.TrimPrefix(ref.TypeName(), "data."); typ == "aws_eks_cluster" { // the issuer of its service accounts
			return tf.No()
		}
	}
	return f.Issuer.is(GitHub)
}

// isCluster reports whether a reference is to a Kubernetes cluster, which issues tokens itself.
func isCluster(ref tf.Ref) bool { return strings.Contains("."+ref.Address, ".aws_eks_cluster.") }

// AdmitsAnyRepository is yes when no condition on the tokens' claims ties them to an owner on GitHub, so that workflows of strangers are
// let in.
func (f Federation) AdmitsAnyRepository() tf.Truth {
	t := tf.Not(f.claims(func(name string, c Condition) tf.Truth {
		bound := ownerBound(name)
		if bound == nil || !c.compares(name == "sub") {
			return tf.No()
		}
		return c.Values.All(func(v Text) tf.Truth {
			if name == "sub" && isForeignSubject(v) {
				return tf.Yes()
			}
			return c.pinsClaim(v, bound)
		})
	}))
	if t.IsYes() {
		return tf.Yes(f.statement.because("accepts tokens of GitHub Actions%s", f.unpinned("of any repository")))
	}
	return f.statement.explain("Condition", t)
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

func (f Federation) unpinned(whom string) string {
	for _, c := range f.statement.Conditions.Items {
		if strings.HasSuffix(c.Key.literals(), ":sub") {
			return " " + whom + ": `sub` may be " + f.statement.quote(cmp.Or(c.first(), "anything"))
		}
	}
	return " " + whom + ": no condition asks for `sub`"
}

func (c Condition) first() string {
	if len(c.Values.Items) == 0 {
		return ""
	}
	return c.Values.Items[0].String()
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
	if len(key.parts) == 0 {
		return key, "", false
	}
	last := key.parts[len(key.parts)-1]
	i := strings.LastIndexByte(last.literal, ':')
	if last.hole != nil || i < 0 {
		return key, "", false
	}
	return join(Text{key.parts[:len(key.parts)-1]}, literalText(last.literal[:i])), last.literal[i+1:], true
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

// subjectClaims are the claims that the subject of GitHub's tokens may begin with (GitHub Docs, "OpenID Connect reference").
var subjectClaims = strings.Fields(`actor actor_id base_ref check_run_id context enterprise enterprise_id environment environment_node_id event_name head_ref
	job_workflow_ref job_workflow_sha ref ref_protected ref_type repo repository repository_id repository_owner repository_owner_id
	repository_visibility run_attempt run_id run_number runner_environment sha workflow workflow_ref workflow_sha`)

// isForeignSubject reports whether no token of GitHub has such a subject: "system:serviceaccount:kube-system:autoscaler".
func isForeignSubject(v Text) bool {
	before, _, found := v.cut(":")
	claim, known := before.Known()
	return found && known && !hasWildcard(claim) && !slices.Contains(subjectClaims, claim)
}

// ownerBound tells the patterns of a claim of GitHub's tokens that only tokens of certain owners match; nil for claims that say nothing
// about the owner. Whoever owns a repository chooses its branches, environments and workflows, so these say nothing.
func ownerBound(claim string) func(pattern string) bool {
	switch claim {
	case "sub":
		return func(pattern string) bool {
			name, value, found := strings.Cut(pattern, ":")
			bound := ownerBound(name)
			if name == "repo" {
				bound = ownerBound("repository")
			}
			if !found || bound == nil || name == "sub" {
				return false
			}
			if name != "repo" && name != "repository" && name != "job_workflow_ref" {
				value, _, _ = strings.Cut(value, ":")
			}
			return bound(value)
		}
	case "repository", "job_workflow_ref":
		return func(pattern string) bool {
			owner, _, found := strings.Cut(pattern, "/")
			return found && owner != "" && !hasWildcard(owner)
		}
	case "repository_owner", "repository_owner_id", "repository_id", "enterprise", "enterprise_id":
		return func(pattern string) bool { return pattern != "" && !hasWildcard(pattern) }
	}
	return nil
}
