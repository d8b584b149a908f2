// SPDX-License-Identifier: Apache-2.0

package main

import (
	"cmp"
	"encoding/csv"
	"errors"
	"fmt"
	"os"
	"regexp"
	"slices"
	"strings"

	"github.com/zclconf/go-cty/cty"
)

// defaultRow is one row of the CSV file.
type defaultRow struct {
	typ, path                          string
	text, setBy, since, effect, source string

	pseudo  bool   // path is a block, or the object itself
	kind    byte   // of the literal that text begins with: 's', 'n', 'b', or 'p' when text is prose
	literal string // empty in prose
}

var defaultColumns = []string{"resource_type", "attribute", "default", "set_by", "since", "effect", "source"}

// readDefaults returns the rows sorted by type and path.
func readDefaults(path string) ([]*defaultRow, error) {
	file, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer file.Close()
	records, err := csv.NewReader(file).ReadAll()
	if err != nil {
		return nil, err
	}
	if len(records) == 0 || !slices.Equal(records[0], defaultColumns) {
		return nil, fmt.Errorf("columns are not %s", strings.Join(defaultColumns, ","))
	}
	var rows []*defaultRow
	for _, r := range records[1:] {
		since := strings.TrimPrefix(r[4], "-")
		rows = append(rows, &defaultRow{typ: r[0], path: r[1], text: r[2], setBy: r[3], since: since, effect: r[5], source: r[6]})
	}
	slices.SortFunc(rows, func(a, b *defaultRow) int {
		return cmp.Or(strings.Compare(a.typ, b.typ), strings.Compare(a.path, b.path))
	})
	return rows, nil
}

// fitDefaults finds each row's place in the schemas and reads its literal. The
// error names every row that has no place.
func fitDefaults(rows []*defaultRow, s *schemas) error {
	var errs []error
	for i, r := range rows {
		if err := r.fit(s); err != nil {
			errs = append(errs, fmt.Errorf("%s %s: %w", r.typ, r.path, err))
		}
		if i > 0 && rows[i-1].typ == r.typ && rows[i-1].path == r.path {
			errs = append(errs, fmt.Errorf("%s %s: is listed twice", r.typ, r.path))
		}
	}
	return errors.Join(errs...)
}

func (r *defaultRow) fit(s *schemas) error {
	b := s.resources[r.typ]
	if typ, ok := strings.CutPrefix(r.typ, "data."); ok {
		b = s.dataSources[typ]
	}
	switch {
	case b == nil:
		return errors.New("the provider has no such type")
	case r.text == "":
		return errors.New("the default is empty")
	case r.setBy != "provider" && r.setBy != "aws":
		return fmt.Errorf("set by %q, which is neither provider nor aws", r.setBy)
	case r.setBy == "aws" && r.source == "":
		return errors.New("nothing says where AWS states the default")
	}
	r.kind = 'p'
	names := strings.Split(r.path, ".")
	for _, name := range names[:len(names)-1] {
		nested := b.BlockTypes[name]
		if nested == nil {
			return fmt.Errorf("there is no block %s", name)
		}
		b = nested.Block
	}
	last := names[len(names)-1]
	if r.path == "id" || b.BlockTypes[last] != nil {
		r.pseudo = true
		return nil
	}
	a := b.Attributes[last]
	if a == nil {
		return errors.New("the schema has neither an attribute nor a block there")
	}
	if !a.Required && !a.Optional {
		return errors.New("configuration cannot set the attribute")
	}
	r.kind, r.literal = literal(r.text, a.Type)
	return nil
}

var (
	// A remark follows a literal in parentheses and ends the text.
	remarked = regexp.MustCompile(`^(\S+) \([^()]*\)$`)

	// A string that is one word is a literal, unless it names a thing rather
	// than spells a value: aws/ssm is a key, but nobody writes that as its id.
	word = regexp.MustCompile(`^[A-Za-z0-9_.-]+$`)
)

// sentence is the one literal of several words: what the provider writes into
// a description that is left out.
const sentence = "Managed by Terraform"

// literal returns the literal of the given type that text begins with, and the
// type's tag, or 'p' when text is prose.
func literal(text string, typ cty.Type) (kind byte, lit string) {
	if m := remarked.FindStringSubmatch(text); m != nil {
		text = m[1]
	}
	switch typ {
	case cty.Bool:
		if text == "true" || text == "false" {
			return 'b', text
		}
	case cty.Number:
		if _, err := cty.ParseNumberVal(text); err == nil {
			return 'n', text
		}
	case cty.String:
		if word.MatchString(text) || text == sentence {
			return 's', text
		}
	}
	return 'p', ""
}
