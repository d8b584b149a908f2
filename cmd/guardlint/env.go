// SPDX-License-Identifier: Apache-2.0

package main

import (
	"errors"
	"fmt"
	"os"
	"strings"

	"github.com/spf13/pflag"
)

// fromEnvironment sets the flags that the command line leaves out from GUARDLINT_<FLAG>, GUARDLINT_FAIL_ON for --fail-on. An empty
// variable counts as none. A flag that may be repeated takes one value per line.
func fromEnvironment(flags *pflag.FlagSet) error {
	var failed error
	flags.VisitAll(func(f *pflag.Flag) {
		name := variable(f)
		value := os.Getenv(name)
		if f.Changed || value == "" || f.Name == "help" || failed != nil {
			return
		}
		values := []string{value}
		if _, repeatable := f.Value.(pflag.SliceValue); repeatable {
			values = strings.FieldsFunc(value, func(r rune) bool { return r == '\n' || r == '\r' })
		}
		for _, v := range values {
			if err := flags.Set(f.Name, v); err != nil {
				failed = fmt.Errorf("environment variable %s: %w", name, plainFlagError(err))
				return
			}
		}
	})
	return failed
}

func variable(f *pflag.Flag) string {
	return "GUARDLINT_" + strings.ToUpper(strings.ReplaceAll(f.Name, "-", "_"))
}

// valueForms tells how the value of a flag is written, by the flag's type.
var valueForms = map[string]string{"int": "a whole number", "bool": "true or false", "duration": "a duration like 90s or 10m"}

// plainFlagError is what is wrong with a value, without pflag's words about the flag and Go's about parsing.
func plainFlagError(err error) error {
	var invalid *pflag.InvalidValueError
	if !errors.As(err, &invalid) {
		return err
	}
	if form, ok := valueForms[invalid.GetFlag().Value.Type()]; ok {
		return fmt.Errorf("%q is not %s", invalid.GetValue(), form)
	}
	return invalid.Unwrap()
}
