// SPDX-License-Identifier: Apache-2.0

// Package policydoc computes what the data source aws_iam_policy_document makes of its blocks, also where some of them are not
// known yet. The semantics are those of the AWS provider 6.47.0:
// https://registry.terraform.io/providers/hashicorp/aws/6.47.0/docs/data-sources/iam_policy_document
package policydoc

import (
	"fmt"

	"github.com/zclconf/go-cty/cty"

	"github.com/guardlint/guardlint/tf"
)

const defaultVersion = "2012-10-17"

// Document is the policy that an aws_iam_policy_document block describes: an object with Version, Id and Statement, and
// in it only what is given. Statement is a tuple of objects with the keys of the JSON document; Action, Resource and the like are a
// string when they have one element, else a tuple. Leaves may be unknown and carry the marks of what they were made from. What is
// unknown as a whole is cty.DynamicVal marked with the reason: a statement that may or may not exist or that another document may
// replace, a list of unknown length, principals or conditions whose keys are unknown.
//
// The error is one that the provider gives too; its text quotes no values.
func Document(b *tf.Block) (cty.Value, error) {
	merged := &document{}
	if err := merged.mergeJSON(b, "source_json"); err != nil {
		return cty.DynamicVal, err
	}
	sources, err := decodeAll(b, "source_policy_documents")
	if err != nil {
		return cty.DynamicVal, err
	}
	sids := make(map[string]bool)
	for i, d := range sources {
		if _, twice := d.repeatedSid(sids); twice {
			return cty.DynamicVal, fmt.Errorf("source_policy_documents[%d] has a statement with the Sid of another source statement", i)
		}
		merged.merge(d)
	}
	own, err := ownDocument(b)
	if err != nil {
		return cty.DynamicVal, err
	}
	if i, twice := own.repeatedSid(make(map[string]bool)); twice {
		return cty.DynamicVal, fmt.Errorf("statement[%d] has the Sid of another statement", i)
	}
	merged.merge(own)
	overrides, err := decodeAll(b, "override_policy_documents")
	if err != nil {
		return cty.DynamicVal, err
	}
	for _, d := range overrides {
		merged.merge(d)
	}
	if err := merged.mergeJSON(b, "override_json"); err != nil {
		return cty.DynamicVal, err
	}
	return merged.value(), nil
}

// mergeJSON merges the one document that an attribute holds; the provider has these attributes before version 5 only.
func (d *document) mergeJSON(b *tf.Block, name string) error {
	v := b.Attr(name)
	if isEmpty(v) {
		return nil
	}
	one, err := decode(v)
	if err != nil {
		return fmt.Errorf("%s: %w", name, err)
	}
	d.merge(one)
	return nil
}

// document is a policy under construction.
type document struct {
	version    cty.Value // NilVal when there is none
	id         cty.Value // NilVal when there is none
	statements []statement
}

// statement is what a statement holds, by the keys of the JSON document, or an unknown that stands for any number of statements.
type statement struct {
	fields map[string]cty.Value
	open   cty.Value // NilVal for a statement that surely exists
}

func openStatement(why cty.Value) statement { return statement{open: why} }

// sid is the statement's known, non-empty Sid; known is false when it has an unknown one.
func (s statement) sid() (sid string, known bool) {
	if s.open != cty.NilVal {
		return "", false
	}
	v, given := s.fields["Sid"]
	if !given {
		return "", true
	}
	return text(v)
}

// repeatedSid finds the first statement whose Sid is in the set, and adds those of the others to it.
func (d *document) repeatedSid(sids map[string]bool) (int, bool) {
	for i, s := range d.statements {
		sid, _ := s.sid()
		if sid != "" && sids[sid] {
			return i, true
		}
		sids[sid] = true
	}
	return 0, false
}

// merge lays other on top of d: a statement replaces the one with the same Sid in its place, others are appended. Where other has
// statements with unknown Sids, those of d that they may replace are no longer certain.
func (d *document) merge(other *document) {
	if other.id != cty.NilVal {
		d.id = other.id
	}
	d.version = laterVersion(d.version, other.version)
	d.doubt(other)
	for _, s := range other.statements {
		if i := d.find(s); i >= 0 {
			d.statements[i] = s
		} else {
			d.statements = append(d.statements, s)
		}
	}
}

func (d *document) find(s statement) int {
	sid, known := s.sid()
	if !known || sid == "" {
		return -1
	}
	for i, have := range d.statements {
		if other, _ := have.sid(); other == sid {
			return i
		}
	}
	return -1
}

// doubt makes the statements of d open that other may replace.
func (d *document) doubt(other *document) {
	for _, o := range other.statements {
		if _, known := o.sid(); known {
			continue
		}
		for i, s := range d.statements {
			if sid, _ := s.sid(); sid != "" {
				d.statements[i] = openStatement(o.reason())
			}
		}
		return
	}
}

// reason is an unknown value that says why the statement's Sid is unknown.
func (s statement) reason() cty.Value {
	if s.open != cty.NilVal {
		return s.open
	}
	return cty.DynamicVal.WithMarks(tf.DerivedMarks(s.fields["Sid"]))
}

// laterVersion is the greater of two versions. Only two exist, so the newer one wins over whatever is unknown.
func laterVersion(a, b cty.Value) cty.Value {
	switch {
	case a == cty.NilVal:
		return b
	case b == cty.NilVal:
		return a
	}
	as, aKnown := text(a)
	bs, bKnown := text(b)
	switch {
	case aKnown && (as == defaultVersion || (bKnown && as >= bs)):
		return a
	case bKnown && bs == defaultVersion, aKnown:
		return b
	}
	return a
}

func (d *document) value() cty.Value {
	attrs := make(map[string]cty.Value)
	if d.version != cty.NilVal {
		attrs["Version"] = d.version
	}
	if d.id != cty.NilVal {
		attrs["Id"] = d.id
	}
	if len(d.statements) > 0 {
		statements := make([]cty.Value, len(d.statements))
		for i, s := range d.statements {
			statements[i] = s.open
			if s.open == cty.NilVal {
				statements[i] = cty.ObjectVal(s.fields)
			}
		}
		attrs["Statement"] = cty.TupleVal(statements)
	}
	return cty.ObjectVal(attrs)
}

// text is a value's string when it is known.
func text(v cty.Value) (string, bool) {
	p, _ := v.Unmark()
	if !p.IsKnown() || p.IsNull() || p.Type() != cty.String {
		return "", false
	}
	return p.AsString(), true
}
