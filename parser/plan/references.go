// SPDX-License-Identifier: Apache-2.0

package plan

import (
	"maps"
	"slices"
	"strings"

	"github.com/guardlint/guardlint/aws/schema"
)

// where is what relative references are resolved in: a module instance, the instance key of the block that refers, and what its
// for_each goes over.
type where struct {
	scope   *scope
	key     string
	forEach expression
	// hint is the key of the instance that is meant where a reference names all instances of something.
	hint string
}

// resolve follows the references of one of the instance's expressions.
func (in *instance) resolve(references []string) *resolved {
	w := where{scope: in.scope, key: in.key()}
	if in.declared != nil {
		w.forEach = in.declared.ForEach
	}
	r := &resolver{plan: in.plan, left: maxLookups, out: &resolved{}, seen: make(map[candidate]bool)}
	r.all(references, nil, w)
	if len(r.out.candidates) > maxCandidates {
		return &resolved{open: true}
	}
	return r.out
}

// Bounds on what is followed for one expression. Beyond them its value may be anything.
const (
	maxLookups    = 2000 // references
	maxCandidates = 1000
)

type resolver struct {
	plan *plan
	left int
	out  *resolved
	seen map[candidate]bool
	// hinted counts how often an instance was picked by the key of the one that refers to it.
	hinted int
}

// all follows the references of one expression; rest is what is taken of its value.
func (r *resolver) all(references []string, rest []step, w where) {
	if r.left -= len(references); r.left < 0 {
		r.out.open = true
		return
	}
	if slices.ContainsFunc(references, isRepetition) {
		w.hint = w.key
	}
	hinted := r.hinted
	references = longest(references)
	for _, ref := range references {
		r.one(append(steps(ref), rest...), w)
	}
	if isMixed(references, r.hinted > hinted) {
		r.out.mixed = true
	}
}

// isMixed reports whether an expression with these references is more than the naming of one thing. A condition on variables for an object
// that has an index is not: `var.create ? aws_x.y[0].id : var.id` names the object where there is one.
func isMixed(references []string, keyUsed bool) bool {
	var keys, variables, indexed, others int
	for _, ref := range references {
		switch {
		case ref == "count.index" || ref == "each.key":
			keys++
		case strings.HasPrefix(ref, "var."):
			variables++
		case strings.Contains(ref, "["):
			indexed++
		default:
			others++
		}
	}
	if keys > 0 && !keyUsed {
		return true
	}
	return variables+indexed+others > 1 && (indexed != 1 || others > 0 || keys > 0)
}

// isRepetition reports whether a reference is to the key of the instance that is being made.
func isRepetition(ref string) bool {
	return ref == "count.index" || ref == "each.key" || ref == "each.value" || strings.HasPrefix(ref, "each.value.") || strings.HasPrefix(ref, "each.value[")
}

func (r *resolver) one(path []step, w where) {
	if len(path) < 2 {
		return
	}
	name := string(path[1])
	switch path[0] {
	case "count", "path", "terraform", "self": // known while planning
	case "each":
		if name == "value" { // its keys are known, so without references for_each is known altogether
			r.all(w.forEach.References, path[2:], w)
		}
	case "local", "ephemeral":
		r.out.open = true
	case "var":
		r.variable(name, path[2:], w)
	case "module":
		r.output(name, path[2:], w)
	case "data":
		if len(path) > 2 {
			r.resource("data."+name+"."+string(path[2]), path[3:], w)
		}
	default:
		r.resource(string(path[0])+"."+name, path[2:], w)
	}
}

// value follows an expression other than that of the attribute itself.
func (r *resolver) value(x expression, rest []step, w where) {
	if !x.isConstant() && len(x.References) == 0 {
		r.out.open = true
		return
	}
	r.all(x.References, rest, w)
}

// variable follows an input variable to the module call. The root module's variables are known while planning.
func (r *resolver) variable(name string, rest []step, w where) {
	s := w.scope
	if s.parent == nil {
		return
	}
	if s.call == nil {
		r.out.open = true
		return
	}
	if x, given := s.call.Expressions[name]; given { // what is not given has its default, which is constant
		r.value(x, rest, where{scope: s.parent, key: s.key, forEach: s.call.forEach(), hint: w.hint})
	}
}

