// SPDX-License-Identifier: Apache-2.0

package validate

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/guardlint/guardlint/aws/iam"
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
	if size := sizeOf(p.root); known && size > quota.characters {
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
	text := strings.Map(func(r rune) rune {
		if unicode.IsSpace(r) {
			return -1
		}
		return r
	}, t.Literals())
	return utf8.RuneCountInString(text) + len(`""`) + strings.Count(text, `"`) + strings.Count(text, `\`)
}

// checkRedundantStatements finds statements that say the same.
func checkRedundantStatements(p *policy) {
	if len(p.statements) > maxPairs {
		return
	}
	said := make(map[string]int)
	for _, s := range p.statements {
		key, known := spell(s.written, true)
		if !known {
			continue
		}
		if first, twice := said[key]; twice {
			p.report("REDUNDANT_STATEMENT", s.at, "statement %d says what statement %d says", s.index+1, first+1)
			continue
		}
		said[key] = s.index
	}
}

// spell writes a value down so that equal ones are written alike; a statement's Sid makes no difference.
func spell(w iam.Written, statement bool) (string, bool) {
	var b strings.Builder
	switch w.Type() {
	case iam.Object:
		for m := range w.Members() {
			name, known := m.Name.Known()
			if statement && strings.EqualFold(name, "Sid") {
				continue
			}
			value, ok := spell(m.Value, false)
			if !known || !ok {
				return "", false
			}
			b.WriteString(name + "\x01" + value + "\x02")
		}
	case iam.Array:
		for item := range w.Items() {
			value, ok := spell(item, false)
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
