// SPDX-License-Identifier: Apache-2.0

package validate

import (
	"cmp"
	"errors"
	"fmt"
	"slices"
	"strings"

	"github.com/guardlint/guardlint/aws/iam"
)

// Finding is one thing that is wrong with how a policy is written.
type Finding struct {
	// Code is the one of IAM Access Analyzer.
	Code string
	Kind Kind
	// Message is one sentence, in lower case and without a period.
	Message string
	// Path names the place: "Statement[0].Action[1]".
	Path string
	// Offset is the place in the text that the document was parsed from, in bytes; 0 for one that was not.
	Offset int
}

// Text judges a policy that is written as JSON text.
func Text(text string, typ Type) []Finding {
	root, err := iam.ParseWritten(text)
	if err != nil {
		f := Finding{Code: "JSON_SYNTAX_ERROR", Kind: Error, Message: "the document is not valid JSON: " + err.Error()}
		if syntax, ok := errors.AsType[*iam.SyntaxError](err); ok {
			f.Offset, f.Message = syntax.Offset, "the document is not valid JSON: "+syntax.Reason()
		}
		return []Finding{f}
	}
	return Document(root, typ)
}

// Document judges a policy. Findings are in the order of the document, and worst first at one place.
func Document(root iam.Written, typ Type) []Finding {
	p := &policy{typ: typ, root: root}
	p.read()
	for _, check := range policyChecks {
		check(p)
	}
	for _, s := range p.statements {
		for _, check := range statementChecks {
			check(s)
		}
		for _, c := range s.conditions {
			for _, check := range conditionChecks {
				check(c)
			}
		}
	}
	slices.SortStableFunc(p.findings, func(a, b Finding) int {
		return cmp.Or(cmp.Compare(a.Offset, b.Offset), comparePaths(a.Path, b.Path), cmp.Compare(a.Kind, b.Kind))
	})
	return slices.CompactFunc(p.findings, func(a, b Finding) bool { return a == b })
}

// comparePaths orders places so that statement 10 comes after statement 9.
func comparePaths(a, b string) int {
	return cmp.Or(cmp.Compare(len(index(a)), len(index(b))), strings.Compare(a, b))
}

func index(path string) string {
	path, _, _ = strings.Cut(strings.TrimPrefix(path, "Statement["), "]")
	return path
}

// place is a part of the document that findings can point at. The zero place is the document.
type place struct {
	in     *place
	name   string // of a member
	number int    // of an item, counted from 1; 0 for a member
	at     int
}

// member is a member of the outermost object.
func member(name string, at int) place { return place{name: name, at: at} }

func (pl *place) member(name string, at int) place { return place{in: pl, name: name, at: at} }

func (pl *place) item(i, at int) place { return place{in: pl, number: i + 1, at: at} }

// moved is the place with the offset of its value.
func (pl place) moved(at int) place {
	pl.at = at
	return pl
}

// path is the way to the place: "Statement[0].Action[1]".
func (pl *place) path() string {
	switch {
	case pl.number > 0:
		return fmt.Sprintf("%s[%d]", pl.in.path(), pl.number-1)
	case pl.in != nil:
		return pl.in.path() + "." + pl.name
	}
	return pl.name
}

// report adds a finding, once for each place.
func (p *policy) report(code string, at place, format string, args ...any) {
	p.findings = append(p.findings, Finding{code, kinds[code], fmt.Sprintf(format, args...), at.path(), at.at})
}
