// SPDX-License-Identifier: Apache-2.0

package main

import (
	"fmt"
	"strings"

	"github.com/spf13/cobra"

	"github.com/guardlint/guardlint/compliance"
	"github.com/guardlint/guardlint/lint"
)

// frameworkNamed finds a framework by its id; the error lists all.
func frameworkNamed(id string) (compliance.Framework, error) {
	var ids []string
	for _, f := range compliance.Frameworks() {
		if f.ID == id {
			return f, nil
		}
		ids = append(ids, f.ID)
	}
	near := ""
	if n := lint.Nearest(id, ids); n != "" {
		near = fmt.Sprintf("did you mean %q; ", n)
	}
	return compliance.Framework{}, fmt.Errorf("unknown framework %q: %sthere are %s", id, near, strings.Join(ids, ", "))
}

func completeFrameworks(*cobra.Command, []string, string) ([]string, cobra.ShellCompDirective) {
	var ids []string
	for _, f := range compliance.Frameworks() {
		ids = append(ids, f.ID+"\t"+f.Title)
	}
	return ids, cobra.ShellCompDirectiveNoFileComp
}
