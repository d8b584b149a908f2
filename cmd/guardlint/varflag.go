// SPDX-License-Identifier: Apache-2.0

package main

import (
	"fmt"

	"github.com/guardlint/guardlint"
)

// varFlag is --var or --var-file. Both add to one list, because what comes later on the command line wins, as for Terraform.
type varFlag struct {
	list *[]guardlint.Var
	file bool
}

// Set implements pflag.Value: it adds one.
func (f varFlag) Set(s string) error { return f.Append(s) }

// Append implements pflag.SliceValue.
func (f varFlag) Append(s string) error {
	v := guardlint.Var{Assign: s}
	if f.file {
		v = guardlint.Var{File: s}
	}
	*f.list = append(*f.list, v)
	return nil
}

// Replace implements pflag.SliceValue.
func (f varFlag) Replace(all []string) error {
	var others []guardlint.Var
	for _, v := range *f.list {
		if (v.File != "") != f.file {
			others = append(others, v)
		}
	}
	*f.list = others
	for _, s := range all {
		if err := f.Append(s); err != nil {
			return err
		}
	}
	return nil
}

// GetSlice implements pflag.SliceValue: the values of this flag alone.
func (f varFlag) GetSlice() []string {
	values := []string{}
	for _, v := range *f.list {
		if (v.File != "") == f.file {
			values = append(values, v.Assign+v.File)
		}
	}
	return values
}

// String implements pflag.Value.
func (f varFlag) String() string {
	if f.list == nil {
		return "[]"
	}
	return fmt.Sprint(f.GetSlice())
}

// Type implements pflag.Value.
func (f varFlag) Type() string { return "stringArray" }
