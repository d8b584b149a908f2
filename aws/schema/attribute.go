// SPDX-License-Identifier: Apache-2.0

package schema

import "github.com/zclconf/go-cty/cty"

// Attribute describes one argument or exported attribute. Callers must not
// modify it.
//
// It has no nested schema of its own ("nested_type"): the AWS provider speaks
// version 5 of the plugin protocol, which has none. Where the value holds
// objects, [Attribute.Content] describes them.
type Attribute struct {
	Name string
	Type cty.Type

	Required   bool // configuration must set it
	Optional   bool // configuration may set it
	Computed   bool // the provider sets it; with Optional, when configuration does not
	Sensitive  bool // must not be shown
	WriteOnly  bool // never stored in plan or state
	Deprecated bool

	// Default is what leaving it out means; nil when the table knows nothing.
	Default *Default
}

// IsBlockLike reports whether configuration may also spell the attribute as
// nested blocks, because its type is a list or set of objects: Terraform's
// "attributes as blocks", such as ingress in aws_security_group.
func (a *Attribute) IsBlockLike() bool {
	return (a.Type.IsListType() || a.Type.IsSetType()) && a.Type.ElementType().IsObjectType()
}

// Content describes the objects that the attribute's value is or has as
// elements, nil when it holds none. For a block-like attribute this is the
// content of a block: as in Terraform, every attribute in it may be left out.
// Only a type is known of these attributes, so they share the flags of a; in
// what the provider alone sets they are computed, else optional. The result is
// made anew on each call.
func (a *Attribute) Content() *Block {
	object := a.Type
	if object.IsCollectionType() {
		object = object.ElementType()
	}
	if !object.IsObjectType() {
		return nil
	}
	settable := a.Required || a.Optional
	content := &Block{Attributes: map[string]*Attribute{}}
	for name, typ := range object.AttributeTypes() {
		content.Attributes[name] = &Attribute{
			Name: name, Type: typ, Optional: settable, Computed: !settable,
			Sensitive: a.Sensitive, WriteOnly: a.WriteOnly, Deprecated: a.Deprecated,
		}
	}
	return content
}
