// SPDX-License-Identifier: Apache-2.0

package iam

import (
	"strings"

	"github.com/guardlint/guardlint/tf"
)

// keyAdministration are actions that say who may use a KMS key or end its use, keyUse those that use it for data.
var (
	keyAdministration = []string{"kms:PutKeyPolicy", "kms:ScheduleKeyDeletion"}
	keyUse            = []string{"kms:Decrypt", "kms:GenerateDataKey", "kms:Sign", "kms:GenerateMac"}
)

// MixesKeyDuties is yes when a key policy lets one principal both administer the key and use it, in one statement or in several. The roots of
// accounts, everyone, and those whose role is administrates tells, by an ARN or by the address of the resource that it is taken from, are left aside.
// Statements with conditions that narrow do not count.
func (d *Document) MixesKeyDuties(administrates func(string) bool) tf.Truth {
	var ts []tf.Truth
	for _, h := range d.holders() {
		can := func(names []string) tf.Truth {
			each := make([]tf.Truth, len(h.given))
			for i, s := range h.given {
				each[i] = tf.All(s.Allows(), s.coversOne(names), s.unconditional(nil))
			}
			return tf.Any(each...)
		}
		t := tf.All(can(keyAdministration), can(keyUse), tf.Not(h.excused(administrates))).OneDoubt()
		if t.IsYes() {
			t = tf.Yes(h.given[0].because("lets %s administer the key and use it", h.id))
		}
		ts = append(ts, t)
	}
	if d.Open != nil {
		ts = append(ts, tf.Maybe(*d.Open))
	}
	return tf.Any(ts...)
}

func (s *Statement) coversOne(names []string) tf.Truth {
	ts := make([]tf.Truth, len(names))
	for i, name := range names {
		ts[i] = s.Covers(name)
	}
	return tf.Any(ts...)
}

// holder is a principal and the statements that name it.
type holder struct {
	typ   string
	id    Text
	given []*Statement
}

// holders are the principals that a document names. Of those that are not known nobody says whether two are the same.
func (d *Document) holders() []*holder {
	var all []*holder
	known := make(map[string]*holder)
	add := func(s *Statement, typ string, id Text) {
		name, named := id.name()
		h := known[typ+" "+name]
		if h == nil || !named {
			h = &holder{typ: typ, id: id}
			all = append(all, h)
			if named {
				known[typ+" "+name] = h
			}
		}
		h.given = append(h.given, s)
	}
	for _, s := range d.Statements {
		if s.Principal == nil {
			continue
		}
		open := s.Principal.Open
		for _, item := range s.Principal.Items {
			for _, id := range item.IDs.Items {
				add(s, item.Type, id)
			}
			if item.IDs.Open != "" {
				open = item.IDs.Open
			}
		}
		if open != "" {
			add(s, "AWS", holeText(hole{why: open}))
		}
	}
	return all
}

// name is the text with the sources of its holes in their places, if each has one.
func (t Text) name() (string, bool) {
	if t.isKnown() {
		return t.literal, true
	}
	var out strings.Builder
	for _, p := range t.parts {
		if p.hole == nil {
			out.WriteString(p.literal)
			continue
		}
		source := p.hole.source()
		if source == "" {
			return "", false
		}
		out.WriteString("${" + source + "}")
	}
	return out.String(), true
}

// excused says whether a principal may have both duties: the root of an account, whom the policy must let in for IAM to count, everyone, who is another
// question's, and an administrator.
func (h *holder) excused(administrates func(string) bool) tf.Truth {
	text := h.id.literals()
	if _, whole := accountOf(h.id); whole || h.typ == "*" || h.typ == "AWS" && text == "*" || administrates(text) {
		return tf.Yes()
	}
	if h.id.isKnown() {
		return tf.No()
	}
	for _, ref := range h.id.Refs() {
		switch {
		case text == "" && (ref.Attr == "account_id" || ref.TypeName() == "aws_organizations_account"), administrates(ref.Address):
			return tf.Yes()
		}
	}
	if _, name, found := h.id.cut("/"); found && name.isKnown() {
		return tf.No()
	}
	if h.id.open() == nil {
		return tf.No() // the ARN of a role or user of the configuration
	}
	return h.id.unknown()
}
