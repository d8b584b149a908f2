// SPDX-License-Identifier: Apache-2.0

package plan

import (
	"slices"

	"github.com/zclconf/go-cty/cty"

	"github.com/guardlint/guardlint/tf"
)

// resolved is what the references of an expression come to: attributes of resource instances.
type resolved struct {
	candidates []candidate
	open       bool // there may be others, which the configuration part does not name
	mixed      bool // the expression refers to more than the one thing that it names: it has conditions, or puts values together
}

// candidate is an attribute of an instance that an expression refers to, directly or through variables and outputs.
type candidate struct {
	target  *instance
	attr    string // "" for the whole object, or for an attribute that the configuration part does not name
	unknown bool
}

func (c candidate) ref(derived bool) tf.Ref {
	return tf.Ref{Address: c.target.address, Attr: c.attr, Derived: derived}
}

// known reports whether nothing that is referred to is unknown.
func (r *resolved) known() bool {
	return !r.open && !slices.ContainsFunc(r.candidates, func(c candidate) bool { return c.unknown })
}

func (r *resolved) countUnknown() int {
	n := 0
	for _, c := range r.candidates {
		if c.unknown {
			n++
		}
	}
	return n
}

// pairs gives each unknown element of a list the one object that it names, when their numbers agree; else nil.
func (r *resolved) pairs(v, unknown any) []*resolved {
	list, isList := v.([]any)
	var objects []*resolved // the unknown candidates, by their targets
	of := make(map[*instance]*resolved)
	for _, c := range r.candidates {
		if !c.unknown {
			continue
		}
		if of[c.target] == nil {
			of[c.target] = &resolved{}
			objects = append(objects, of[c.target])
		}
		of[c.target].candidates = append(of[c.target].candidates, c)
	}
	if !isList || len(objects) == 0 || len(objects) != countTrue(unknown) {
		return nil
	}
	pairs := make([]*resolved, len(list))
	for i := range list {
		if anyTrue(child(unknown, i, "")) && len(objects) > 0 {
			pairs[i], objects = objects[0], objects[1:]
		}
	}
	return pairs
}

// namedTypes are the types that some attributes of security group rules name, and no other attribute does.
var namedTypes = map[string][]string{
	"security_groups": {"aws_security_group", "aws_default_security_group"},
	"prefix_list_ids": {"aws_ec2_managed_prefix_list", "aws_prefix_list", "aws_vpc_endpoint"},
}

// keepPlausible keeps of the references of a whole attribute, which holds blocks, those that can be the attribute name in such a block.
func (r *resolved) keepPlausible(name string) {
	r.candidates = slices.DeleteFunc(r.candidates, func(c candidate) bool {
		for attr, types := range namedTypes {
			if slices.Contains(types, c.target.typ) {
				return attr != name
			}
		}
		return namedTypes[name] != nil
	})
}

// mark marks an unknown value with the unknown attributes that it may be. Where there is but one, and it is a text whose structure is known,
// so is the value's.
func (r *resolved) mark(v cty.Value, derived bool) cty.Value {
	var only candidate
	n := 0
	for _, c := range r.candidates {
		if c.unknown {
			v = v.Mark(c.ref(derived || !c.mayBe(v.Type())))
			only = c
			n++
		}
	}
	if n == 1 && !r.open && !derived && (v.Type() == cty.String || v.Type() == cty.DynamicPseudoType) {
		if doc, ok := only.encoded(); ok {
			return tf.MarkEncoded(v, doc)
		}
	}
	return v
}

// markExtended marks an unknown text that is made from an attribute more often than it is one. What is made from an ARN begins with it.
func (r *resolved) markExtended(v cty.Value) cty.Value {
	marked := r.mark(v, true)
	if refs := tf.RefsOf(marked); len(refs) == 1 && refs[0].Attr == "arn" && !r.open && v.Type() == cty.String {
		arn := refs[0]
		arn.Derived = false
		return tf.MarkParts(marked, []cty.Value{cty.UnknownVal(cty.String).Mark(arn), cty.UnknownVal(cty.String)})
	}
	return marked
}

// mayBe reports whether a value of type t can be the attribute itself: a number or bool is made from a text, not the text.
func (c candidate) mayBe(t cty.Type) bool {
	if t != cty.Number && t != cty.Bool {
		return true
	}
	if s := c.target.schema(); s != nil && s.Attributes[c.attr] != nil {
		return s.Attributes[c.attr].Type == t
	}
	return !slices.Contains(identities, c.attr)
}

// encoded is what the attribute, an unknown text, is the JSON encoding of.
func (c candidate) encoded() (cty.Value, bool) {
	attr := c.attr
	if attr == "" && c.target.data && c.target.typ == policyDocument {
		attr = "json"
	}
	if attr == "" {
		return cty.NilVal, false
	}
	return tf.EncodedOf(c.target.content.Attr(attr).Cty())
}

// identities are the attributes that a reference whose attribute is not known may be to.
var identities = []string{"id", "arn", "name", "bucket", "key_id"}

// markKnown marks a known string with the attributes that it is the value of; else, if it is a secret, with those that it may have been computed
// from.
func (r *resolved) markKnown(v cty.Value, secret bool) cty.Value {
	plain, _ := v.Unmark()
	if plain.IsNull() || plain.Type() != cty.String || plain.AsString() == "" {
		return v
	}
	marked := false
	for _, c := range r.candidates {
		attrs := []string{c.attr}
		if c.attr == "" {
			attrs = identities
			if c.target.data && c.target.typ == policyDocument {
				attrs = []string{"json", "minified_json"}
			}
		}
		for _, attr := range attrs {
			if c.target.content.values.get(attr) == plain.AsString() {
				v = v.Mark(tf.Ref{Address: c.target.address, Attr: attr})
				marked = true
				break
			}
		}
	}
	if secret && !marked {
		for _, c := range r.candidates {
			v = v.Mark(c.ref(true))
		}
	}
	return v
}
