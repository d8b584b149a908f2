// SPDX-License-Identifier: Apache-2.0

package jsonsyntax

import (
	"reflect"
	"strings"
	"unicode/utf8"

	"github.com/hashicorp/hcl/v2"
	"github.com/hashicorp/hcl/v2/hclsyntax"
	"github.com/zclconf/go-cty/cty"
)

// relocation returns a function that corrects a range which was counted in a decoded string so that it is true of the JSON
// token at rng. The two differ where the token has escapes: \n is no new line of the file, \" is two bytes of it. It is nil when there is nothing to correct.
func relocation(src []byte, decoded string, rng hcl.Range) func(*hcl.Range) {
	token := string(src[rng.Start.Byte:rng.End.Byte])
	raw := token[1:max(len(token)-1, 1)]
	if !strings.Contains(raw, `\`) && utf8.ValidString(raw) {
		return nil
	}
	offsets := rawOffsets(raw, len(decoded))
	fix := func(p *hcl.Pos) {
		at := min(max(p.Byte-rng.Start.Byte-1, 0), len(offsets)-1)
		raw := raw[:offsets[at]]
		*p = hcl.Pos{Line: rng.Start.Line, Byte: rng.Start.Byte + 1 + len(raw), Column: rng.Start.Column + 1 + utf8.RuneCountInString(raw)}
	}
	return func(r *hcl.Range) {
		fix(&r.Start)
		fix(&r.End)
	}
}

// rawOffsets maps each byte offset of the decoded string, its end included, to the offset in the raw token text.
func rawOffsets(raw string, decodedLen int) []int {
	offsets := make([]int, 0, decodedLen+1)
	for i := 0; i < len(raw); {
		rawLen, decLen := unit(raw[i:])
		for range decLen {
			offsets = append(offsets, i)
		}
		i += rawLen
	}
	for len(offsets) <= decodedLen {
		offsets = append(offsets, len(raw))
	}
	return offsets[:decodedLen+1]
}

// unit measures the first character of raw JSON string text, before and after decoding.
func unit(raw string) (rawLen, decodedLen int) {
	if raw[0] != '\\' {
		r, n := utf8.DecodeRuneInString(raw)
		return n, utf8.RuneLen(r) // an invalid byte becomes U+FFFD
	}
	if len(raw) < 6 || raw[1] != 'u' {
		return min(2, len(raw)), 1
	}
	r, ok := hex4(raw[2:6])
	if ok && r >= 0xd800 && r < 0xdc00 && len(raw) >= 12 && raw[6:8] == `\u` {
		if low, ok := hex4(raw[8:12]); ok && low >= 0xdc00 && low < 0xe000 {
			return 12, 4 // a surrogate pair
		}
	}
	if n := utf8.RuneLen(r); n > 0 {
		return 6, n
	}
	return 6, 3 // a lone surrogate becomes U+FFFD
}

func hex4(s string) (r rune, ok bool) {
	for _, c := range []byte(s) {
		digit := strings.IndexByte("0123456789abcdef", c|0x20)
		if digit < 0 {
			return 0, false
		}
		r = r<<4 | rune(digit)
	}
	return r, true
}

func relocateDiags(diags hcl.Diagnostics, relocate func(*hcl.Range)) {
	for _, d := range diags {
		for _, r := range []**hcl.Range{&d.Subject, &d.Context} {
			if *r != nil {
				own := **r // diagnostics may share a range
				relocate(&own)
				*r = &own
			}
		}
	}
}

// relocateTree corrects every range in an expression, each once.
func relocateTree(expr hclsyntax.Expression, relocate func(*hcl.Range)) {
	holder := []hclsyntax.Expression{expr}
	walkRanges(reflect.ValueOf(holder), relocate, make(map[any]bool))
}

var (
	rangeType = reflect.TypeFor[hcl.Range]()
	valueType = reflect.TypeFor[cty.Value]()
)

// walkRanges visits the ranges below v, which the syntax tree keeps in exported fields of nodes and of traversal steps.
func walkRanges(v reflect.Value, visit func(*hcl.Range), seen map[any]bool) {
	switch v.Kind() {
	case reflect.Pointer:
		if !v.IsNil() && !seen[v.Interface()] {
			seen[v.Interface()] = true
			walkRanges(v.Elem(), visit, seen)
		}
	case reflect.Interface:
		step := v.Elem()
		if step.Kind() != reflect.Struct {
			walkRanges(step, visit, seen)
			return
		}
		fixed := reflect.New(step.Type()).Elem() // what an interface holds cannot be changed in place
		fixed.Set(step)
		walkRanges(fixed, visit, seen)
		v.Set(fixed)
	case reflect.Slice:
		for i := range v.Len() {
			walkRanges(v.Index(i), visit, seen)
		}
	case reflect.Struct:
		if v.Type() == rangeType {
			visit(v.Addr().Interface().(*hcl.Range))
			return
		}
		if v.Type() == valueType {
			return
		}
		for i := range v.NumField() {
			if v.Type().Field(i).IsExported() {
				walkRanges(v.Field(i), visit, seen)
			}
		}
	}
}
