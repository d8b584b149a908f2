// SPDX-License-Identifier: Apache-2.0

package validate

import (
	"slices"
	"strings"
	"unicode"

	"github.com/guardlint/guardlint/aws/iam"
	"github.com/guardlint/guardlint/aws/iam/pattern"
)

// quotas are the characters that a policy may have, blanks not counted but by Organizations (IAM User Guide, "IAM and AWS STS quotas",
// and AWS Organizations User Guide, "Quotas for AWS Organizations").
var quotas = map[Kinds]struct {
	characters int
	code       string
}{
	Identity: {6144, "POLICY_SIZE_EXCEEDS_IDENTITY_POLICY_QUOTA"},
	Trust:    {2048, "POLICY_SIZE_EXCEEDS_ROLE_TRUST_POLICY_QUOTA"},
	SCP:      {10240, "POLICY_SIZE_EXCEEDS_SCP_QUOTA"},
	RCP:      {5120, "POLICY_SIZE_EXCEEDS_RCP_QUOTA"},
}

// resourceQuotas are those of resource policies, by service.
var resourceQuotas = map[string]int{"s3": 20480, "kms": 32768, "secretsmanager": 20480, "sns": 30720, "lambda": 20480}

// checkSize counts a document as it would be sent, without the blanks between its parts. What is not known counts nothing.
func checkSize(p *policy) {
	quota, known := quotas[p.typ.Kind]
	if p.typ.Kind == Resource {
		quota.characters, quota.code = resourceQuotas[p.typ.Service], "POLICY_SIZE_EXCEEDS_RESOURCE_POLICY_QUOTA"
		known = quota.characters > 0
	}
	if p.typ.Limit > 0 {
		quota.characters = p.typ.Limit
	}
	if !known {
		return
	}
	if size := sizeOf(p.root); size > quota.characters {
		p.report(quota.code, place{}, "the document has %d characters, of which it may have %d", size, quota.characters)
	}
}

func sizeOf(w iam.Written) int {
	switch w.Type() {
	case iam.Object:
		size := 1
		for m := range w.Members() {
			size += quoted(m.Name) + 1 + sizeOf(m.Value) + 1
		}
		return max(size, 2)
	case iam.Array:
		size := 1
		for item := range w.Items() {
			size += sizeOf(item) + 1
		}
		return max(size, 2)
	case iam.String:
		return quoted(w.Text())
	}
	return len(w.Text().Literals())
}

func quoted(t iam.Text) int {
	size := len(`""`)
	for _, r := range t.Literals() {
		switch {
		case unicode.IsSpace(r):
		case r == '"' || r == '\\': // is escaped
			size += 2
		default:
			size++
		}
	}
	return size
}

// checkRedundantStatements finds statements that say nothing that another one does not.
func checkRedundantStatements(p *policy) {
	if len(p.statements) > maxPairs {
		return
	}
	for i, s := range p.statements {
		for j, other := range p.statements {
			if i != j && other.says(s) && (j < i || !s.says(other)) {
				p.report("REDUNDANT_STATEMENT", s.at, "statement %d says nothing that statement %d does not", i+1, j+1)
				break
			}
		}
	}
}

// says reports whether the statement certainly says all that another one does: that it has the same effect, principals and conditions, and
// covers the other's actions and resources.
func (s *statement) says(other *statement) bool {
	if s.effect == "" || s.effect != other.effect || !s.complete || !other.complete {
		return false
	}
	for _, element := range elements[2:] {
		if s.has(element) != other.has(element) {
			return false
		}
	}
	if s.has("Action") && !s.action.covers(other.action) || s.has("Resource") && !s.resource.covers(other.resource) {
		return false
	}
	for _, element := range []string{"Principal", "NotPrincipal", "Condition", "NotAction", "NotResource"} {
		if s.has(element) && !s.sameElement(other, element) {
			return false
		}
	}
	return true
}

func (s *statement) sameElement(other *statement, element string) bool {
	own, known := s.spelt(element)
	theirs, too := other.spelt(element)
	return known && too && own == theirs
}

// spelt writes an element of the statement down.
func (s *statement) spelt(element string) (string, bool) {
	for m := range s.written.Members() {
		if name, known := m.Name.Known(); known && canonical(name) == element {
			return spell(m.Value)
		}
	}
	return "", false
}

// covers reports whether each item of another list is certainly matched by one of the list.
func (l list) covers(other list) bool {
	return other.complete && !slices.ContainsFunc(other.items, func(b item) bool {
		return !slices.ContainsFunc(l.items, func(a item) bool { return matches(a, b) })
	})
}

// matches reports whether an item certainly matches all that another one does.
func matches(a, b item) bool {
	_, known := a.Known()
	_, too := b.Known()
	switch {
	case !known || !too:
		return false
	case a.folded == b.folded:
		return true
	}
	return strings.Contains(a.folded, "*") && !strings.Contains(a.folded, "?") && !strings.Contains(a.folded, "${") &&
		!strings.Contains(b.folded, "${") && pattern.Match(a.folded, b.folded)
}

// spell writes a value down so that equal ones are written alike.
func spell(w iam.Written) (string, bool) {
	var b strings.Builder
	switch w.Type() {
	case iam.Object:
		for m := range w.Members() {
			name, known := m.Name.Known()
			value, ok := spell(m.Value)
			if !known || !ok {
				return "", false
			}
			b.WriteString(name + "\x01" + value + "\x02")
		}
	case iam.Array:
		for item := range w.Items() {
			value, ok := spell(item)
			if !ok {
				return "", false
			}
			b.WriteString(value + "\x03")
		}
	case iam.Unknown:
		return "", false
	default:
		return w.Text().Known()
	}
	return b.String(), true
}
