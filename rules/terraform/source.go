// SPDX-License-Identifier: Apache-2.0

package terraform

import (
	"net/url"
	"regexp"
	"slices"
	"strings"
	"sync"

	"github.com/guardlint/guardlint/lint"
	"github.com/guardlint/guardlint/tf"
)

var unpinnedSource = &lint.Rule{
	ID:         "terraform-unpinned-source",
	Title:      "Module is taken in whatever version there is",
	Why:        "What the module's author, or somebody who took over the account, publishes next is applied with the rights of the deployment, and nobody has reviewed it.",
	Remedy:     "Give a registry module a version, and a source in a repository the ref of a tag or, better, the full hash of a commit.",
	Undecided:  "the source is not known, or nothing tells whether its ref is a branch or a tag.",
	Severity:   lint.Medium,
	Pillar:     lint.Infrastructure,
	Resources:  []string{"module"},
	Controls:   []string{"wa-sec:SEC06-BP06"},
	Aliases:    []string{"checkov:CKV_TF_1", "checkov:CKV_TF_2"},
	Parameters: []*lint.Parameter{requireCommits},
	Check: func(p *lint.Pass, r *tf.Resource) {
		if n := len(r.Calls); n > 0 && r.Calls[n-1].Remote {
			return // whoever calls a module pins it with what it calls
		}
		p.Require(pinned(r, lint.Of[bool](p, requireCommits)), r, "module %q is not pinned to a version", r.Name)
	},
}

var requireCommits = &lint.Parameter{
	Name:    "require_module_commits",
	Doc:     "whether modules in repositories must be pinned to commits, because tags can be moved",
	Default: false,
}

// pinned says whether a module call takes one version of the module.
func pinned(r *tf.Resource, strict bool) tf.Truth {
	source := r.Attr("source")
	text, known := source.Text()
	if !known {
		return tf.Not(source.IsSet()) // a call without a source is no call
	}
	if registrySource().MatchString(text) {
		return lint.Given(r.Attr("version"))
	}
	name, isRepository := revisionOf(text)
	if !isRepository {
		return tf.Yes()
	}
	return fixed(source, name, strict)
}

// registrySource is the form of an address in a registry ("Module Sources" in Terraform's documentation): namespace, name and system, perhaps behind
// a host, which GitHub and Bitbucket are not.
var registrySource = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`^([A-Za-z0-9-]+(\.[A-Za-z0-9-]+)+(:[0-9]+)?/)?[0-9A-Za-z](?:[0-9A-Za-z_-]*[0-9A-Za-z])?/[0-9A-Za-z](?:[0-9A-Za-z_-]*[0-9A-Za-z])?/[0-9a-z]{1,64}(//.*)?$`)
})

// revisionOf is the revision that a source in a Git or Mercurial repository names, "" when it names none; false for other sources.
func revisionOf(source string) (revision string, ok bool) {
	argument := "ref"
	switch {
	case strings.HasPrefix(source, "hg::"):
		argument = "rev"
	case strings.HasPrefix(source, "git::"), strings.HasPrefix(source, "git@"), strings.HasPrefix(source, "github.com/"),
		strings.HasPrefix(source, "bitbucket.org/"), strings.HasPrefix(source, "gitlab.com/"):
	default:
		return "", false
	}
	_, query, _ := strings.Cut(source, "?")
	arguments, err := url.ParseQuery(query)
	if err != nil {
		return "", true
	}
	return arguments.Get(argument), true
}

// fixed says whether a revision stays the same: a commit does, and a tag unless it is asked for more. A tag is told by the number in it.
func fixed(source tf.Value, revision string, strict bool) tf.Truth {
	isTag := strings.HasPrefix(revision, "refs/tags/") || strings.ContainsAny(revision, "0123456789") && !strings.HasPrefix(revision, "refs/heads/")
	switch {
	case revision == "":
		return tf.No(source.Because("`source` names no revision, which means the latest"))
	case commit().MatchString(revision):
		return tf.Yes()
	case strict:
		return tf.No(source.Because("`source` names %q, which is no commit", revision))
	case isTag:
		return tf.Yes()
	case strings.HasPrefix(revision, "refs/heads/") || slices.Contains(branches, strings.ToLower(revision)):
		return tf.No(source.Because("`source` names the branch %q", revision))
	}
	return tf.Maybe(source.Because("`source` names %q, which may be a branch or a tag", revision))
}

var commit = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`^[0-9a-f]{40}([0-9a-f]{24})?$`) })

// branches are names that people give to branches alone.
var branches = []string{"main", "master", "trunk", "default", "develop", "development", "dev", "head", "staging", "production"}
