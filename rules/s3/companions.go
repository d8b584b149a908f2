// SPDX-License-Identifier: Apache-2.0

package s3

import (
	"slices"

	"github.com/guardlint/guardlint/tf"
)

// siblings says whether f is yes of a companion of the bucket that r belongs to, r itself being a companion that names the bucket in its
// attribute "bucket": an ACL, a policy, an object. When the bucket is not in the configuration, companions that name the same one count.
func siblings(r *tf.Resource, typ string, f func(*tf.Resource) tf.Truth) tf.Truth {
	if r.Type == "aws_s3_bucket" {
		return r.Linked(typ, "bucket", "bucket").Any(f)
	}
	ts := []tf.Truth{sameBucket(r, typ, f)}
	for _, link := range bucketsOf(r) {
		ts = append(ts, tf.All(link.Sure, link.Resource.Linked(typ, "bucket", "bucket").Any(f)))
	}
	return tf.Any(ts...)
}

// sameBucket asks the companions that name the bucket in the same words.
func sameBucket(r *tf.Resource, typ string, f func(*tf.Resource) tf.Truth) tf.Truth {
	var ts []tf.Truth
	for _, link := range r.Linked(typ, "bucket", "bucket").Items {
		ts = append(ts, tf.All(link.Sure, f(link.Resource)))
	}
	return tf.Any(ts...)
}

// buckets are those that companions belong to, by the companions' type.
type buckets map[string]map[*tf.Resource][]tf.Link

// companions are the types of those.
var companions = []string{"aws_s3_bucket_acl", "aws_s3_bucket_policy", "aws_s3_object", "aws_s3_bucket_object", "aws_s3_object_copy",
	"aws_s3_access_point", "aws_s3_bucket_server_side_encryption_configuration", "aws_s3_bucket_ownership_controls",
	"aws_s3_bucket_versioning", "aws_s3_bucket_lifecycle_configuration"}

// bucketsOf are the buckets that a companion belongs to. All companions of a type are read at once, from the buckets' side.
func bucketsOf(r *tf.Resource) []tf.Link {
	if !slices.Contains(companions, r.Type) {
		return nil
	}
	byType := tf.View(r.Root, func(*tf.Root) buckets { return make(buckets) })
	found, read := byType[r.Type]
	if !read {
		found = make(map[*tf.Resource][]tf.Link)
		for _, bucket := range r.Root.OfType("aws_s3_bucket") {
			for _, link := range bucket.Linked(r.Type, "bucket", "bucket").Items {
				found[link.Resource] = append(found[link.Resource], tf.Link{Resource: bucket, Sure: link.Sure})
			}
		}
		byType[r.Type] = found
	}
	return found[r]
}

// blocked says whether a setting of the public access block is on for the bucket that r is or belongs to, or for the account.
func blocked(r *tf.Resource, setting string) tf.Truth {
	return tf.Any(onAccount(r.Root, setting), siblings(r, "aws_s3_bucket_public_access_block", func(block *tf.Resource) tf.Truth {
		return block.Attr(setting).IsTrue()
	}))
}
