// SPDX-License-Identifier: Apache-2.0

// Package ecr holds the guardrails for Amazon Elastic Container Registry.
package ecr

import (
	"regexp"
	"strings"

	"github.com/guardlint/guardlint/edit"
	"github.com/guardlint/guardlint/lint"
	"github.com/guardlint/guardlint/tf"
)

// Rules are the guardrails of this package.
var Rules = []*lint.Rule{imageScanning, policyMissing, tagImmutability}

var imageScanning = &lint.Rule{
	ID:         "ecr-image-scanning",
	Title:      "ECR repository does not scan its images",
	Why:        "Images carry the known flaws of everything that they are built from. Nobody hears of those before they run, or when they are exploited.",
	Remedy:     "Set scan_on_push to true, or cover the repository by a rule of aws_ecr_registry_scanning_configuration.",
	Undecided:  "scan_on_push, the repository's name or a filter of the registry's configuration is not known.",
	Severity:   lint.Medium,
	Pillar:     lint.Infrastructure,
	Resources:  []string{"aws_ecr_repository"},
	Companions: []string{"aws_ecr_registry_scanning_configuration"},
	Controls: []string{
		"wa-sec:SEC01-BP06", "wa-sec:SEC06-BP02", "wa-sec:SEC11-BP02", "fsbp:ECR.1", "pci-dss-4.0:11.3.1", "pci-dss-4.0:11.3.1.2",
		"pci-dss-4.0:11.3.1.3",
	},
	Aliases: []string{
		"checkov:CKV_AWS_163", "trivy:AVD-AWS-0030", "tfsec:aws-ecr-enable-image-scans", "kics:9630336b-3fed-4096-8173-b9afdfe346a7",
		"terrascan:AC_AWS_0083",
	},
	Check: lint.Must(func(repository *tf.Resource) tf.Truth {
		return tf.Any(repository.Attr("image_scanning_configuration.scan_on_push").IsTrue(), lint.Exempt(scannedByRegistry(repository)))
	}, "repository %q does not scan its images"),
	Fix: edit.Set("image_scanning_configuration.scan_on_push", true),
}

// scannedByRegistry says whether a rule of the region's registry scans what is pushed to a repository, whatever that says itself.
func scannedByRegistry(repository *tf.Resource) tf.Truth {
	var ts []tf.Truth
	for _, registry := range repository.Root.OfType("aws_ecr_registry_scanning_configuration") {
		covers := registry.Blocks("rule").Any(func(rule *tf.Block) tf.Truth {
			return tf.All(tf.Not(rule.Attr("scan_frequency").Is("MANUAL")), rule.Blocks("repository_filter").Any(func(b *tf.Block) tf.Truth {
				return admits(b.Attr("filter"), repository.Attr("name"))
			}))
		})
		ts = append(ts, tf.All(registry.Exists, covers, repository.SameRegion(registry)))
	}
	return tf.Any(ts...)
}

// admits says whether a filter takes a repository: it stands anywhere in the name or, when it has wildcards, for all of it (Amazon ECR User
// Guide, "Filters to choose which repositories are scanned").
func admits(filter, name tf.Value) tf.Truth {
	pattern, known := filter.Text()
	switch {
	case !known:
		return tf.Maybe(filter.WhyUnknown())
	case pattern == "*":
		return tf.Yes(filter.Because("`%s` takes every repository", filter.Path))
	case !strings.Contains(pattern, "*"):
		return name.Matches(func(name string) bool { return strings.Contains(name, pattern) })
	}
	whole := regexp.MustCompile("^" + strings.ReplaceAll(regexp.QuoteMeta(pattern), `\*`, ".*") + "$")
	return name.Matches(whole.MatchString)
}

var tagImmutability = &lint.Rule{
	ID:        "ecr-tag-immutability",
	Title:     "ECR repository lets tags be overwritten",
	Why:       "Whoever may push can put another image under a tag that is deployed, and nothing in the deployment changes. What was tested is then not what runs.",
	Remedy:    "Set image_tag_mutability to IMMUTABLE, or to IMMUTABLE_WITH_EXCLUSION with filters for the tags that must move.",
	Undecided: "image_tag_mutability is not known until apply or comes from a variable without a value.",
	Severity:  lint.Medium,
	Pillar:    lint.Infrastructure,
	Resources: []string{"aws_ecr_repository"},
	Controls:  []string{"wa-sec:SEC06-BP06", "fsbp:ECR.2"},
	Aliases: []string{
		"checkov:CKV_AWS_51", "trivy:AVD-AWS-0031", "tfsec:aws-ecr-enforce-immutable-repository",
		"kics:d1846b12-20c5-4d45-8798-fc35b79268eb", "terrascan:AC_AWS_0447",
	},
	Check: lint.Must(func(repository *tf.Resource) tf.Truth {
		return repository.Attr("image_tag_mutability").Is("IMMUTABLE", "IMMUTABLE_WITH_EXCLUSION")
	}, "repository %q lets tags be overwritten"),
	Fix: edit.Risky("keeps pipelines from pushing a tag a second time", edit.Unless([]string{"image_tag_mutability_exclusion_filter"},
		edit.Set("image_tag_mutability", "IMMUTABLE"))),
}
