// SPDX-License-Identifier: Apache-2.0

package tf

import (
	"reflect"
	"slices"

	"github.com/zclconf/go-cty/cty"
)

// Config is everything that one scan loaded.
type Config struct {
	// Roots are the worlds to judge, in order of their names. Nothing in one root refers to anything in another.
	Roots []*Root
	// Sources are the files that ranges point into, by path relative to Base.
	Sources Sources
	// Base is the absolute directory that all paths are relative to. It appears in no output.
	Base string
	// ChangedOnly asks to judge only what plans create or change.
	ChangedOnly bool
	// WholeAccount says that the roots together are all of an AWS account, so that what they lack the account lacks.
	WholeAccount bool
	// Incomplete lists what could not be analysed outside of any root; see Problems.
	Incomplete []Incomplete
}

// Problems lists what could not be analysed, in the whole and in each root; call it after everything was asked of the roots.
func (c *Config) Problems() []Incomplete {
	all := slices.Clone(c.Incomplete)
	for _, r := range c.Roots {
		if r.Incomplete != nil {
			all = append(all, r.Incomplete()...)
		}
	}
	return all
}

// Incomplete is something that could not be analysed.
type Incomplete struct {
	// Kind is a stable word: "syntax", "read", "module", "limit", "evaluation", "duplicate", "plan", "source", "rule".
	Kind string
	// Range is the place; its File alone may be set.
	Range Range
	// Address is the resource or module call concerned, or "".
	Address string
	// Message says what is wrong and, where something can be done about it, what.
	Message string
	// Blocking says that the analysis is not to be trusted without it: exit status 3. Others count with --strict only.
	Blocking bool
}

// Sources are the bytes of source files by path.
type Sources map[string]*Source

// InArchive stands behind the name of an archive in the paths of what it holds: "tfplan!/main.tf".
const InArchive = "!"

// StandardInput is the path of what was read from standard input. No file has it.
const StandardInput = "stdin"

// Root is one root module with everything it calls, or one plan: a world in which references are resolved.
// One goroutine at a time may use a Root and what belongs to it; different Roots are independent.
type Root struct {
	// Name is the directory of the root module, or the plan file, relative to Config.Base.
	Name string
	// Plan says that the root was read from a plan: known values are final, and nothing is declared elsewhere.
	Plan bool
	// Variables are the root variables' values that a plan tells; nil for configuration.
	Variables map[string]cty.Value
	// Build, when it is set, reads the root and fills in everything below; Open calls it once.
	Build func()
	// Close, when it is set, is told that nothing of the root will be used any more.
	Close func()
	// Resources are the managed resources and data sources that exist or may exist, in the order of their declaration.
	Resources []*Resource
	// Changes are what a plan does, in the plan's order, deletions included; nil for configuration.
	Changes []*Change
	// Incomplete returns what could not be analysed in this root. Call it last: it includes what was met while evaluating on demand.
	Incomplete func() []Incomplete
	// Escapes tells how the identity of a resource leaves the root, so that companions of it may be declared elsewhere: through an
	// output, or into a module that is not loaded. Nil means that nothing escapes.
	Escapes func(*Resource) []Evidence
	// Declares makes what Declared returns. Nil when there is nothing.
	Declares func(typ string) []*Resource

	lazy      bool // was read by Build
	byType    map[string][]*Resource
	byAddress map[string]*Resource
	links     map[linkKey]*linkIndex
	names     map[linkKey]nameIndex
	views     map[reflect.Type]any
	declared  map[string][]*Resource
}

// Open makes the root's content available when it is read on demand. It may be called repeatedly, by the goroutine that uses the root.
func (r *Root) Open() {
	if r.Build != nil {
		build := r.Build
		r.Build = nil
		r.lazy = true
		build()
	}
}

// Release gives back the memory of a root that was read on demand; other roots are left alone. Nothing of the root may be used afterwards.
func (r *Root) Release() {
	if r.lazy {
		if r.Close != nil {
			r.Close()
		}
		*r = Root{Name: r.Name, Plan: r.Plan}
	}
}

// OfType returns the managed resources of a type, in order; for data sources the type carries "data." in front.
// The caller must not modify the slice.
func (r *Root) OfType(typ string) []*Resource {
	r.index()
	return r.byType[typ]
}

func (r *Root) index() {
	if r.byType != nil {
		return
	}
	r.byType = make(map[string][]*Resource)
	r.byAddress = make(map[string]*Resource, len(r.Resources))
	for _, res := range r.Resources {
		r.byType[res.TypeName()] = append(r.byType[res.TypeName()], res)
		r.byAddress[res.Address] = res
	}
}

// View returns an analysis of a root that is built at most once per root and type T, and shared by all rules that ask for it.
func View[T any](r *Root, build func(*Root) T) T {
	key := reflect.TypeFor[T]()
	if v, ok := r.views[key]; ok {
		return v.(T)
	}
	v := build(r)
	if r.views == nil {
		r.views = make(map[reflect.Type]any)
	}
	r.views[key] = v
	return v
}
