// SPDX-License-Identifier: Apache-2.0

package iam

import (
	"strconv"

	"github.com/guardlint/guardlint/aws/iam"
	"github.com/guardlint/guardlint/lint"
	"github.com/guardlint/guardlint/tf"
)

// forbid is a check that no identity policy a resource carries answers a question with yes. The message's %s takes the carrier.
//
// A grant is reported once: on what carries the policy. The document of a data source is judged itself only when nothing here takes it,
// and then only when it names no principals, as the policies of resources and roles do.
func forbid(question func(*iam.Document) tf.Truth, message string) func(*lint.Pass, *tf.Resource) {
	return func(p *lint.Pass, r *tf.Resource) {
		if t := granted(r, question); !t.IsNo() {
			p.Forbid(t, r, message, describe(r))
		}
	}
}

func granted(r *tf.Resource, question func(*iam.Document) tf.Truth) tf.Truth {
	if r.Data {
		return grantedByDocument(r, question)
	}
	var ts []tf.Truth
	for _, a := range iam.AttributesOf(r.Type, iam.Identity) {
		ts = append(ts, a.AnyDocument(r, question))
	}
	t := tf.Any(ts...)
	if t.IsNo() {
		return t
	}
	return unless(onlyBoundary(r), t)
}

func grantedByDocument(r *tf.Resource, question func(*iam.Document) tf.Truth) tf.Truth {
	if iam.IsClaimed(r) {
		return tf.No()
	}
	document := iam.ParseIn(r, r.Attr("json"))
	exception := document.HasPrincipals()
	if exception.IsYes() {
		return tf.No()
	}
	return unless(exception, question(document))
}

// unless is t where an exception certainly does not apply.
func unless(exception, t tf.Truth) tf.Truth {
	if exception.IsNo() {
		return t
	}
	return tf.All(t, tf.Not(exception))
}

// onlyBoundary says whether a policy limits identities instead of granting them anything: it is somebody's permissions boundary and
// attached to nobody.
func onlyBoundary(r *tf.Resource) tf.Truth {
	if r.Type != "aws_iam_policy" {
		return tf.No()
	}
	limits := tf.Any(r.Linked("aws_iam_role", "permissions_boundary", "arn").Exist(), r.Linked("aws_iam_user", "permissions_boundary", "arn").Exist())
	if !limits.IsYes() {
		return tf.No()
	}
	return tf.Not(tf.Any(
		r.Linked("aws_iam_role_policy_attachment", "policy_arn", "arn").Exist(),
		r.Linked("aws_iam_user_policy_attachment", "policy_arn", "arn").Exist(),
		r.Linked("aws_iam_group_policy_attachment", "policy_arn", "arn").Exist(),
		r.Linked("aws_iam_policy_attachment", "policy_arn", "arn").Exist(),
		r.Linked("aws_iam_role", "managed_policy_arns", "arn").Exist(),
	))
}

func describe(r *tf.Resource) string {
	kind := "policy"
	switch {
	case r.Data:
		kind = "document"
	case r.Type == "aws_iam_role":
		kind = "role"
	}
	return kind + " " + strconv.Quote(r.Name)
}
