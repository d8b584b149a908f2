// SPDX-License-Identifier: Apache-2.0

package funcs

import (
	"regexp"
	"strings"
	"sync"

	"github.com/zclconf/go-cty/cty"
)

// jsonDocument bounds the depth of jsondecode(str).
func jsonDocument(args []cty.Value) error {
	depth, quoted := 0, false
	str := textArg(args, 0)
	for i := 0; i < len(str); i++ {
		switch c := str[i]; {
		case quoted && c == '\\':
			i++
		case c == '"':
			quoted = !quoted
		case quoted:
		case c == '[' || c == '{':
			depth++
		case c == ']' || c == '}':
			depth--
		}
		if depth > MaxDepth {
			return errTooDeep
		}
	}
	return nil
}

var (
	// chain matches a line that opens many block collections at once.
	chain  = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`(?m)^[ ]*(?:[-?][ \t]+){100}`) })
	anchor = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`(?m)(?:^|[\s\[{,])&[^\s,\[\]{}&]+`) })
	alias  = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`(?m)(?:^|[\s\[{,])\*[^\s,\[\]{}*"']+`) })
)

// maxExpanded is the length in bytes of the largest YAML document after all
// its aliases are replaced, in the worst case. It takes seconds to decode.
const maxExpanded = 2_000_000_000

// yamlDocument bounds the depth of yamldecode(str) and what its aliases expand
// to. It reads the text without parsing it, so that brackets and asterisks in
// strings count too: the bounds are far above what people write.
func yamlDocument(args []cty.Value) error {
	str := textArg(args, 0)
	depth := 0
	for i := range len(str) {
		switch str[i] {
		case '[', '{':
			if depth++; depth > MaxDepth {
				return errTooDeep
			}
		case ']', '}':
			depth = max(0, depth-1)
		}
	}
	if chain().MatchString(str) {
		return errTooDeep
	}
	if !strings.Contains(str, "&") {
		return nil
	}
	anchors, aliases := len(anchor().FindAllString(str, -1)), len(alias().FindAllString(str, -1))
	if multiply(expansion(anchors, aliases), len(str)) > maxExpanded {
		return errTooLong
	}
	return nil
}

// expansion is how often the content of one anchor can appear in a document
// when each anchor refers to the one before it as often as possible.
func expansion(anchors, aliases int) int {
	most := 1
	for levels := 1; levels <= min(anchors, aliases); levels++ {
		n := 1
		for range levels {
			n = multiply(n, (aliases+levels-1)/levels)
		}
		if n < most {
			break
		}
		most = n
	}
	return most
}
