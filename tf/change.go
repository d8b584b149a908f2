// SPDX-License-Identifier: Apache-2.0

package tf

import "slices"

// Change is what a plan does to one object of a resource instance.
type Change struct {
	// Address is the instance's absolute address after the change, PreviousAddress the one before where the instance was moved.
	Address, PreviousAddress string
	// Type and Name are the labels of the resource; Data says that it is a data source, which a change only reads.
	Type, Name string
	Data       bool
	// Actions are Terraform's own, in the order in which they are carried out: "no-op", "create", "read", "update", "delete", "forget",
	// and for a replacement "delete" and "create" or the other way round.
	Actions []string
	// Reason is Terraform's keyword for why it chose these actions ("replace_because_tainted"), or "".
	Reason string
	// Deposed is the key of an object that an earlier replacement left behind, or "". Such an object can only be deleted.
	Deposed string
	// Importing says that an existing object is brought under Terraform's control.
	Importing bool
	// Before and After are the object's content on both sides of the change, nil where it does not exist. What Before holds is known, and
	// its values carry no references. After is the block of Resource.
	Before, After *Block
	// ReplacePaths names the attributes that force a replacement: "engine", "ingress[0].cidr_blocks".
	ReplacePaths []string
	// Resource is the instance as it is judged; nil when it will not exist.
	Resource *Resource
}

// Does reports whether an action is among the change's.
func (c *Change) Does(action string) bool { return slices.Contains(c.Actions, action) }

// IsNoOp reports whether nothing happens to the object itself. It may be moved or imported.
func (c *Change) IsNoOp() bool {
	return !slices.ContainsFunc(c.Actions, func(a string) bool { return a != "no-op" })
}

// IsReplacement reports whether the object is deleted (or forgotten) and made anew.
func (c *Change) IsReplacement() bool {
	return c.Does("create") && (c.Does("delete") || c.Does("forget"))
}

// Instance is the resource instance that the change is about: as it will be or, when it will not exist, as it was. One that will not
// exist is not among the root's resources, so nothing is linked to it.
func (c *Change) Instance(root *Root) *Resource {
	if c.Resource != nil {
		return c.Resource
	}
	was := c.Before
	if was == nil {
		was = &Block{Content: nothing{}, Exists: No()}
	}
	return &Resource{Block: was, Address: c.Address, Type: c.Type, Name: c.Name, Data: c.Data, Declared: was.Range, Root: root, Change: c, Region: was.region}
}

// IsDeletion reports whether the object will not exist afterwards. What is only forgotten goes on existing.
func (c *Change) IsDeletion() bool { return c.Does("delete") && !c.Does("create") }

// TypeName is the type as references spell it: "data.aws_iam_policy_document" for a data source.
func (c *Change) TypeName() string {
	if c.Data {
		return "data." + c.Type
	}
	return c.Type
}

// nothing is the content of a block that does not exist.
type nothing struct{}

func (nothing) Attr(name string) Value          { return Absent(name, Range{}, nil) }
func (nothing) Blocks(string) Blocks            { return Blocks{} }
func (nothing) Names() (attrs, blocks []string) { return nil, nil }
