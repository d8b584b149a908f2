// SPDX-License-Identifier: Apache-2.0

// Package iam reads IAM policy documents, however Terraform spells them and however much of them is known, and answers what they
// allow with a three-valued Truth whose evidence names the statement and the element.
//
// A document is read into a tree of partly known values (tree.go), from JSON text, from the argument of jsonencode or from a template
// with holes; the tree becomes statements (document.go), and questions are asked of these (admin.go, public.go).
// The grammar is that of the IAM User Guide, "Grammar of the IAM JSON policy language".
package iam
