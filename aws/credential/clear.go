// SPDX-License-Identifier: Apache-2.0

package credential

import (
	"slices"
	"strings"

	"github.com/guardlint/guardlint/tf"
)

// InClear says whether a setting of that name, such as an environment variable, holds a credential itself: a text under the name of one, a text that has
// the form of one, or what its source keeps secret. What names a secret that is kept elsewhere is none: an ARN, a path, an identity. A
// value that is not known may be one when its name says so.
func InClear(name string, value tf.Value) tf.Truth {
	text, known := value.Text()
	switch {
	case Refers(value):
		return tf.Yes(value.Because("`%s` comes from what its source keeps secret", value.Path))
	case known && Written(text):
		return tf.Yes(value.Because("`%s` has the form of a credential", value.Path))
	case !Named(name), known && isReference(text), value.IsSet().IsNo(), !known && namesAnother(value):
		return tf.No()
	case known:
		return tf.Yes(value.Because("`%s` is a text under the name of a credential", value.Path)) // which may itself be sensitive
	}
	return tf.Maybe(value.WhyUnknown())
}

// isReference reports whether a text is empty, a switch, or names what is kept elsewhere.
func isReference(text string) bool {
	switch strings.ToLower(text) {
	case "", "true", "false", "null", "none":
		return true
	}
	return slices.ContainsFunc([]string{"arn:", "/", "ssm:", "secretsmanager:", "vault:", "{{resolve:", "http://", "https://"}, func(prefix string) bool {
		return strings.HasPrefix(text, prefix)
	})
}

// namesAnother reports whether a value that is not known is the identity of another object.
func namesAnother(value tf.Value) bool {
	refs := value.Refs()
	return len(refs) > 0 && !slices.ContainsFunc(refs, func(ref tf.Ref) bool {
		return ref.Input || !slices.ContainsFunc([]string{"arn", "id", "name", "url", "endpoint"}, func(last string) bool {
			return ref.Attr == last || strings.HasSuffix(ref.Attr, "_"+last)
		})
	})
}

// InMap is InClear of a map from names to values; what is not known of it leaves it undecided.
func InMap(settings tf.Value) tf.Truth {
	if open := settings.Elements().Open; open != nil {
		return tf.Maybe(*open)
	}
	block := tf.ValueBlock(settings, settings.Path, nil)
	names, _ := block.Names()
	var ts []tf.Truth
	for _, name := range names {
		ts = append(ts, InClear(name, block.Attr(name)))
	}
	return tf.Any(ts...)
}
