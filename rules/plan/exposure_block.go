// SPDX-License-Identifier: Apache-2.0

package plan

import (
	"github.com/guardlint/guardlint/lint"
	"github.com/guardlint/guardlint/tf"
)

// unblocked forbids to switch off what keeps buckets from being public.
func unblocked(p *lint.Pass, c *tf.Change) {
	was := c.Was(p.Root())
	if was == nil || c.Does("forget") || isDeleted(p.Root(), "bucket", text(was, "bucket"), "aws_s3_bucket") {
		return
	}
	r := c.Instance(p.Root())
	var kept []tf.Truth
	for _, setting := range []string{"block_public_acls", "block_public_policy", "ignore_public_acls", "restrict_public_buckets"} {
		if was.Attr(setting).IsTrue().IsYes() {
			kept = append(kept, stillBlocks(p.Root(), c, was, setting))
		}
	}
	p.Require(tf.All(kept...), r, "%s %q no longer keeps the public out", nounOf(c.Type), c.Name)
}

// stillBlocks says whether a setting is on afterwards: in the block itself, in another one of the same bucket, or for the account.
func stillBlocks(root *tf.Root, c *tf.Change, was *tf.Resource, setting string) tf.Truth {
	r := c.Instance(root)
	on := tf.No(append([]tf.Evidence{r.Because("`" + setting + "` goes with the block")}, reasons(c, r)...)...)
	if c.Resource != nil {
		on = c.Resource.Attr(setting).IsTrue()
	}
	var elsewhere []tf.Truth
	for _, other := range others(root, c) {
		elsewhere = append(elsewhere, tf.All(same("bucket", was, other), other.Attr(setting).IsTrue()))
	}
	for _, account := range root.OfType("aws_s3_account_public_access_block") {
		if account != c.Resource {
			elsewhere = append(elsewhere, account.Attr(setting).IsTrue())
		}
	}
	return tf.Any(on, lint.Exempt(tf.Any(elsewhere...)))
}
