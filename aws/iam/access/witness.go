// SPDX-License-Identifier: Apache-2.0

package access

import (
	"fmt"
	"maps"
	"slices"
	"strings"
)

// String tells the request in words: "`s3:GetObject` on `arn:aws:s3:::b/k` to anyone, when `aws:sourcevpce` is `vpce-1`". Of a sensitive
// document it shows nothing.
func (w *Witness) String() string {
	if w.Document.IsSensitive() {
		return "a request that is not shown because the policy is sensitive"
	}
	var b strings.Builder
	fmt.Fprintf(&b, "`%s` on `%s`", w.Action, w.Resource())
	if w.Caller != nil {
		fmt.Fprintf(&b, " to %s", w.Caller.Name)
	}
	for i, key := range slices.Sorted(maps.Keys(w.Context)) {
		b.WriteString(map[bool]string{true: ", when ", false: " and "}[i == 0])
		switch values := w.Context[key]; {
		case values == nil:
			fmt.Fprintf(&b, "there is no `%s`", key)
		case len(values) == 0:
			fmt.Fprintf(&b, "`%s` has no values", key)
		default:
			fmt.Fprintf(&b, "`%s` is `%s`", key, strings.Join(values, "`, `"))
		}
	}
	return b.String()
}

// Label names the statement that grants: `statement "Sid"`, or "a statement that is not known".
func (w *Witness) Label() string {
	if w.Statements[0] == nil {
		return "a statement that is not known"
	}
	return w.Statements[0].Name()
}
