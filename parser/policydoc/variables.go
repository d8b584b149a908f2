// SPDX-License-Identifier: Apache-2.0

package policydoc

import (
	"errors"
	"strings"

	"github.com/zclconf/go-cty/cty"

	"github.com/guardlint/guardlint/tf"
)

// variables rewrites `&{`, the data source's spelling of IAM policy variables, to `${`.
type variables struct {
	legacy bool // the document has version 2008-10-17, which has no variables
}

var errLegacy = errors.New("`&{` is not supported in a document of version 2008-10-17")

// rewrite returns v, a string or a tuple of them, with policy variables in IAM's spelling. Of unknown strings the known parts are
// rewritten. A NilVal stays one.
func (r variables) rewrite(v cty.Value) (cty.Value, error) {
	if v == cty.NilVal {
		return v, nil
	}
	p, marks := v.Unmark()
	switch {
	case p.IsKnown() && p.Type().IsTupleType():
		items := p.AsValueSlice()
		for i := range items {
			var err error
			if items[i], err = r.rewrite(items[i]); err != nil {
				return v, err
			}
		}
		return cty.TupleVal(items).WithMarks(marks), nil
	case p.IsKnown() && !p.IsNull() && p.Type() == cty.String:
		s := p.AsString()
		if !strings.Contains(s, "&{") {
			return v, nil
		}
		if r.legacy {
			return v, errLegacy
		}
		return cty.StringVal(replaceVars(s)).WithMarks(marks), nil
	}
	return r.rewriteUnknown(v)
}

func (r variables) rewriteUnknown(v cty.Value) (cty.Value, error) {
	p, marks := v.Unmark()
	if p.Type() == cty.String && !p.IsKnown() {
		if prefix := p.Range().StringPrefix(); strings.Contains(prefix, "&{") {
			p = cty.UnknownVal(cty.String).Refine().NotNull().StringPrefix(strings.TrimSuffix(replaceVars(prefix), "&")).NewValue()
		}
	}
	parts, ok := tf.PartsOf(v)
	if !ok {
		return p.WithMarks(marks), nil
	}
	rewritten := make([]cty.Value, len(parts))
	for i, part := range parts {
		var err error
		if rewritten[i], err = r.rewrite(part); err != nil {
			return v, err
		}
	}
	others := make(cty.ValueMarks, len(marks))
	for mark := range marks {
		if _, isParts := mark.(*tf.Parts); !isParts {
			others[mark] = struct{}{}
		}
	}
	return tf.MarkParts(p.WithMarks(others), rewritten), nil
}

func replaceVars(s string) string { return strings.ReplaceAll(s, "&{", "${") }
