// SPDX-License-Identifier: Apache-2.0

package tf

// borrowedIDs are types whose id is that of the object they belong to, and the attribute that names it (provider documentation 6.47.0,
// "Attribute Reference" and "Import"). Configurations refer to these ids to have things made in order.
var borrowedIDs = map[string]string{
	"aws_kms_key_policy":                                 "key_id",
	"aws_s3_bucket_accelerate_configuration":             "bucket",
	"aws_s3_bucket_cors_configuration":                   "bucket",
	"aws_s3_bucket_lifecycle_configuration":              "bucket",
	"aws_s3_bucket_logging":                              "bucket",
	"aws_s3_bucket_notification":                         "bucket",
	"aws_s3_bucket_object_lock_configuration":            "bucket",
	"aws_s3_bucket_ownership_controls":                   "bucket",
	"aws_s3_bucket_policy":                               "bucket",
	"aws_s3_bucket_public_access_block":                  "bucket",
	"aws_s3_bucket_replication_configuration":            "bucket",
	"aws_s3_bucket_request_payment_configuration":        "bucket",
	"aws_s3_bucket_server_side_encryption_configuration": "bucket",
	"aws_s3_bucket_versioning":                           "bucket",
	"aws_s3_bucket_website_configuration":                "bucket",
	"aws_sns_topic_policy":                               "arn",
	"aws_sqs_queue_policy":                               "queue_url",
}

const maxBorrowings = 16 // steps from one object to the next

// identity follows a reference to the object that it names in the end: through attributes that are given another object's identity
// (`aws_subnet.s.vpc_id`), and through ids that are another object's.
func (r *Root) identity(ref Ref) Ref {
	for range maxBorrowings {
		res := r.At(ref.Address)
		if res == nil || ref.Derived || ref.Input {
			return ref
		}
		attr := ref.Attr
		if borrowed := borrowedIDs[res.Type]; attr == "id" && borrowed != "" {
			attr = borrowed
		}
		if attr == "" {
			return ref
		}
		next, ok := onlyNamed(res.Attr(attr).Refs())
		if !ok {
			return ref
		}
		ref = next
	}
	return ref
}

// onlyNamed is the reference to the one object that is named without being computed from; false when it is not one.
func onlyNamed(refs []Ref) (Ref, bool) {
	if len(addresses(refs)) != 1 {
		return Ref{}, false
	}
	return refs[0], !refs[0].Derived // those that are computed come after others of the same address
}

// At finds a resource or data source by its absolute address; nil when there is none.
func (r *Root) At(address string) *Resource {
	r.index()
	return r.byAddress[address]
}

// LeavesOut reports whether a value names a resource that the configuration does not declare although it would have to: it is an excerpt then, and
// Terraform would refuse it.
func (r *Root) LeavesOut(v Value) bool {
	refs := v.Refs()
	return !r.Plan && len(refs) == 1 && !refs[0].Input && !refs[0].Derived && r.At(refs[0].Address) == nil
}
