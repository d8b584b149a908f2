// SPDX-License-Identifier: Apache-2.0

package iam

import (
	"strings"

	"github.com/guardlint/guardlint/tf"
)

// Idle is yes when some statement allows an item of Action on resources of which takes says that none can be meant: nothing is allowed by that. What is
// not known of a resource is a wildcard, but for the buckets of the configuration, whose ARNs name buckets and no objects.
func (d *Document) Idle(takes func(action, resource string) bool) tf.Truth {
	return d.Any(func(s *Statement) tf.Truth {
		if s.Action == nil || s.Resource == nil || s.Resource.Open != "" || len(s.Resource.Items) == 0 {
			return tf.No()
		}
		resources := make([]string, len(s.Resource.Items))
		for i, t := range s.Resource.Items {
			resources[i] = t.sketch()
		}
		idle := func(action Text) tf.Truth {
			name, known := action.Known()
			if !known {
				return tf.No()
			}
			for _, resource := range resources {
				if takes(name, resource) {
					return tf.No()
				}
			}
			return tf.Yes()
		}
		t := tf.All(s.Allows(), s.Action.Any(idle))
		if !t.IsYes() {
			return t
		}
		return tf.Yes(s.because("allows %s on %s, where it has no effect", s.quote(s.Action.first(idle)), s.quote(strings.Join(resources, ", "))))
	})
}

// sketch is the text with wildcards for what is not known, and a bucket for that of the configuration.
func (t Text) sketch() string {
	if t.isKnown() {
		return t.literal
	}
	var out strings.Builder
	for _, p := range t.parts {
		switch {
		case p.hole == nil:
			out.WriteString(p.literal)
		case len(p.hole.refs) == 1 && !p.hole.refs[0].Derived && p.hole.refs[0].TypeName() == "aws_s3_bucket" && p.hole.refs[0].Attr == "arn":
			out.WriteString("arn:aws:s3:::bucket")
		default:
			out.WriteString("*")
		}
	}
	return out.String()
}
