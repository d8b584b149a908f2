// SPDX-License-Identifier: Apache-2.0

package plan

import (
	"slices"
	"strings"

	"github.com/guardlint/guardlint/tf"
)

// step is one step of a reference or address: a name, or an index as it is written, `[0]` or `["a"]`.
type step string

func (s step) isIndex() bool { return strings.HasPrefix(string(s), "[") }

// steps takes a reference or address apart.
func steps(s string) []step {
	var out []step
	for s != "" {
		end := 0
		switch s[0] {
		case '.':
			s = s[1:]
			continue
		case '[':
			end = indexEnd(s)
		default:
			for end < len(s) && s[end] != '.' && s[end] != '[' {
				end++
			}
		}
		out = append(out, step(s[:end]))
		s = s[end:]
	}
	return out
}

// indexEnd is the length of the index that s begins with.
func indexEnd(s string) int {
	quoted := false
	for i := 0; i < len(s); i++ {
		switch c := s[i]; {
		case quoted && c == '\\':
			i++
		case c == '"':
			quoted = !quoted
		case c == ']' && !quoted:
			return i + 1
		}
	}
	return len(s)
}

// longest drops repetitions and the references that are but the beginning of another one: Terraform lists `b[0].id`, `b[0]` and `b` for one
// traversal.
func longest(references []string) []string {
	var out []string
	for _, r := range references {
		if !slices.Contains(out, r) && !slices.ContainsFunc(references, func(o string) bool { return extends(o, r) }) {
			out = append(out, r)
		}
	}
	return out
}

// extends reports whether long is short with further steps.
func extends(long, short string) bool {
	rest, ok := strings.CutPrefix(long, short)
	return ok && rest != "" && (rest[0] == '.' || rest[0] == '[')
}

// maxAddress is the length of a module address from which on it is not taken apart.
const maxAddress = 1 << 14

// scope is a module instance.
type scope struct {
	address string // "" for the root module
	parent  *scope // nil for the root module
	name    string // of the module call
	key     string // instance key, `[0]`, `["a"]` or ""
	call    *moduleCall
	config  *configModule // nil when the configuration does not show the module
	calls   []tf.ModuleCall
}

// index finds instances by their addresses.
type index struct {
	scopes    map[string]*scope
	callees   map[string][]*scope    // module instances by the address of their call, without the last key
	byAddress map[string]*instance   // by address
	byBase    map[string][]*instance // by address without the last key
}

func newIndex() index {
	return index{scopes: make(map[string]*scope), callees: make(map[string][]*scope),
		byAddress: make(map[string]*instance), byBase: make(map[string][]*instance)}
}

// scopeOf returns the module instance of an address.
func (p *plan) scopeOf(address string) *scope {
	if s := p.scopes[address]; s != nil {
		return s
	}
	s := &scope{address: address}
	p.scopes[address] = s
	if len(address) > maxAddress {
		return s
	}
	if address == "" {
		s.config = p.config.Root
		return s
	}
	parent, name, key := splitModule(address)
	s.parent, s.name, s.key = p.scopeOf(parent), name, key
	if s.call = s.parent.config.call(name); s.call != nil {
		s.config = s.call.Module
	}
	s.calls = append(append([]tf.ModuleCall(nil), s.parent.calls...), tf.ModuleCall{Address: address, Range: p.place(), Header: p.place(), Remote: s.call != nil && !isLocal(s.call.Source)})
	base := prefixed(parent, "module."+name)
	p.callees[base] = append(p.callees[base], s)
	return s
}

// instancesOf lists the instances of a module call. False when the plan does not show which there are: those without resources are known only
// where there is no count or for_each.
func (p *plan) instancesOf(caller *scope, name string) ([]*scope, bool) {
	address := prefixed(caller.address, "module."+name)
	if callees := p.callees[address]; len(callees) > 0 {
		return callees, true
	}
	if call := caller.config.call(name); call == nil || !call.isSingle() {
		return nil, false
	}
	return []*scope{p.scopeOf(address)}, true
}

// splitModule takes the last call off the address of a module instance.
func splitModule(address string) (parent, name, key string) {
	all := steps(address)
	n := len(all)
	if n > 0 && all[n-1].isIndex() {
		key = string(all[n-1])
		n--
	}
	if n > 0 {
		name = string(all[n-1])
	}
	parent = strings.TrimSuffix(strings.TrimSuffix(address, key), "module."+name)
	if parent == address { // not a module's address; end here
		parent = ""
	}
	return strings.TrimSuffix(parent, "."), name, key
}

// isLocal reports whether a module source is a path relative to the calling module.
func isLocal(source string) bool {
	return strings.HasPrefix(source, "./") || strings.HasPrefix(source, "../") || source == "." || source == ".."
}

// add makes an instance known.
func (p *plan) add(in *instance) {
	in.scope = p.scopeOf(in.module)
	in.declared = in.scope.config.resource(in.base())
	p.byAddress[in.address] = in
	base := prefixed(in.module, in.base())
	p.byBase[base] = append(p.byBase[base], in)
}
