// SPDX-License-Identifier: Apache-2.0

package plan

import (
	"maps"
	"slices"
	"strings"

	"github.com/guardlint/guardlint/aws/schema"
	"github.com/guardlint/guardlint/lint"
	"github.com/guardlint/guardlint/tf"
)

var encryptionRemoved = &lint.Rule{
	ID:        "plan-encryption-removed",
	Title:     "Plan removes encryption",
	Why:       "Data that was protected is written in the clear from then on, or with a key whose use nobody in the account decides.",
	Remedy:    "Keep the setting; when it is meant, record the second approval.",
	Undecided: "whether the setting stays is known only after apply.",
	Severity:  lint.High,
	Pillar:    lint.Data,
	Resources: slices.Sorted(maps.Keys(protections)),
	Controls:  []string{"wa-sec:SEC08-BP02"},
	CheckChange: func(p *lint.Pass, c *tf.Change) {
		was := c.Was(p.Root())
		if was == nil || c.Resource == nil && !outlived(p.Root(), c, was) {
			return
		}
		open := false // it was not encrypted, so that a key means nothing
		for _, protection := range protections[c.Type] {
			if !protection.holds(was).IsYes() || open && protection.loss == keyless {
				open = open || protection.loss == unencrypted
				continue
			}
			r := c.Instance(p.Root())
			kept := tf.No(reasons(c, r)...)
			if c.Resource != nil {
				kept = protection.holds(c.Resource)
			}
			if !kept.IsYes() {
				kept = tf.Any(kept, lint.Exempt(protection.takenOver(p.Root(), c, was)))
			}
			p.Require(kept, r, "%s %q %s", nounOf(c.Type), c.Name, protection.loss)
			if !kept.IsYes() {
				return // what comes with encryption goes with it
			}
		}
	},
}

// protection is one way in which an object is protected.
type protection struct {
	holds func(*tf.Resource) tf.Truth
	loss  string // what is to be said of an object that loses it
	about string // the attribute that names the object that another resource may protect as well, or ""
}

const (
	unencrypted = "is no longer encrypted"
	keyless     = "is no longer encrypted with a customer key"
	unrotated   = "is no longer rotated"
	plaintext   = "no longer requires TLS"
)

func flag(attr string) protection    { return protection{holds: isTrue(attr), loss: unencrypted} }
func ownKey(attr string) protection  { return protection{holds: customerKey(attr), loss: keyless} }
func tlsFlag(attr string) protection { return protection{holds: isTrue(attr), loss: plaintext} }
func either(ps ...protection) protection {
	return protection{loss: unencrypted, holds: func(r *tf.Resource) tf.Truth {
		ts := make([]tf.Truth, len(ps))
		for i, p := range ps {
			ts[i] = p.holds(r)
		}
		return tf.Any(ts...)
	}}
}

// customerKey says whether an attribute names a KMS key other than the one that AWS manages for the service.
func customerKey(attr string) func(*tf.Resource) tf.Truth {
	return func(r *tf.Resource) tf.Truth {
		key := r.Attr(attr)
		if !key.IsWritten() && isComputed(r.Type, attr) {
			return tf.Maybe(key.Because("`%s` is left to AWS, which keeps a key or takes its own", key.Path))
		}
		if id, known := key.Text(); known && strings.Contains(id, "alias/aws/") {
			return tf.No(key.Because("`%s` is %s, a key of AWS's", key.Path, key.Show()))
		}
		return lint.Given(key)
	}
}

// isComputed reports whether the provider fills in an attribute of a resource that is left out.
func isComputed(typ, path string) bool {
	block := schema.Resource(typ)
	steps := strings.Split(path, ".")
	for _, step := range steps[:len(steps)-1] {
		block = &block.Blocks[step].Block
	}
	a := block.Attributes[steps[len(steps)-1]]
	return a != nil && a.Computed
}

