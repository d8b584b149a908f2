// SPDX-License-Identifier: Apache-2.0

package terraform

import (
	"strings"

	"github.com/guardlint/guardlint/aws/schema"
	"github.com/guardlint/guardlint/lint"
	"github.com/guardlint/guardlint/tf"
)

var defaultTagsOwner = &lint.Rule{
	ID:           "terraform-default-tags-owner",
	Title:        "Resources do not say whose they are",
	Why:          "Whoever responds to an incident has to find out first whom to ask, and how bad it is that data of this resource is lost.",
	Remedy:       "Add default_tags to the provider, with the owner and the classification of the data.",
	Undecided:    "tags are not known.",
	Severity:     lint.Low,
	Pillar:       lint.Response,
	Controls:     []string{"wa-sec:SEC07-BP01"},
	Aliases:      []string{"kics:a2b3c4d5-e6f7-8901-gh23-ijkl456m7890", "kics:e38a8e0a-b88b-4902-b3fe-b0fcb17d5c10"},
	OffByDefault: true,
	Resources:    []string{"provider"},
	Parameters:   []*lint.Parameter{requiredTags},
	Check: func(p *lint.Pass, provider *tf.Resource) {
		if name, _, _ := strings.Cut(provider.Name, "."); name != "aws" {
			return
		}
		for _, tag := range lint.Of[[]string](p, requiredTags) {
			given := hasTag(provider.Attr("default_tags.tags"), tag)
			if !given.IsYes() {
				p.Require(tf.Any(given, lint.Exempt(tf.All(resourcesHave(provider.Root, tag)...))), provider, "%s sets no tag %q for its resources", provider.Address, tag)
			}
		}
	},
}

var requiredTags = &lint.Parameter{
	Name:    "required_default_tags",
	Doc:     "keys of the tags that providers must set for all their resources, in any case and with any separators",
	Default: []string{"owner", "data-classification"},
}

// hasTag says whether tags have a key, however it is spelled: "DataClassification", "data_classification".
func hasTag(tags tf.Value, key string) tf.Truth {
	if !tags.IsKnown() {
		return tf.Maybe(tags.WhyUnknown())
	}
	names, _ := tf.ValueBlock(tags, "", nil).Names()
	for _, name := range names {
		if plain(name) == plain(key) {
			return tf.Yes()
		}
	}
	return tf.No(tags.Because("`%s` has no %s", tags.Path, key))
}

func plain(key string) string {
	return strings.NewReplacer("-", "", "_", "", ":", "", " ", "", ".", "").Replace(strings.ToLower(key))
}

// resourcesHave says of each resource that takes tags whether it carries one itself.
func resourcesHave(root *tf.Root, tag string) []tf.Truth {
	ts := []tf.Truth{}
	for _, r := range root.Resources {
		if r.Data || !strings.HasPrefix(r.Type, "aws_") || !takesTags(r.Type) {
			continue
		}
		ts = append(ts, hasTag(r.Attr("tags"), tag))
	}
	if len(ts) == 0 {
		return []tf.Truth{tf.No()}
	}
	return ts
}

func takesTags(typ string) bool {
	block := schema.Resource(typ)
	return block != nil && block.Attributes["tags"] != nil
}
