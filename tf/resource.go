// SPDX-License-Identifier: Apache-2.0

package tf

import (
	"strings"

	"github.com/zclconf/go-cty/cty"
)

// Resource is one instance of a managed resource or data source that exists or may exist.
type Resource struct {
	*Block
	// Address is the absolute address as Terraform prints it: `module.a["x"].aws_s3_bucket.b[0]`. An unknown instance key is `[*]`.
	Address string
	// Type is the resource type, "aws_s3_bucket", without "data.".
	Type string
	// Name is the name in the configuration, the second label.
	Name string
	// Data says that this is a data source.
	Data bool
	// Region is the AWS region the resource lives in, from its region argument or its provider configuration; a null value when
	// neither names one. It is worked out when it is asked for.
	Region func() Value
	// Calls are the module calls that lead to the resource, outermost first; empty in the root module.
	Calls []ModuleCall
	// Needs names the conditions, not known here, on which the resource exists: an unknown count or for_each, its own and its module
	// calls'. Resources of one root that need the same exist together.
	Needs []string
	// Declared is the full range of the block that declares the resource.
	Declared Range
	// Root is the world the resource lives in.
	Root *Root
	// Change is what the plan does to the instance; nil for configuration and for what the plan only read.
	Change *Change
	// Object is the whole resource as one value: configured attributes and nested blocks with their values, computed ones unknown,
	// absent ones null; of a type that is not known to the provider's schema what is written. It carries marks. May be nil.
	Object func() cty.Value
}

// ModuleCall is one step of the way from the root module to a resource.
type ModuleCall struct {
	// Address is the absolute address of the module instance: `module.a["x"]`.
	Address string
	// Range is the full module block, Header its first line.
	Range, Header Range
	// Remote says that the module's source lies outside the scanned repository's own files (a registry or git module under
	// .terraform/modules).
	Remote bool
}

// TypeName is the type as references spell it: "data.aws_iam_policy_document" for a data source.
func (r *Resource) TypeName() string {
	if r.Data {
		return "data." + r.Type
	}
	return r.Type
}

// Because is evidence about the resource as a whole, at its header.
func (r *Resource) Because(text string) Evidence { return Evidence{Range: r.Range, Text: text} }

// BaseAddress is the address without instance keys, of modules too: what all instances that one block makes share.
func (r *Resource) BaseAddress() string { return StripKeys(r.Address) }

// StripKeys removes the instance keys from an address. Brackets inside quoted keys are handled.
func StripKeys(address string) string {
	if !strings.Contains(address, "[") {
		return address
	}
	var out strings.Builder
	depth, quoted := 0, false
	for i := 0; i < len(address); i++ {
		switch c := address[i]; {
		case quoted:
			if c == '\\' {
				i++
			} else if c == '"' {
				quoted = false
			}
		case depth > 0 && c == '"':
			quoted = true
		case c == '[':
			depth++
		case c == ']' && depth > 0:
			depth--
		case depth == 0:
			out.WriteByte(c)
		}
	}
	return out.String()
}

// Tags are the tags of the resource with its provider's default ones below them, as far as these are known; else its own.
func (r *Resource) Tags() Value {
	own := r.Attr("tags")
	if all := r.Attr("tags_all"); all.IsWritten() && all.IsKnown() { // a plan tells them
		return all
	}
	if r.Object == nil || r.Root.Plan {
		return own
	}
	object, _ := r.Object().Unmark()
	if object.IsNull() || !object.IsKnown() || !object.Type().IsObjectType() || !object.Type().HasAttribute("tags_all") {
		return own
	}
	if merged := own.Part(object.GetAttr("tags_all")); merged.IsKnown() {
		return merged
	}
	return own
}