// protections are those that a type may have, the most important first.
var protections = map[string][]protection{
	"aws_alb_listener":                  {{holds: is("protocol", "HTTPS", "TLS"), loss: plaintext}},
	"aws_cloudtrail":                    {ownKey("kms_key_id")},
	"aws_cloudwatch_log_group":          {ownKey("kms_key_id")},
	"aws_cloudfront_distribution":       {{holds: httpsOnly, loss: plaintext}},
	"aws_db_instance":                   {flag("storage_encrypted"), ownKey("kms_key_id")},
	"aws_docdb_cluster":                 {flag("storage_encrypted"), ownKey("kms_key_id")},
	"aws_dynamodb_table":                {{holds: isTrue("server_side_encryption.enabled"), loss: keyless}, ownKey("server_side_encryption.kms_key_arn")},
	"aws_ebs_encryption_by_default":     {{holds: isTrue("enabled"), loss: "no longer encrypts new volumes"}},
	"aws_ebs_volume":                    {flag("encrypted"), ownKey("kms_key_id")},
	"aws_efs_file_system":               {flag("encrypted"), ownKey("kms_key_id")},
	"aws_elasticache_replication_group": {flag("at_rest_encryption_enabled"), ownKey("kms_key_id"), tlsFlag("transit_encryption_enabled")},
	"aws_elasticsearch_domain":          {flag("encrypt_at_rest.enabled"), ownKey("encrypt_at_rest.kms_key_id"), tlsFlag("node_to_node_encryption.enabled"), tlsFlag("domain_endpoint_options.enforce_https")},
	"aws_kinesis_stream":                {{holds: is("encryption_type", "KMS"), loss: unencrypted}, ownKey("kms_key_id")},
	"aws_kms_key":                       {{holds: isTrue("enable_key_rotation"), loss: unrotated}},
	"aws_lb_listener":                   {{holds: is("protocol", "HTTPS", "TLS"), loss: plaintext}},
	"aws_memorydb_cluster":              {ownKey("kms_key_arn"), tlsFlag("tls_enabled")},
	"aws_neptune_cluster":               {flag("storage_encrypted"), ownKey("kms_key_arn")},
	"aws_opensearch_domain":             {flag("encrypt_at_rest.enabled"), ownKey("encrypt_at_rest.kms_key_id"), tlsFlag("node_to_node_encryption.enabled"), tlsFlag("domain_endpoint_options.enforce_https")},
	"aws_rds_cluster":                   {flag("storage_encrypted"), ownKey("kms_key_id")},
	"aws_redshift_cluster":              {flag("encrypted"), ownKey("kms_key_id")},
	"aws_s3_bucket_server_side_encryption_configuration": {
		{holds: bucketKey, loss: keyless, about: "bucket"}},
	"aws_secretsmanager_secret": {ownKey("kms_key_id")},
	"aws_sns_topic":             {{holds: given("kms_master_key_id"), loss: unencrypted}, ownKey("kms_master_key_id")},
	"aws_sqs_queue":             {either(flag("sqs_managed_sse_enabled"), protection{holds: given("kms_master_key_id")}), ownKey("kms_master_key_id")},
}

// bucketKey says whether a bucket's objects are encrypted with a customer key by default.
func bucketKey(r *tf.Resource) tf.Truth {
	const byDefault = "rule.apply_server_side_encryption_by_default."
	return tf.All(r.Attr(byDefault+"sse_algorithm").Is("aws:kms", "aws:kms:dsse"), customerKey(byDefault+"kms_master_key_id")(r))
}

func given(attr string) func(*tf.Resource) tf.Truth {
	return func(r *tf.Resource) tf.Truth { return lint.Given(r.Attr(attr)) }
}

// httpsOnly says whether a distribution sends its viewers to HTTPS.
func httpsOnly(r *tf.Resource) tf.Truth {
	secure := func(b *tf.Block) tf.Truth {
		return b.Attr("viewer_protocol_policy").Is("https-only", "redirect-to-https")
	}
	return tf.All(r.Blocks("default_cache_behavior").All(secure), r.Blocks("ordered_cache_behavior").All(secure))
}

// outlived reports whether what a deleted resource protects goes on existing without it.
func outlived(root *tf.Root, c *tf.Change, was *tf.Resource) bool {
	switch c.Type {
	case "aws_ebs_encryption_by_default":
		return c.IsDeletion()
	case "aws_s3_bucket_server_side_encryption_configuration":
		return c.IsDeletion() && !isDeleted(root, "bucket", text(was, "bucket"), "aws_s3_bucket")
	}
	return false
}

// takenOver says whether another resource protects the same object afterwards.
func (p protection) takenOver(root *tf.Root, c *tf.Change, was *tf.Resource) tf.Truth {
	if p.about == "" {
		return tf.No()
	}
	var ts []tf.Truth
	for _, other := range others(root, c) {
		ts = append(ts, tf.All(same(p.about, was, other), p.holds(other)))
	}
	return tf.Any(ts...)
}

// nounOf is a type in words: "aws_sqs_queue" is a "sqs queue".
func nounOf(typ string) string { return strings.ReplaceAll(strings.TrimPrefix(typ, "aws_"), "_", " ") }
