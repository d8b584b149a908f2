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
