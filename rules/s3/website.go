// SPDX-License-Identifier: Apache-2.0

package s3

import (
	"github.com/guardlint/guardlint/lint"
	"github.com/guardlint/guardlint/tf"
)

var bucketWebsite = &lint.Rule{
	ID:           "s3-bucket-website",
	Title:        "S3 bucket serves a website",
	Why:          "Website endpoints speak plain HTTP only, so that pages can be read and changed on their way. Their objects must be readable by everybody.",
	Remedy:       "Serve the site through CloudFront with an origin access control, and keep the bucket private.",
	Undecided:    "whether the bucket serves pages or only redirects is not known.",
	Severity:     lint.Medium,
	Pillar:       lint.Data,
	Resources:    []string{"aws_s3_bucket_website_configuration", "aws_s3_bucket"},
	Controls:     []string{"wa-sec:SEC03-BP07"},
	Aliases:      []string{"kics:42bb6b7f-6d54-4428-b707-666f669d94fb", "terrascan:AC_AWS_0208"},
	OffByDefault: true,
	Check: func(p *lint.Pass, r *tf.Resource) {
		if r.Type == "aws_s3_bucket" { // the spelling before version 4 of the provider
			p.Forbid(r.Attr("website.index_document").IsSet(), r, "bucket %q serves a website", r.Name)
			return
		}
		p.Forbid(r.Blocks("index_document").Exist(), r, "website configuration %q serves a website", r.Name)
	},
}
