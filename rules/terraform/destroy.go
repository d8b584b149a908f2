// SPDX-License-Identifier: Apache-2.0

package terraform

import (
	"maps"
	"regexp"
	"slices"
	"sync"

	"github.com/guardlint/guardlint/edit"
	"github.com/guardlint/guardlint/lint"
	"github.com/guardlint/guardlint/tf"
)

var preventDestroyMissing = &lint.Rule{
	ID:           "terraform-prevent-destroy-missing",
	Title:        "What cannot be made again may be destroyed by one run",
	Why:          "A renamed block or a changed argument makes Terraform replace the resource, and a plan that nobody read closely deletes the data, the keys or the evidence in it.",
	Remedy:       "Add lifecycle { prevent_destroy = true }, or turn on the deletion protection of the service.",
	Undecided:    "deletion protection is not known.",
	Severity:     lint.Low,
	Pillar:       lint.Response,
	Resources:    slices.Sorted(maps.Keys(irreplaceable)),
	Controls:     []string{"wa-sec:SEC01-BP06"},
	OffByDefault: true,
	Fix:          edit.Set("lifecycle.prevent_destroy", true),
	Check: func(p *lint.Pass, r *tf.Resource) {
		if r.Type == "aws_s3_bucket" && !isArchive(r) || r.Root.Plan && len(r.Blocks("lifecycle").Items) == 0 {
			return // a plan without its source does not show lifecycle
		}
		p.Require(tf.Any(protections(r)...), r, "nothing keeps %s from being destroyed", r.Address)
	},
}

// irreplaceable are types that keep what is lost for good with them, and the argument that protects them in AWS, if there is one.
var irreplaceable = map[string]string{
	"aws_backup_vault":               "",
	"aws_cloudtrail":                 "",
	"aws_db_instance":                "deletion_protection",
	"aws_dynamodb_table":             "deletion_protection_enabled",
	"aws_kms_key":                    "",
	"aws_organizations_organization": "",
	"aws_rds_cluster":                "deletion_protection",
	"aws_s3_bucket":                  "",
}

// protections are what keeps a resource from being destroyed.
func protections(r *tf.Resource) []tf.Truth {
	ts := []tf.Truth{r.Attr("lifecycle.prevent_destroy").IsTrue()}
	if own := irreplaceable[r.Type]; own != "" {
		ts = append(ts, r.Attr(own).IsTrue())
	}
	return ts
}

// isArchive reports whether a bucket is called like one for state or logs; other buckets hold what others can make again.
func isArchive(r *tf.Resource) bool {
	name, _ := r.Attr("bucket").Text()
	return archiveName().MatchString(r.Name) || archiveName().MatchString(name)
}

var archiveName = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`(?i)(^|[^a-z])(tf|terraform|)(state|tfstate|logs?|trail|cloudtrail|audit|backups?)([^a-z]|$)`)
})
