// SPDX-License-Identifier: Apache-2.0

package schema

import "github.com/zclconf/go-cty/cty"

// Default says what leaving out an attribute of a block that is present means.
// An attribute that is required cannot be left out of its block; its Default
// says what leaving out the block means, or the whole resource.
type Default struct {
	// Text is the default as a reader wants it: a literal, a literal with a
	// remark in parentheses, or prose. It is empty when nothing is known.
	Text string

	// Value is the literal in Text as a bool, number or string of the
	// attribute's type. It is cty.NilVal when Text is prose and for
	// collections.
	Value cty.Value

	// SetBy is "provider" when the provider fills the value in, "aws" when it
	// sends nothing and the service decides.
	SetBy string

	// Since is the provider release ("v6.0"), the date ("2023-04") or the
	// engine version from which the default holds; empty when it always did.
	Since string

	// Effect says in a few words what omission means to the guardrails; it may
	// name their rules.
	Effect string

	// Source names the page of AWS's documentation that states the default. It
	// is empty for what the provider sets: the page of the type in the
	// provider's documentation states that.
	Source string
}

// PathDefault is a default with the dotted path it applies to. The path leads
// to an attribute, which carries the same Default, or it is a pseudo path: a
// nested block, or "id" for the object as such. A pseudo path says what the
// absence of the block, or of the companion resource, means.
type PathDefault struct {
	Path string
	Default
}
