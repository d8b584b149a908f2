// SPDX-License-Identifier: Apache-2.0

package iam

import (
	"fmt"
	"strings"

	"github.com/guardlint/guardlint/tf"
)

// Statement is one statement of a policy document. An element that is left out is nil.
type Statement struct {
	// Index counts the document's known statements from 0.
	Index  int
	Sid    Text
	Effect Text

	Action, NotAction       *List
	Resource, NotResource   *List
	Principal, NotPrincipal *Principals
	Conditions              Conditions

	document *Document
	place    int // among all statements, known or not
	line     int // of the document's text
}

func (d *Document) statement(n node, place int) *Statement {
	s := &Statement{Index: len(d.Statements), document: d, place: place, line: n.line}
	if sid, ok := n.member("Sid"); ok && sid.kind == isText {
		s.Sid = sid.text
	}
	if effect, ok := n.member("Effect"); ok {
		s.Effect = textOrHole(effect)
	}
	s.Action, s.NotAction = list(n, "Action"), list(n, "NotAction")
	s.Resource, s.NotResource = list(n, "Resource"), list(n, "NotResource")
	s.Principal, s.NotPrincipal = principals(n, "Principal"), principals(n, "NotPrincipal")
	s.Conditions = conditions(n)
	return s
}

// list reads an element that holds a string or a list of strings; nil when the statement has none.
func list(n node, element string) *List {
	value, ok := n.member(element)
	if !ok {
		return nil
	}
	l := listOf(value)
	return &l
}

func listOf(n node) List {
	switch n.kind {
	case isText:
		return List{Items: []Text{n.text}}
	case isUnknown:
		return List{Open: n.why}
	case isList:
		var l List
		for _, item := range n.items {
			if item.kind != isNull {
				l.Items = append(l.Items, textOrHole(item))
			}
		}
		return l
	}
	return List{Open: notStrings}
}

const notStrings = "it is neither a string nor a list of strings"

func textOrHole(n node) Text {
	switch n.kind {
	case isText:
		return n.text
	case isUnknown:
		return holeText(hole{why: n.why})
	}
	return holeText(hole{why: "it is not a string"})
}

// Allows is yes when the statement's effect is Allow. Effects are spelled with a capital letter, or AWS rejects them.
func (s *Statement) Allows() tf.Truth { return s.explain("Effect", s.Effect.is("Allow")) }

// label names the statement in a sentence: by its Sid, else by its number counted from 1.
func (s *Statement) label() string {
	if sid, ok := s.Sid.Known(); ok && sid != "" && !s.document.value.IsSensitive() {
		return fmt.Sprintf("statement %q", sid)
	}
	return fmt.Sprintf("statement %d", s.Index+1)
}

// because is evidence about the statement, at the place where the document is written.
func (s *Statement) because(format string, args ...any) tf.Evidence {
	return s.value().Because("%s in `%s` %s", s.label(), s.document.value.Path, fmt.Sprintf(format, args...))
}

// value is the document's for evidence about the statement, whose way leads to the place where the statement is written.
func (s *Statement) value() tf.Value {
	return s.document.value.Inside(tf.Spot{Text: s.label(), Steps: []any{"Statement", s.place}, Line: s.line, Lines: s.document.lines})
}

// quote is a part of the document for a sentence: never of a sensitive one, never a long one.
func (s *Statement) quote(text string) string { return quoteFor(s.document.value, text) }

// quoteFor is a part of a value for a sentence. See Statement.quote.
func quoteFor(v tf.Value, text string) string {
	if v.IsSensitive() {
		return "a sensitive value"
	}
	if r := []rune(text); len(r) > 80 {
		text = string(r[:80]) + "…"
	}
	return "`" + strings.ReplaceAll(text, "`", "'") + "`"
}

// explain gives an undecided truth about an element its place and names the element.
func (s *Statement) explain(element string, t tf.Truth) tf.Truth {
	if !t.IsMaybe() {
		return t
	}
	why := "it is known only after apply"
	if evidence := t.Evidence(); s.document.IsSensitive() {
		why = "it is sensitive"
	} else if len(evidence) > 0 {
		why = evidence[0].Text
	}
	return tf.Maybe(s.value().Because("`%s` of %s in `%s` is not known: %s", element, s.label(), s.document.value.Path, why))
}
