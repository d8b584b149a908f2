// SPDX-License-Identifier: Apache-2.0

package validate

import (
	"slices"
	"strconv"
	"strings"

	"github.com/guardlint/guardlint/aws/iam"
)

// policy is a document made ready for the checks, with what they found.
type policy struct {
	typ        Type
	root       iam.Written
	version    string // "" when it is not written or not known
	statements []*statement
	// complete says that no statement can be missing: all are known.
	complete bool
	findings []Finding
}

// statement is one statement. complete says that it can have no other elements than those that are written.
type statement struct {
	*policy
	index      int
	at         place
	written    iam.Written
	elements   uint // those that are written, a bit for each; see has
	complete   bool
	sid        string
	effect     string // "" when it is not known
	effectAt   place
	action     list // of Action or NotAction
	resource   list // of Resource or NotResource
	principals []principals
	conditions []*condition
	// conditional says that the statement has conditions, or may have.
	conditional bool
}

// list is an element that holds strings.
type list struct {
	items []item
	// complete says that all items are listed, which may be none.
	complete bool
	// written is false for an element that the statement does not have.
	written bool
	at      place
}

// item is one string of a list.
type item struct {
	iam.Text
	// folded is the text, if it is known, as it is compared: that of actions is in lower case.
	folded string
	at     place
	kind   iam.Type
}

func newItem(w iam.Written, at place) item {
	known, _ := w.Text().Known()
	return item{w.Text(), known, at, w.Type()}
}

// inLowerCase makes the list one of what is compared without regard to case.
func (l list) inLowerCase() list {
	for i := range l.items {
		l.items[i].folded = strings.ToLower(l.items[i].folded)
	}
	return l
}

// principals are those of one type.
type principals struct {
	typ string
	list
}

// condition compares one key with values.
type condition struct {
	*statement
	operator string
	op       iam.Operator
	key      string // in lower case; "" when it is not known
	spelt    string
	values   list
	at       place
}

// label names the statement in a sentence.
func (s *statement) label() string {
	if s.sid != "" {
		return strconv.Quote(s.sid)
	}
	return strconv.Itoa(s.index + 1)
}

func (s *statement) allows() bool { return s.effect == "Allow" }
func (s *statement) denies() bool { return s.effect == "Deny" }

// read takes the document apart and reports what is of the wrong JSON type.
func (p *policy) read() {
	p.complete = true
	for m := range p.root.Members() {
		name, known := m.Name.Known()
		at := member(name, m.Offset)
		switch {
		case !known:
			p.complete = false
		case strings.EqualFold(name, "Version"):
			p.version, _ = m.Value.Text().Known()
		case strings.EqualFold(name, "Statement"):
			p.readStatements(m.Value, at)
		}
	}
	if p.root.Type() != iam.Object {
		p.complete = false
	}
}

func (p *policy) readStatements(w iam.Written, at place) {
	switch w.Type() {
	case iam.Object:
		p.readStatement(w, at.item(0, w.Offset()))
	case iam.Array:
		i := 0
		for item := range w.Items() {
			p.readStatement(item, at.item(i, item.Offset()))
			i++
		}
	case iam.Unknown:
		p.complete = false
	default:
		p.report("DATA_TYPE_MISMATCH", at, "Statement is %s and must be an object or an array of objects", w.Type())
	}
}

func (p *policy) readStatement(w iam.Written, at place) {
	switch w.Type() {
	case iam.Object:
	case iam.Unknown:
		p.complete = false
		return
	default:
		p.report("DATA_TYPE_MISMATCH", at, "a statement is %s and must be an object", w.Type())
		return
	}
	s := &statement{policy: p, index: len(p.statements), at: at, written: w, complete: true}
	for m := range w.Members() {
		name, known := m.Name.Known()
		if !known {
			s.complete = false
			continue
		}
		s.readElement(name, m)
	}
	p.statements = append(p.statements, s)
}

func (s *statement) readElement(name string, m iam.Member) {
	at := s.at.member(name, m.Offset)
	element := canonical(name)
	if m.Value.Type() != iam.Null {
		s.elements |= bit(element)
	}
	switch element {
	case "Sid":
		s.sid, _ = s.scalar(m.Value, at, "Sid")
	case "Effect":
		s.effect, _ = s.scalar(m.Value, at, "Effect")
		s.effectAt = at
	case "Action", "NotAction":
		s.action = s.strings(m.Value, at, name).inLowerCase()
	case "Resource", "NotResource":
		s.resource = s.strings(m.Value, at, name)
	case "Principal", "NotPrincipal":
		s.readPrincipals(m.Value, at, name)
	case "Condition":
		s.readConditions(m.Value, at)
	}
}

// has reports whether an element is written.
func (s *statement) has(element string) bool { return s.elements&bit(element) != 0 }

func bit(element string) uint { return 1 << (1 + slices.Index(elements, element)) >> 1 }

// elements are the elements of a statement.
var elements = []string{"Sid", "Effect", "Principal", "NotPrincipal", "Action", "NotAction", "Resource", "NotResource", "Condition"}

// canonical is an element's name as the grammar spells it; names are compared without regard to case. "" stands for others.
func canonical(name string) string {
	for _, element := range elements {
		if strings.EqualFold(element, name) {
			return element
		}
	}
	return ""
}

// scalar is an element that holds one string.
func (p *policy) scalar(w iam.Written, at place, element string) (string, bool) {
	switch w.Type() {
	case iam.Unknown, iam.Null:
		return "", false
	case iam.String:
		return w.Text().Known()
	}
	p.report("DATA_TYPE_MISMATCH", at, "%s is %s and must be a string", element, w.Type())
	return "", false
}

// strings is an element that holds a string or an array of strings.
func (p *policy) strings(w iam.Written, at place, element string) list {
	l := list{at: at, complete: true, written: true}
	switch w.Type() {
	case iam.Array:
		i := 0
		for elem := range w.Items() {
			l.add(p, elem, at.item(i, elem.Offset()), element)
			i++
		}
	case iam.Unknown:
		l.complete = false
	case iam.Null:
		l.written = false
	default:
		l.add(p, w, at.moved(w.Offset()), element)
	}
	return l
}

func (l *list) add(p *policy, w iam.Written, at place, element string) {
	switch w.Type() {
	case iam.String:
		l.items = append(l.items, newItem(w, at))
	case iam.Number, iam.Boolean:
		if element != "" {
			p.report("DATA_TYPE_MISMATCH", at, "%s holds %s and must hold strings", element, w.Type())
			return
		}
		l.items = append(l.items, newItem(w, at))
	case iam.Unknown:
		l.complete = false
	case iam.Null:
	default:
		l.complete = false
		p.report("DATA_TYPE_MISMATCH", at, "%s holds %s and must hold strings", orValue(element), w.Type())
	}
}

func orValue(element string) string {
	if element == "" {
		return "a condition's list of values"
	}
	return element
}
