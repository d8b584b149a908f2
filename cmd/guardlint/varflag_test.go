// SPDX-License-Identifier: Apache-2.0

package main

import (
	"slices"
	"strings"
	"testing"

	"github.com/spf13/pflag"

	"github.com/guardlint/guardlint"
)

// Of --var and --var-file the later one wins, as on Terraform's command line.
func TestVarFlagsKeepTheirOrder(t *testing.T) {
	enter(t, files{"a.tf": undecided, "on.tfvars": "encrypted = true\n"})
	for args, want := range map[string]string{
		"--var encrypted=false --var-file on.tfvars": "encrypted = true",
		"--var-file on.tfvars --var encrypted=false": "encrypted = false",
	} {
		if got := guard(t, "", append([]string{"inspect"}, strings.Fields(args)...)...); !strings.Contains(got.out, want) {
			t.Errorf("%s: %+v", args, got)
		}
	}
}

func TestVarFlagIsASlice(t *testing.T) {
	list := []guardlint.Var{{File: "f"}, {Assign: "a=1"}}
	var flag pflag.SliceValue = varFlag{&list, false}
	if err := flag.Replace([]string{"b=2", "c=3"}); err != nil {
		t.Fatal(err)
	}
	if got := flag.GetSlice(); !slices.Equal(got, []string{"b=2", "c=3"}) {
		t.Errorf("values are %q", got)
	}
	if !slices.Equal(list, []guardlint.Var{{File: "f"}, {Assign: "b=2"}, {Assign: "c=3"}}) {
		t.Errorf("the list is %v", list)
	}
}
