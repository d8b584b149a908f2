// SPDX-License-Identifier: Apache-2.0

package iam

import (
	"path"
	"slices"
	"strings"

	"github.com/guardlint/guardlint/tf"
)

// IsManaged says whether an attribute of r holds the ARN of one of the AWS managed policies of these names, in any partition: written out, or
// taken from a data source that looks it up. The ARN of a policy that is declared here is none. A no has no evidence.
func IsManaged(r *tf.Resource, arn tf.Value, names ...string) tf.Truth {
	text := textOf(arn.Cty())
	if fields, n := text.arn(); n == len(fields) {
		t := managedARN(fields, names)
		if t.IsNo() {
			return tf.No()
		}
		return t.Because(arn.Because("`%s` is %s", arn.Path, quoteFor(arn, text.String())))
	}
	if text.isKnown() {
		return tf.No()
	}
	if looked := r.FollowValue(arn, "arn", "data.aws_iam_policy").Items; len(looked) > 0 {
		return looksUp(arn, looked, names)
	}
	for _, ref := range arn.Refs() {
		if !ref.Derived && !ref.Input && ref.Attr == "arn" && !strings.Contains("."+ref.Address, ".data.") {
			return tf.No()
		}
	}
	return tf.Maybe(arn.WhyUnknown())
}

// managedARN judges an ARN by its fields: "arn:aws:iam::aws:policy/job-function/ViewOnlyAccess".
func managedARN(fields arn, names []string) tf.Truth {
	resource, known := fields[5].Known()
	if !known {
		return tf.All(fields[2].is("iam"), fields[4].is("aws"), fields[5].unknown())
	}
	named := strings.HasPrefix(resource, "policy/") && slices.Contains(names, path.Base(resource))
	return tf.All(tf.Of(named), fields[2].is("iam"), fields[4].is("aws"))
}

// looksUp says whether one of the data sources that a value names looks up a managed policy of these names.
func looksUp(arn tf.Value, found []tf.Link, names []string) tf.Truth {
	var ts []tf.Truth
	for _, link := range found {
		own, _ := textOf(link.Resource.Attr("arn").Cty()).arn()
		t := tf.Any(link.Resource.Attr("name").Is(names...), managedARN(own, names))
		if t.IsYes() {
			t = tf.Yes(arn.Because("`%s` is that of `%s`, which looks it up", arn.Path, link.Resource.Address))
		}
		ts = append(ts, tf.All(link.Sure, t))
	}
	return tf.Any(ts...)
}