// output follows an output of a module call.
func (r *resolver) output(name string, rest []step, w where) {
	callees, shown := r.plan.instancesOf(w.scope, name)
	if !shown {
		r.out.open = true
		return
	}
	callees, rest, hint := pick(callees, func(s *scope) string { return s.key }, rest, w.hint)
	if hint != w.hint {
		r.hinted++
	}
	for _, callee := range callees {
		r.outputOf(callee, rest, hint)
	}
}

// outputOf follows an output of a module instance: the first step that is one, else any.
func (r *resolver) outputOf(callee *scope, rest []step, hint string) {
	w := where{scope: callee, hint: hint}
	for i, step := range rest {
		if out := callee.config.output(string(step)); out != nil {
			r.value(out.Expression, rest[i+1:], w)
			return
		}
	}
	if callee.config == nil {
		r.out.open = true
		return
	}
	for _, name := range slices.Sorted(maps.Keys(callee.config.Outputs)) {
		if out := callee.config.output(name); out != nil {
			r.value(out.Expression, rest, w)
		}
	}
}

// resource notes the instances of a resource that are meant.
func (r *resolver) resource(base string, rest []step, w where) {
	targets := r.plan.byBase[prefixed(w.scope.address, base)]
	targets, rest, hint := pick(targets, (*instance).key, rest, w.hint)
	if hint != w.hint {
		r.hinted++
	}
	for _, t := range targets[:min(len(targets), maxCandidates+1)] {
		attr, direct := t.attribute(rest)
		c := candidate{target: t, attr: attr, unknown: t.isUnknown(attr)}
		if !r.seen[c] {
			r.seen[c] = true
			r.out.candidates = append(r.out.candidates, c)
		}
		if !direct {
			r.out.mixed = true
		}
	}
}

// pick chooses the instances that a reference means: the one whose key follows, else the one with the hinted key, else all. It returns
// what follows the key, and the hint when it was not used.
func pick[T any](all []T, keyOf func(T) string, rest []step, hint string) ([]T, []step, string) {
	key := ""
	if len(rest) > 0 && rest[0].isIndex() {
		key, rest = string(rest[0]), rest[1:]
	}
	for _, want := range []string{key, hint} {
		if want == "" {
			continue
		}
		if i := slices.IndexFunc(all, func(t T) bool { return keyOf(t) == want }); i >= 0 {
			if want == hint {
				hint = ""
			}
			return all[i : i+1], rest, hint
		}
		if want == key && len(all) > 0 && keyOf(all[0]) != "" {
			return nil, rest, hint // that instance will not exist
		}
	}
	return all, rest, hint
}

// attribute is the first step that the resource has as an attribute. Steps before it lead through values that were put together on the
// way, and so do those that follow an attribute without parts; then it is not direct.
func (in *instance) attribute(rest []step) (name string, direct bool) {
	rest = slices.DeleteFunc(slices.Clone(rest), step.isIndex)
	if len(rest) == 0 {
		return "", true
	}
	s := in.schema()
	if s == nil {
		return string(rest[len(rest)-1]), len(rest) == 1
	}
	for i, step := range rest {
		if has(s, string(step)) {
			a := s.Attributes[string(step)]
			return string(step), i == 0 && (len(rest) == 1 || a == nil || !a.Type.IsPrimitiveType())
		}
	}
	return "", false
}

func has(b *schema.Block, name string) bool {
	return b.Attributes[name] != nil || b.Blocks[name] != nil
}

// isUnknown reports whether an attribute, or any when there is no name, is partly unknown.
func (in *instance) isUnknown(attr string) bool {
	u := in.content.unknown
	if attr != "" {
		return anyTrue(u.get(attr))
	}
	return slices.ContainsFunc(u.names(), func(name string) bool { return anyTrue(u.get(name)) })
}
