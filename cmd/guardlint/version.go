// SPDX-License-Identifier: Apache-2.0

package main

import (
	"cmp"
	"encoding/json"
	"fmt"
	"io"
	"os"
	"runtime"
	"runtime/debug"
	"strings"

	"github.com/spf13/cobra"

	"github.com/guardlint/guardlint"
	"github.com/guardlint/guardlint/report"
)

const home = "https://github.com/guardlint/guardlint"

// Set by the release build with -ldflags -X; otherwise the build's own information counts.
var version, commit, date string

// versionInfo says what this binary is.
type versionInfo struct {
	Version string `json:"version"`
	Commit  string `json:"commit"`
	Date    string `json:"date"`
	Go      string `json:"go"`
	OS      string `json:"os"`
	Arch    string `json:"arch"`
	Rules   int    `json:"rules"`
}

func readVersion() versionInfo {
	v := versionInfo{version, commit, date, runtime.Version(), runtime.GOOS, runtime.GOARCH, len(guardlint.Rules())}
	if build, ok := debug.ReadBuildInfo(); ok {
		v.Version = cmp.Or(v.Version, strings.TrimPrefix(build.Main.Version, "v"))
		for _, s := range build.Settings {
			switch s.Key {
			case "vcs.revision":
				v.Commit = cmp.Or(v.Commit, s.Value)
			case "vcs.time":
				v.Date = cmp.Or(v.Date, s.Value)
			}
		}
	}
	v.Version = cmp.Or(v.Version, "(devel)")
	return v
}

// String is one line for people.
func (v versionInfo) String() string {
	return fmt.Sprintf("guardlint %s (commit %s, %s, %s %s/%s, %d rules)", v.Version, cmp.Or(v.Commit, "unknown"),
		cmp.Or(v.Date, "date unknown"), v.Go, v.OS, v.Arch, v.Rules)
}

func (v versionInfo) tool() report.Tool {
	return report.Tool{Name: "guardlint", Version: v.Version, URL: home}
}

// docs is the address of the rule pages that belong to the version.
func (v versionInfo) docs() string {
	ref := "main"
	if release := v.Version; release != "(devel)" && !strings.ContainsAny(release, "-+") {
		ref = "v" + release
	}
	return home + "/blob/" + ref + "/docs/rules/"
}

// blob is the web address of the commit that a GitHub workflow works on, for links in Markdown; "" elsewhere.
func blob() string {
	server, repository, sha := os.Getenv("GITHUB_SERVER_URL"), os.Getenv("GITHUB_REPOSITORY"), os.Getenv("GITHUB_SHA")
	if server == "" || repository == "" || sha == "" {
		return ""
	}
	return server + "/" + repository + "/blob/" + sha + "/"
}

func versionCommand(s streams) *cobra.Command {
	var asJSON bool
	cmd := &cobra.Command{
		Use:   "version",
		Short: "Print what this binary is",
		Args:  cobra.NoArgs,
		RunE: func(*cobra.Command, []string) error {
			return writeStdout(s.out, func(w io.Writer) error {
				if !asJSON {
					_, err := fmt.Fprintln(w, readVersion())
					return err
				}
				enc := json.NewEncoder(w)
				enc.SetIndent("", "  ")
				return enc.Encode(readVersion())
			})
		},
	}
	cmd.Flags().BoolVar(&asJSON, "json", false, "print JSON (default: one line of text)")
	return cmd
}
