// SPDX-License-Identifier: Apache-2.0

package parser

import (
	"slices"
	"strings"

	"github.com/hashicorp/hcl/v2"
	"github.com/hashicorp/hcl/v2/hclsyntax"
)

// need names the unknown count or for_each of a block in this instance by its text, so that blocks with the same one are known to exist
// together; "" when the expansion is known. A block that is expanded over a whole resource (for_each = aws_s3_bucket.b) needs what
// that resource needs.
func (m *instance) need(b *hclsyntax.Block, e expansion) string {
	if e.kind != unknown {
		return ""
	}
	for _, name := range []string{"count", "for_each"} {
		a := b.Body.Attributes[name]
		if a == nil {
			continue
		}
		if decl := m.expandedOver(a.Expr); decl != nil {
			if over := m.resource(decl); over.need != "" {
				return over.need
			}
		}
		return m.address + "\x00" + name + "\x00" + m.text(a.Expr.Range())
	}
	return ""
}

// expandedOver is the resource that an expression names as a whole.
func (m *instance) expandedOver(x hclsyntax.Expression) *resourceDecl {
	traversal, ok := x.(*hclsyntax.ScopeTraversalExpr)
	if !ok || len(traversal.Traversal) != 2 {
		return nil
	}
	name, ok := traversal.Traversal[1].(hcl.TraverseAttr)
	if !ok {
		return nil
	}
	return m.module.resources[traversal.Traversal.RootName()+"."+name.Name]
}

// text is what is written at a place, without regard to blanks.
func (m *instance) text(at hcl.Range) string {
	src := m.root.loader.bytes(at.Filename)
	if at.End.Byte > len(src) || at.Start.Byte > at.End.Byte {
		return at.String()
	}
	return strings.Join(strings.Fields(string(src[at.Start.Byte:at.End.Byte])), " ")
}

// and adds a need to those of what surrounds it.
func and(needs []string, need string) []string {
	if need == "" || slices.Contains(needs, need) {
		return needs
	}
	return append(slices.Clip(needs), need)
}
