// SPDX-License-Identifier: Apache-2.0

package funcs

import (
	"errors"
	"fmt"

	"github.com/zclconf/go-cty/cty"
)

// What a call may make of its arguments. Terraform has no such limits but the
// one of range, 1024 elements.
const (
	// MaxString is the length in bytes of the longest string.
	MaxString = 10 << 20
	// MaxElements is the number of elements of the largest collection, counting
	// what is nested in it where the function itself does the nesting.
	MaxElements = 1_000_000
	// MaxExponent bounds numbers: the largest is 2 to its power, and the number
	// nearest to zero 2 to its negative. A number beyond takes minutes to print.
	MaxExponent = 1 << 14
	// MaxDigits is the length in bytes of the longest text read as a number.
	MaxDigits = 10_000
	// MaxDepth is how deep JSON and YAML documents may nest.
	MaxDepth = 500
	// MaxTemplate is the length in bytes of the longest template.
	MaxTemplate = 1 << 20
	// MaxNesting is how deep an HCL expression may nest. Ten thousands of levels
	// overflow the stack of HCL's parser, from which a program cannot recover.
	MaxNesting = 500
	// MaxAlternatives is the number of patterns that braces in a pattern of
	// fileset may stand for.
	MaxAlternatives = 1_000
)

var (
	errTooLong  = fmt.Errorf("the result would be longer than %d bytes, which is more than this analysis evaluates", MaxString)
	errTooMany  = fmt.Errorf("this needs more than %d elements, which is more than this analysis evaluates", MaxElements)
	errTooDeep  = fmt.Errorf("the document nests deeper than %d levels, which is more than this analysis evaluates", MaxDepth)
	errNegative = errors.New("the number must not be negative")
	errNumber   = errors.New("the number is too large or too close to zero for this analysis")
)

// fits returns an error for strings that are too long.
func fits(length int) error {
	if length > MaxString || length < 0 {
		return errTooLong
	}
	return nil
}

// Bounded returns an error if v, which may be of any kind, goes beyond the
// limits of this package: a string or number, or the sum of all that is nested
// in a collection. Its own work is bounded, even if nested values are shared
// so often that they stand for an astronomical number of elements.
func Bounded(v cty.Value) error {
	_, err := size(v)
	return err
}

// size estimates how many bytes a value takes in a text such as JSON.
func size(v cty.Value) (int, error) {
	s := sizer{elements: MaxElements, bytes: MaxString}
	err := s.add(v)
	return MaxString - s.bytes, err
}

// sizer has what is left to spend.
type sizer struct{ elements, bytes int }

func (s *sizer) add(v cty.Value) error {
	v, _ = v.Unmark()
	if s.elements--; s.elements < 0 {
		return errTooMany
	}
	cost := 4
	switch ty := v.Type(); {
	case !v.IsKnown() || v.IsNull():
	case ty == cty.String:
		cost += len(v.AsString())
	case ty == cty.Number:
		digits, err := digits(v)
		if err != nil {
			return err
		}
		cost += digits
	case ty.IsObjectType(): // by its type, because iterating sorts the names
		for name := range ty.AttributeTypes() {
			cost += len(name)
			if err := s.add(v.GetAttr(name)); err != nil {
				return err
			}
		}
	case v.CanIterateElements():
		for key, element := range v.Elements() {
			if key.Type() == cty.String && !ty.IsSetType() {
				cost += len(key.AsString())
			}
			if err := s.add(element); err != nil {
				return err
			}
		}
	}
	if s.bytes -= cost; s.bytes < 0 {
		return errTooLong
	}
	return nil
}

// digits estimates the length of a known number in decimal notation.
func digits(v cty.Value) (int, error) {
	f := v.AsBigFloat()
	exp := f.MantExp(nil)
	if f.IsInf() {
		exp = 0
	}
	if exp < 0 {
		exp = -exp
	}
	if exp > MaxExponent {
		return 0, errNumber
	}
	return exp/3 + int(f.MinPrec())/3 + 2, nil
}
