// SPDX-License-Identifier: Apache-2.0

package funcs

import (
	"regexp"
	"strconv"
	"strings"
	"sync"

	"github.com/zclconf/go-cty/cty"
	"github.com/zclconf/go-cty/cty/gocty"
)

// limit says what guard must know about a function.
type limit struct {
	// args refuses arguments of which the function would make too much. It gets
	// them as they are given: unknown, null or marked ones, of any number.
	args func(args []cty.Value) error
	// deep refuses a result that is too large with all that is nested in it,
	// and not only at its top.
	deep bool
	// nested says that an unknown value nested in an argument can make the whole
	// result unknown, so that the function drops other marks.
	nested bool
}

// limits has the functions that can make much of little or go through all that
// is nested in their arguments.
var limits = map[string]limit{
	"flatten":    {nested: true},
	"format":     {args: formatted},
	"formatlist": {args: formatted},
	"indent":     {args: indented},
	"join":       {args: joined},
	"jsondecode": {args: jsonDocument, deep: true},
	"jsonencode": {args: wholly},
	"parseint":   {args: parsed},
	"regexall":   {args: allMatches},
	"setproduct": {args: product},
	"split":      {args: split},
	"tolist":     {args: wholly, deep: true},
	"tomap":      {args: wholly, deep: true},
	"tonumber":   {args: parsed},
	"toset":      {args: wholly, deep: true},
	"tostring":   {args: wholly},
	"yamldecode": {args: yamlDocument, deep: true},
	"yamlencode": {args: wholly},
	"zipmap":     {nested: true},

	"provider::terraform::decode_tfvars": {deep: true},
	"provider::terraform::encode_expr":   {args: wholly},
	"provider::terraform::encode_tfvars": {args: wholly},
}

// wholly bounds the arguments with all that is nested in them.
func wholly(args []cty.Value) error {
	for _, arg := range args {
		if err := Bounded(arg); err != nil {
			return err
		}
	}
	return nil
}

// parsed bounds what is read as a number.
func parsed(args []cty.Value) error {
	if len(textArg(args, 0)) > MaxDigits {
		return errNumber
	}
	return nil
}

// indented bounds indent(spaces, str).
func indented(args []cty.Value) error {
	spaces, str := intArg(args, 0), textArg(args, 1)
	if spaces < 0 {
		return errNegative
	}
	return fits(len(str) + multiply(strings.Count(str, "\n"), spaces))
}

// joined bounds join(separator, lists...).
func joined(args []cty.Value) error {
	sep := len(textArg(args, 0))
	total := 0
	for _, list := range args[min(1, len(args)):] {
		n, err := size(list)
		if err != nil {
			return err
		}
		total += n + multiply(lengthOf(list), sep)
	}
	return fits(total)
}

// split bounds split(separator, str).
func split(args []cty.Value) error {
	sep, str := textArg(args, 0), textArg(args, 1)
	if len(str) > MaxElements && strings.Count(str, sep) > MaxElements {
		return errTooMany
	}
	return nil
}

// allMatches bounds regexall(pattern, str).
func allMatches(args []cty.Value) error {
	re, err := regexp.Compile(textArg(args, 0))
	str := textArg(args, 1)
	if err != nil || len(str) < MaxElements/(re.NumSubexp()+1) {
		return nil
	}
	_, err = matches(re, str)
	return err
}

// product bounds setproduct(sets...).
func product(args []cty.Value) error {
	total := len(args)
	for _, arg := range args {
		total = multiply(total, lengthOf(arg))
	}
	if total > MaxElements {
		return errTooMany
	}
	return nil
}

// verb finds the verbs of a format string, with width, precision and the
// number of the argument.
var verb = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`%[ #+\-0]*(\d*)\.?(\d*)(?:\[(\d+)\])?([a-zA-Z%])`) })

// formatted bounds format(format, args...) and formatlist(format, args...),
// in which lists are walked through in step.
func formatted(args []cty.Value) error {
	sizes, rows := make([]int, len(args)), 1
	for i, arg := range args {
		n, err := size(arg)
		if err != nil {
			return err
		}
		sizes[i], rows = n, max(rows, lengthOf(arg))
	}
	total, next := 0, 1
	for _, m := range verb().FindAllStringSubmatch(textArg(args, 0), -1) {
		if m[4] == "%" {
			continue
		}
		if m[3] != "" {
			next = atoi(m[3])
		}
		total += multiply(rows, atoi(m[1])+atoi(m[2]))
		if next > 0 && next < len(args) {
			if lengthOf(args[next]) == 0 { // repeated in every row
				total += multiply(rows, sizes[next])
			} else {
				total += sizes[next]
			}
		}
		if err := fits(total); err != nil {
			return err
		}
		next++
	}
	return fits(total + multiply(rows, sizes[0]))
}

// textArg returns the i-th argument if it is a known string, else "".
func textArg(args []cty.Value, i int) string {
	if i >= len(args) {
		return ""
	}
	v, _ := args[i].Unmark()
	if v.Type() != cty.String || !v.IsKnown() || v.IsNull() {
		return ""
	}
	return v.AsString()
}

// intArg returns the i-th argument if it is a known whole number, else 0.
func intArg(args []cty.Value, i int) int {
	v, _ := args[i].Unmark()
	var n int
	if v.Type() != cty.Number || !v.IsKnown() || v.IsNull() || gocty.FromCtyValue(v, &n) != nil {
		return 0
	}
	return n
}

// lengthOf returns the number of elements of a known list, set, tuple, map or
// object, and 0 for anything else.
func lengthOf(v cty.Value) int {
	v, _ = v.Unmark()
	if !v.IsKnown() || v.IsNull() || !v.CanIterateElements() {
		return 0
	}
	return v.LengthInt()
}

// atoi reads digits; too many of them are too large for any limit.
func atoi(digits string) int {
	if digits == "" {
		return 0
	}
	n, err := strconv.Atoi(digits)
	if err != nil || n > enough {
		return enough
	}
	return n
}

// enough is above all limits but its sums do not overflow.
const enough = 1 << 40

// multiply is the product of two numbers that are not negative, at most enough.
func multiply(a, b int) int {
	if a != 0 && b > enough/a {
		return enough
	}
	return a * b
}
