// SPDX-License-Identifier: Apache-2.0

package credential

import (
	"encoding/base64"
	"regexp"
	"slices"
	"strings"
	"sync"

	"github.com/guardlint/guardlint/tf"
)

// InText says whether a text for a machine, such as a script or a list of settings, holds a credential itself: something that has the form
// of one, an assignment of a text to the name of one, or what its source keeps secret. What the machine looks up itself is none, and what is
// not known of the text may be one where it is assigned to such a name.
func InText(v tf.Value) tf.Truth { return inText(v, func(text string) string { return text }) }

// InBase64 is InText of what a value encodes. A text that is not encoded counts as it is.
func InBase64(v tf.Value) tf.Truth {
	if text, ok := tf.Base64Of(v.Cty()); ok {
		return InText(v.Part(text))
	}
	return inText(v, func(text string) string {
		if decoded, err := base64.StdEncoding.DecodeString(text); err == nil {
			return string(decoded)
		}
		return text
	})
}

func inText(v tf.Value, decode func(string) string) tf.Truth {
	if Refers(v) {
		return tf.Yes(v.Because("`%s` contains what its source keeps secret", v.Path))
	}
	if text, known := v.Text(); known {
		text = decode(text)
		if Written(text) {
			return tf.Yes(v.Because("`%s` contains something that has the form of a credential", v.Path))
		}
		if name := assigned(text); name != "" {
			return tf.Yes(v.Because("`%s` assigns a text to %s", v.Path, name))
		}
		return tf.No()
	}
	if v.IsSet().IsNo() {
		return tf.No()
	}
	if parts, ok := tf.PartsOf(v.Cty()); ok {
		values := make([]tf.Value, len(parts))
		for i, part := range parts {
			values[i] = v.Part(part)
		}
		return inParts(v, values)
	}
	return tf.Maybe(v.WhyUnknown())
}

// inParts judges a text by what is known of it. In the place of each hole stands what no script assigns as a text.
func inParts(v tf.Value, parts []tf.Value) tf.Truth {
	var text strings.Builder
	open := false
	for _, part := range parts {
		if known, ok := part.Text(); ok {
			text.WriteString(known)
			continue
		}
		if m := assignsNext().FindStringSubmatch(text.String()); m != nil && Named(m[1]) && !namesAnother(part) {
			open = true
		}
		text.WriteString("${}")
	}
	switch name := assigned(text.String()); {
	case Written(text.String()):
		return tf.Yes(v.Because("`%s` contains something that has the form of a credential", v.Path))
	case name != "":
		return tf.Yes(v.Because("`%s` assigns a text to %s", v.Path, name))
	case open:
		return tf.Maybe(v.WhyUnknown())
	}
	return tf.No()
}

// Assignments as scripts, lists of settings and command lines write them. A value that begins with $, a backquote or another sign is computed
// by whoever reads the text.
var (
	assignment = sync.OnceValue(func() *regexp.Regexp {
		return regexp.MustCompile(assigns + `([^\s"'$%<>(){}\[\]|&*!=` + "`" + `][^\s"'$%<>(){}\[\]|&*!` + "`" + `]{2,})["']?(?:[\s;,]|$)`)
	})
	assignsNext = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(assigns + `$`) })
	pathLike    = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`^[a-z0-9._-]+(/[a-z0-9._-]+)+$`) }) // of a secret that is kept elsewhere
)

const assigns = `\b([A-Za-z_][A-Za-z0-9_.-]*)\s{0,3}=\s{0,3}["']?`

// assigned finds the first name of a credential that a text is assigned to; "" when there is none.
func assigned(text string) string {
	for line := range strings.Lines(text) {
		if trimmed := strings.TrimSpace(line); strings.HasPrefix(trimmed, "#") || strings.HasPrefix(trimmed, "//") {
			continue
		}
		for _, m := range assignment().FindAllStringSubmatch(line, -1) {
			name, value := m[1], m[2]
			if Named(name) && !isReference(value) && !pathLike().MatchString(value) && !slices.Contains([]string{"yes", "no", "off"}, strings.ToLower(value)) {
				return name
			}
		}
	}
	return ""
}
