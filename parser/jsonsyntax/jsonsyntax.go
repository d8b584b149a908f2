// SPDX-License-Identifier: Apache-2.0

// Package jsonsyntax turns Terraform's JSON configuration syntax into the native syntax tree, so that everything after the
// parser knows one kind of tree. It follows https://developer.hashicorp.com/terraform/language/syntax/json, and the AWS
// provider's schema where an argument and a nested block look alike.
//
// Reading order: node (JSON with positions), spec (what Terraform expects where), body (blocks), expr (values).
package jsonsyntax

import (
	"github.com/hashicorp/hcl/v2"
	"github.com/hashicorp/hcl/v2/hclsyntax"
)

// Parse reads a .tf.json or .tofu.json file. It always returns a body: with errors it holds what could be read. All ranges
// point into src. A block's TypeRange is the property or array element that makes this one block, so that Range and DefRange
// cover nothing of its neighbours; a block without labels of its own line is headed by its opening brace.
func Parse(src []byte, filename string) (*hclsyntax.Body, hcl.Diagnostics) {
	root, diags := readTree(src, filename)
	c := converter{src: src, diags: diags}
	body := c.body(root, rootSpec)
	return body, c.diags
}

// converter carries the source and collects diagnostics while a tree is converted.
type converter struct {
	src   []byte
	diags hcl.Diagnostics
}

func (c *converter) errorf(at hcl.Range, summary, detail string) {
	c.diags = append(c.diags, failure(at, summary, detail))
}

func failure(at hcl.Range, summary, detail string) *hcl.Diagnostic {
	return &hcl.Diagnostic{Severity: hcl.DiagError, Summary: summary, Detail: detail, Subject: &at}
}
