// SPDX-License-Identifier: Apache-2.0

package iam

import (
	"slices"
	"strconv"
	"strings"

	"github.com/zclconf/go-cty/cty"

	"github.com/guardlint/guardlint/tf"
)

// node is a partly known JSON value, the common ground of all spellings of a document.
type node struct {
	kind    kind
	text    Text     // of a string, and of a number or boolean in its JSON spelling
	members []member // of an object
	items   []node   // of a list
	why     string   // why nothing is known
	scalar  Type     // what a text was in JSON: a string unless it says otherwise
	at      int      // where it begins in JSON text, in bytes
	line    int      // and in lines before it
	lines   int      // of the text as a whole, for the outermost value
}

type member struct {
	name  Text
	value node
	at    int // where its name begins
}

type kind int8

const (
	isUnknown kind = iota
	isNull
	isText
	isObject
	isList
)

// member returns an object's member. The names of policy elements are compared without regard to case.
func (n node) member(name string) (node, bool) {
	for _, m := range n.members {
		if known, ok := m.name.Known(); ok && strings.EqualFold(known, name) && m.value.kind != isNull {
			return m.value, true
		}
	}
	return node{}, false
}

// openMembers says why an object may have members that are not listed, or "".
func (n node) openMembers() string {
	for _, m := range n.members {
		if h := m.name.open(); h != nil {
			return h.why
		}
	}
	return ""
}

// fromValue is the tree of an evaluated value, as jsonencode would write it.
func fromValue(v cty.Value) node {
	p, marks := v.Unmark()
	t := p.Type()
	switch {
	case p.IsNull():
		return node{kind: isNull}
	case !p.IsKnown():
		return fromUnknown(v)
	case t == cty.String:
		return node{kind: isText, text: literalText(p.AsString())}
	case t == cty.Bool:
		return node{kind: isText, text: literalText(strconv.FormatBool(p.True())), scalar: Boolean}
	case t == cty.Number:
		return node{kind: isText, text: literalText(p.AsBigFloat().Text('f', -1)), scalar: Number}
	case !p.CanIterateElements():
		return node{why: "it is of a type that JSON cannot hold"}
	}
	n := node{kind: isList}
	if t.IsObjectType() || t.IsMapType() {
		n.kind, n.members = isObject, make([]member, 0, p.LengthInt())
	} else {
		n.items = make([]node, 0, p.LengthInt())
	}
	for it := p.ElementIterator(); it.Next(); {
		key, elem := it.Element()
		if len(marks) > 0 {
			elem = elem.WithMarks(marks)
		}
		child := fromValue(elem)
		if n.kind == isObject {
			key, _ = key.Unmark()
			n.members = append(n.members, member{name: literalText(key.AsString()), value: child})
			continue
		}
		n.items = append(n.items, child)
	}
	return n
}

// fromUnknown keeps what can be told of a value that is not known: the parts of a template, the beginning of a string, and whether it
// is an identity. A value that need not be a string stays unknown as a whole.
func fromUnknown(v cty.Value) node {
	if names, values, ok := tf.EntriesOf(v); ok {
		n := node{kind: isObject}
		for i, name := range names {
			n.members = append(n.members, member{name: textOf(name), value: fromValue(values[i])})
		}
		return n
	}
	if elements, lists, ok := tf.MembersOf(v); ok {
		n := node{kind: isList}
		for _, v := range slices.Concat(elements, lists) { // a list stands for what it may hold
			n.items = append(n.items, fromValue(v))
		}
		return n
	}
	if parts, ok := tf.PartsOf(v); ok {
		texts := make([]Text, len(parts))
		for i, p := range parts {
			texts[i] = textOf(p)
		}
		return node{kind: isText, text: join(texts...)}
	}
	p, _ := v.Unmark()
	h := holeOf(v)
	switch {
	case p.Type() != cty.String && !h.fixed:
		return node{why: h.why}
	case prefixOf(p) == "":
		return node{kind: isText, text: holeText(h)}
	}
	return node{kind: isText, text: join(literalText(prefixOf(p)), holeText(h))}
}

// textOf is a string that stands inside another one.
func textOf(v cty.Value) Text {
	n := fromValue(v)
	if n.kind == isText {
		return n.text
	}
	if n.kind == isNull {
		return Text{}
	}
	return holeText(holeOf(v))
}

// holeOf is the hole that a value which is not known leaves.
func holeOf(v cty.Value) hole {
	refs := tf.RefsOf(v)
	return hole{why: whyOf(v, refs), fixed: areIdentities(refs), refs: refs}
}

func prefixOf(p cty.Value) string {
	if p.Type() != cty.String {
		return ""
	}
	return p.Range().StringPrefix()
}

// whyUnknown says in a sentence why a value is not known.
func whyUnknown(v cty.Value) string { return whyOf(v, tf.RefsOf(v)) }

func whyOf(v cty.Value, refs []tf.Ref) string {
	if whys := tf.WhysOf(v); len(whys) > 0 {
		return whys[0].Text
	}
	if len(refs) > 0 {
		return "`" + refs[0].String() + "` is known only after apply"
	}
	return "it is known only after apply"
}

// areIdentities reports whether an unknown value with these references is certainly an identity that AWS assigns or a name it restricts, which
// cannot hold wildcards: an attribute of an object whose name says so, taken as it is.
func areIdentities(refs []tf.Ref) bool {
	for _, ref := range refs {
		if ref.Derived || ref.Input || !identityAttr(ref.Attr) {
			return false
		}
	}
	return len(refs) > 0
}

func identityAttr(name string) bool {
	switch name {
	case "id", "arn", "name", "bucket", "identifier", "region", "partition", "dns_suffix":
		return true
	}
	return strings.HasSuffix(name, "_id") || strings.HasSuffix(name, "_arn") || strings.HasSuffix(name, "_ids") || strings.HasSuffix(name, "_arns")
}
