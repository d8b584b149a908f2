// SPDX-License-Identifier: Apache-2.0

package lint

import (
	"strings"

	"github.com/guardlint/guardlint/tf"
)

// Must is a check that holds is yes of every resource. The message's one verb, %q, takes the resource's name.
func Must(holds func(*tf.Resource) tf.Truth, message string) func(*Pass, *tf.Resource) {
	return func(p *Pass, r *tf.Resource) { p.Require(holds(r), r, message, r.Name) }
}

// MustNot is a check that does is no of every resource. See Must for the message.
func MustNot(does func(*tf.Resource) tf.Truth, message string) func(*Pass, *tf.Resource) {
	return func(p *Pass, r *tf.Resource) { p.Forbid(does(r), r, message, r.Name) }
}

// MustBeGiven is a check that an attribute names something. See Given for what does, and Must for the message.
func MustBeGiven(attr, message string) func(*Pass, *tf.Resource) {
	return Must(func(r *tf.Resource) tf.Truth { return Given(r.Attr(attr)) }, message)
}

// MustBeTrue is a check that an attribute is true; one that is left out has its default's value. See Must for the message.
func MustBeTrue(attr, message string) func(*Pass, *tf.Resource) {
	return Must(func(r *tf.Resource) tf.Truth { return r.Attr(attr).IsTrue() }, message)
}

// MustBeAllTrue is a check that several attributes are true. See Must for the message.
func MustBeAllTrue(attrs []string, message string) func(*Pass, *tf.Resource) {
	return Must(func(r *tf.Resource) tf.Truth { return AllTrue(r, attrs...) }, message)
}

// AllTrue is yes when all the attributes of r are true.
func AllTrue(r *tf.Resource, attrs ...string) tf.Truth {
	ts := make([]tf.Truth, len(attrs))
	for i, attr := range attrs {
		ts[i] = r.Attr(attr).IsTrue()
	}
	return tf.All(ts...)
}

// Exempt is t as an exception to a rule: that it does not hold needs no evidence.
func Exempt(t tf.Truth) tf.Truth {
	if t.IsNo() {
		return tf.No()
	}
	return t
}

// ExemptBy is an exception that the resource of a type makes which attr of r names by its attribute toAttr: f is asked of it. One that an excerpt
// leaves out makes none.
func ExemptBy(r *tf.Resource, attr, toAttr, typ string, f func(*tf.Resource) tf.Truth) tf.Truth {
	if r.Root.LeavesOut(r.Attr(attr)) {
		return tf.No()
	}
	return Exempt(r.Follow(attr, toAttr, typ).Any(f))
}

// Given is yes when the attribute names something; an empty string, as null, names nothing.
func Given(v tf.Value) tf.Truth {
	if s, known := v.Text(); known && s == "" {
		return tf.No(v.Because("`%s` is empty", v.Path))
	}
	return v.IsGiven()
}

// OwnKey is yes when v, an attribute of r, names a KMS key of the account: one is given, and it is none of those that AWS manages, whose
// aliases begin with alias/aws/ (KMS Developer Guide, "AWS KMS keys"), by name or looked up.
func OwnKey(r *tf.Resource, v tf.Value) tf.Truth {
	managed := func(key string) bool { return strings.Contains(key, "alias/aws/") }
	if key, known := v.Text(); known && managed(key) {
		return tf.No(v.Because("`%s` names a key that AWS manages", v.Path))
	}
	for _, ref := range v.Refs() {
		lookup := r.Root.At(ref.Address)
		if lookup != nil && lookup.Data && tf.Any(lookup.Attr("name").Matches(managed), lookup.Attr("key_id").Matches(managed)).IsYes() {
			return tf.No(v.Because("`%s` names a key that AWS manages", v.Path), lookup.Because(lookup.Address+" looks it up"))
		}
	}
	return Given(v)
}

// Empty is yes when a collection is left out or has no elements.
func Empty(v tf.Value) tf.Truth {
	if left := tf.Not(v.IsSet()); left.IsYes() {
		return left
	}
	empty := v.Elements().IsEmpty()
	if empty.IsYes() {
		return empty.Because(v.Because("`%s` is empty", v.Path))
	}
	return empty
}

// IgnoresChanges reports whether Terraform is told to leave an attribute of r as it finds it.
func IgnoresChanges(r *tf.Resource, attr string) bool {
	for _, b := range r.Blocks("lifecycle").Items {
		if b.Attr("ignore_changes").Elements().Any(func(name tf.Value) tf.Truth { return name.Is(attr, "all") }).IsYes() {
			return true
		}
	}
	return false
}

// Same is yes when two values are the same id or name: the same text, or the same reference. References to two managed resources that are
// each that resource's own identity are never the same.
func Same(a, b tf.Value) tf.Truth {
	x, xKnown := a.Text()
	y, yKnown := b.Text()
	if xKnown && yKnown {
		return tf.Of(x == y)
	}
	if p, q := a.Refs(), b.Refs(); len(p) == 1 && len(q) == 1 && !p[0].Derived && !q[0].Derived {
		switch {
		case p[0] == q[0]:
			return tf.Yes()
		case isOwn(p[0]) && isOwn(q[0]) && p[0].Address != q[0].Address:
			return tf.No()
		}
	}
	if xKnown {
		a = b
	}
	return tf.Maybe(a.WhyUnknown())
}

// isOwn reports whether a reference takes what names a managed resource.
func isOwn(ref tf.Ref) bool {
	return ref.IsIdentity() && !ref.Input && !strings.HasPrefix(ref.TypeName(), "data.") && !strings.HasPrefix(ref.TypeName(), "ephemeral.")
}
