// SPDX-License-Identifier: Apache-2.0

package main

import (
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"github.com/guardlint/guardlint"
	"github.com/guardlint/guardlint/lint"
	"github.com/guardlint/guardlint/report"
)

// documented are the files whose commands must work.
var documented = []string{"README.md", "CONTRIBUTING.md", "SECURITY.md", "docs/*.md", "action.yml", ".pre-commit-hooks.yaml", "scripts/*.sh", ".ci/run", ".github/ISSUE_TEMPLATE/*"}

var (
	// command is guardlint with what follows on the line, as a shell would see it.
	command = regexp.MustCompile("(?:^|[\\s`|\"(/])guardlint((?: +(?:--?[a-z][a-z-]*|'[^']*'|[\\w./*=:…\\[\\]-]+))+)")
	flag    = regexp.MustCompile(`^--?[a-z][a-z-]*`)
	// spanFlag is a flag in code type.
	spanFlag = regexp.MustCompile("`(--[a-z][a-z-]*)")
)

// TestDocumentedCommands holds what the documentation says about the command line against the command line.
func TestDocumentedCommands(t *testing.T) {
	root := rootCommand(streams{})
	checked := 0
	for _, file := range documentation(t) {
		for i, line := range strings.Split(string(readFile(t, file)), "\n") {
			if strings.HasSuffix(file, ".sh") && strings.HasPrefix(strings.TrimSpace(line), "#") {
				continue
			}
			for _, m := range command.FindAllStringSubmatch(line, -1) {
				words := strings.Fields(m[1])
				c := find(root, words[0])
				if c == nil {
					continue // prose, or an argument of another command
				}
				checked++
				for len(words) > 1 && find(c, words[1]) != nil { // a command of a command
					c, words = find(c, words[1]), words[1:]
				}
				for _, problem := range check(c, words[1:]) {
					t.Errorf("%s:%d: guardlint%s: %s", file, i+1, m[1], problem)
				}
			}
			if filepath.Base(file) != "README.md" {
				continue
			}
			for _, m := range spanFlag.FindAllStringSubmatch(line, -1) {
				if !slices.ContainsFunc(root.Commands(), func(c *cobra.Command) bool { return hasFlag(c, m[1]) }) {
					t.Errorf("%s:%d: no command has the flag %s", file, i+1, m[1])
				}
			}
		}
	}
	if checked < 10 {
		t.Errorf("only %d commands were found in the documentation", checked)
	}
}

func documentation(t *testing.T) []string {
	t.Helper()
	var found []string
	for _, pattern := range documented {
		matches, err := filepath.Glob(filepath.Join("..", "..", filepath.FromSlash(pattern)))
		if err != nil {
			t.Fatal(err)
		}
		found = append(found, matches...)
	}
	return found
}

func find(root *cobra.Command, name string) *cobra.Command {
	for _, c := range root.Commands() {
		if c.Name() == name {
			return c
		}
	}
	return nil
}

// check looks at the flags of a documented command, and at the names of rules in it.
func check(c *cobra.Command, words []string) []string {
	var problems []string
	for i, word := range words {
		if f := flag.FindString(word); f != "" && f != "--help" && !hasFlag(c, f) {
			problems = append(problems, "there is no flag "+f)
		}
		named := c.Name() == "explain" && !strings.HasPrefix(word, "-")
		named = named || (i > 0 && (words[i-1] == "--rule" || words[i-1] == "--skip-rule"))
		if rule := strings.Trim(word, "'"); named && rule != "RULE" && len(lint.Matching(guardlint.Rules(), rule)) == 0 {
			problems = append(problems, "there is no rule "+rule)
		}
	}
	return problems
}

func hasFlag(c *cobra.Command, name string) bool {
	if short, ok := strings.CutPrefix(name, "-"); ok && len(short) == 1 {
		return c.Flags().ShorthandLookup(short) != nil
	}
	return c.Flags().Lookup(strings.TrimLeft(name, "-")) != nil
}

func TestCheckFindsWhatIsWrong(t *testing.T) {
	scan := find(rootCommand(streams{}), "scan")
	for line, want := range map[string]int{
		"--fail-on high .": 0, "-f json -o x": 0, "--report sarif=x --rule efs-encryption": 0,
		"--fail-if high": 1, "-z": 1, "--rule 'nosuch-*'": 1,
	} {
		if got := check(scan, strings.Fields(line)); len(got) != want {
			t.Errorf("%s: %q", line, got)
		}
	}
}

// TestReadmeFormats compares the README's list of formats with the registry.
func TestReadmeFormats(t *testing.T) {
	readme := string(readFile(t, "../../README.md"))
	var quoted []string
	for _, name := range report.Names() {
		quoted = append(quoted, "`"+name+"`")
	}
	last := len(quoted) - 1
	if want := "Formats are " + strings.Join(quoted[:last], ", ") + " and " + quoted[last] + "."; !strings.Contains(readme, want) {
		t.Errorf("README.md does not say: %s", want)
	}
}

// TestHelp wants every flag to say what it does and what its default is, on every machine the same.
func TestHelp(t *testing.T) {
	for _, c := range rootCommand(streams{}).Commands() {
		help := guard(t, "", c.Name(), "--help").out
		c.Flags().VisitAll(func(f *pflag.Flag) {
			if !strings.Contains(help, "--"+f.Name) || len(f.Usage) < 10 {
				t.Errorf("%s --%s says nothing", c.Name(), f.Name)
			}
			preset := f.DefValue != "" && f.DefValue != "[]" && f.DefValue != "false" // then pflag tells it
			if f.Name != "help" && !preset && !strings.Contains(f.Usage, "(default: ") {
				t.Errorf("%s --%s does not tell its default", c.Name(), f.Name)
			}
		})
		for line := range strings.Lines(help) {
			if len(line) > helpWidth+50 { // the names of a flag's values are never broken
				t.Errorf("%s: the help has a line of %d bytes: %s", c.Name(), len(line), line)
			}
		}
		if cwd, _ := os.Getwd(); strings.Contains(help, cwd) {
			t.Errorf("the help of %s depends on the machine", c.Name())
		}
	}
}
