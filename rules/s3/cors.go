// SPDX-License-Identifier: Apache-2.0

package s3

import (
	"strings"

	"github.com/guardlint/guardlint/lint"
	"github.com/guardlint/guardlint/tf"
)

var bucketCORSOpen = &lint.Rule{
	ID:        "s3-bucket-cors-open",
	Title:     "S3 bucket lets pages of every site write to it",
	Why:       "A page of whatever site may have its visitors' browsers upload or delete objects, with a signed URL or a token that it got hold of.",
	Remedy:    "List the origins that upload in allowed_origins, or leave PUT, POST and DELETE out.",
	Undecided: "the origins or methods of a rule are not known.",
	Severity:  lint.Medium,
	Pillar:    lint.Data,
	Controls:  []string{"wa-sec:SEC05-BP02"},
	Aliases:   []string{"kics:98a8f708-121b-455b-ae2f-da3fb59d17e1"},
	Resources: []string{"aws_s3_bucket_cors_configuration", "aws_s3_bucket"},
	Check: func(p *lint.Pass, r *tf.Resource) {
		kind := "CORS configuration"
		if r.Type == "aws_s3_bucket" { // the spelling before version 4 of the provider
			kind = "bucket"
		}
		p.Forbid(r.Blocks("cors_rule").Any(admitsWrites), r, "%s %q lets pages of every site write", kind, r.Name)
	},
}

// admitsWrites says whether a CORS rule admits requests that write from every origin.
func admitsWrites(rule *tf.Block) tf.Truth {
	has := func(attr string, any ...string) tf.Truth {
		return rule.Attr(attr).Elements().Any(func(v tf.Value) tf.Truth { return v.Is(any...) })
	}
	return tf.All(has("allowed_origins", "*", "http://*", "https://*"), has("allowed_methods", "PUT", "POST", "DELETE"))
}

var bucketDNSName = &lint.Rule{
	ID:           "s3-bucket-dns-name",
	Title:        "S3 bucket has a dot in its name",
	Why:          "The certificate of S3 does not cover such a name in front of its own, so that clients fall back to paths, or are told not to look at certificates.",
	Remedy:       "Choose a name without dots; the bucket is replaced.",
	Undecided:    "the name is not known.",
	Severity:     lint.Low,
	Pillar:       lint.Infrastructure,
	Controls:     []string{"wa-sec:SEC09-BP02"},
	Aliases:      []string{"trivy:AVD-AWS-0320"},
	OffByDefault: true,
	Resources:    []string{"aws_s3_bucket"},
	Check: lint.MustNot(func(bucket *tf.Resource) tf.Truth {
		dotted := func(name string) bool { return strings.Contains(name, ".") }
		return tf.Any(bucket.Attr("bucket").Matches(dotted), bucket.Attr("bucket_prefix").Matches(dotted))
	}, "bucket %q has a dot in its name"),
}
