// SPDX-License-Identifier: Apache-2.0

package macie

import (
	"github.com/guardlint/guardlint/lint"
	"github.com/guardlint/guardlint/tf"
)

var classificationJob = &lint.Rule{
	ID:           "macie-classification-job",
	Title:        "No classification job of Macie covers a bucket for personal data",
	Why:          "Macie is there, but nobody looks regularly for personal data where it is known to be, nor for how it spreads.",
	Remedy:       "Declare an aws_macie2_classification_job with job_type SCHEDULED for the bucket, or switch automated discovery on and say so in the settings.",
	Undecided:    "the tags of a bucket, the buckets of a job or its state are not known, or a job selects buckets by criteria.",
	Severity:     lint.Low,
	Pillar:       lint.Data,
	Resources:    []string{"aws_s3_bucket"},
	Companions:   []string{"aws_macie2_account", "aws_macie2_classification_job"},
	Controls:     []string{"wa-sec:SEC07-BP03", "fsbp:Macie.2"},
	Parameters:   []*lint.Parameter{personalDataTags, automatedDiscovery},
	OffByDefault: true,
	Check: func(p *lint.Pass, bucket *tf.Resource) {
		if lint.Of[bool](p, automatedDiscovery) || len(p.Root().OfType("aws_macie2_account")) == 0 {
			return
		}
		personal := lint.Tagged(bucket, lint.Of[[]string](p, personalDataTags))
		covered := isCovered(bucket)
		if personal.IsMaybe() {
			covered = tf.When(personal, covered)
		}
		if !personal.IsNo() {
			p.Require(covered, bucket, "no classification job covers bucket %q for personal data", bucket.Name)
		}
	},
}

var personalDataTags = &lint.Parameter{
	Name: "personal_data_tags",
	Doc:  "tags (name=value, * for anything) of buckets that hold personal data",
	Default: []string{
		"*pii=true", "*phi=true", "*personal-data=true", "*classification=pii", "*classification=phi", "*classification=personal",
		"*=personal-data", "data*=pii", "data*=phi", "data*=personal",
	},
	Check: lint.TagPatterns,
}

// automatedDiscovery is for those who have switched on in the console what Terraform cannot declare.
var automatedDiscovery = &lint.Parameter{
	Name:    "macie_automated_discovery",
	Doc:     "whether Macie's automated discovery of sensitive data is on, which Terraform cannot declare",
	Default: false,
}

// isCovered says whether a scheduled job looks into a bucket.
func isCovered(bucket *tf.Resource) tf.Truth {
	var ts []tf.Truth
	for _, job := range bucket.Root.OfType("aws_macie2_classification_job") {
		ts = append(ts, tf.All(bucket.With(job), isScheduled(job), lint.Exempt(selects(job, bucket))))
	}
	if named := bucket.Linked("aws_macie2_classification_job", "s3_job_definition.bucket_definitions.buckets", "bucket"); len(named.Open) > 0 {
		ts = append(ts, tf.Maybe(named.Open...))
	}
	if covered := tf.Any(ts...); !covered.IsNo() {
		return covered
	}
	return tf.No(bucket.Because("no scheduled classification job in this configuration names it"))
}

func isScheduled(job *tf.Resource) tf.Truth {
	return tf.All(job.Attr("job_type").Is("SCHEDULED"), tf.Not(job.Attr("job_status").Is("CANCELLED", "USER_PAUSED")))
}

// selects says whether a job names a bucket. Criteria may select any.
func selects(job, bucket *tf.Resource) tf.Truth {
	definition := job.Blocks("s3_job_definition")
	byName := definition.Any(func(b *tf.Block) tf.Truth {
		return b.Blocks("bucket_definitions").Any(func(d *tf.Block) tf.Truth {
			return d.Attr("buckets").Elements().Any(func(name tf.Value) tf.Truth {
				named := job.FollowValue(name, "bucket", "aws_s3_bucket").Items
				if len(named) == 0 && !name.IsKnown() {
					return tf.Maybe(name.WhyUnknown())
				}
				var ts []tf.Truth
				for _, link := range named {
					if link.Resource == bucket {
						ts = append(ts, link.Sure)
					}
				}
				return tf.Any(ts...)
			})
		})
	})
	byCriteria := definition.Any(func(b *tf.Block) tf.Truth { return b.Blocks("bucket_criteria").Exist() })
	return tf.Any(byName, tf.All(byCriteria, tf.Maybe(job.Because("the job selects buckets by criteria"))))
}
