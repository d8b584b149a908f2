// SPDX-License-Identifier: Apache-2.0

package plan

import (
	"slices"

	"github.com/guardlint/guardlint/aws/iam"
	"github.com/guardlint/guardlint/lint"
	"github.com/guardlint/guardlint/tf"
)

// attaches is a check that no administrator policy is attached that was not attached before. holder names the attribute that says to whom; ""
// when the resource itself is the holder.
func attaches(attr, holder string) func(*lint.Pass, *tf.Change) {
	return func(p *lint.Pass, c *tf.Change) {
		if c.Resource == nil {
			return
		}
		if now := attachesAdmin(c.Resource, attr); !now.IsNo() && !wasAttached(p.Root(), c, attr, holder) {
			p.Forbid(now, c.Resource, "%s %q attaches administrator rights, unlike before", nounOf(c.Type), c.Name)
		}
	}
}

// attachesAdmin says whether an attribute names a policy that lets its holder do everything, or give itself the right to.
func attachesAdmin(r *tf.Resource, attr string) tf.Truth {
	arns := r.Attr(attr)
	managed := arns.Elements().Any(func(arn tf.Value) tf.Truth { return iam.IsManaged(r, arn, "AdministratorAccess", "IAMFullAccess") })
	if managed.IsYes() {
		return managed
	}
	declared := r.FollowValue(arns, "arn", "aws_iam_policy").Items
	if len(declared) == 0 {
		return managed
	}
	ts := make([]tf.Truth, len(declared))
	for i, link := range declared {
		document := iam.ParseIn(link.Resource, link.Resource.Attr("policy"))
		ts[i] = tf.All(link.Sure, tf.Any(document.FullAdmin(), document.FullIAM()))
	}
	return tf.Any(ts...)
}

// wasAttached reports whether the same holder had administrator rights by such an attachment before.
func wasAttached(root *tf.Root, c *tf.Change, attr, holder string) bool {
	if was := c.Was(root); was != nil {
		return attachesAdmin(was, attr).IsYes()
	}
	return slices.ContainsFunc(root.Past().OfType(c.Type), func(was *tf.Resource) bool {
		return holder != "" && same(holder, was, c.Resource).IsYes() && attachesAdmin(was, attr).IsYes()
	})
}

// unbounded forbids to take a permissions boundary off an identity.
func unbounded(p *lint.Pass, c *tf.Change) {
	const attr = "permissions_boundary"
	if was := c.Was(p.Root()); was != nil && c.Resource != nil && lint.Given(was.Attr(attr)).IsYes() {
		p.Require(lint.Given(c.Resource.Attr(attr)), c.Resource, "%s %q loses its permissions boundary", nounOf(c.Type), c.Name)
	}
}

// detached forbids to take something that limits off what goes on existing; target names the attribute that says off what, and types of what it is.
func detached(noun, target string, types ...string) func(*lint.Pass, *tf.Change) {
	return func(p *lint.Pass, c *tf.Change) {
		was := c.Was(p.Root())
		if was == nil || !c.IsDeletion() || goesToo(p.Root(), text(was, target), types) {
			return
		}
		var still []tf.Truth
		for _, other := range others(p.Root(), c) {
			still = append(still, tf.All(same(target, was, other), tf.Any(same("policy_id", was, other), tf.Of(was.Attr("policy_id").IsSet().IsNo()))))
		}
		r := c.Instance(p.Root())
		p.Require(tf.Any(tf.No(reasons(c, r)...), lint.Exempt(tf.Any(still...))), r, "%s %q is taken away", noun, c.Name)
	}
}

// goesToo reports whether the object with this id or ARN is deleted as well.
func goesToo(root *tf.Root, id string, types []string) bool {
	return isDeleted(root, "id", id, types...) || isDeleted(root, "arn", id, types...)
}
