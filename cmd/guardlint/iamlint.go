// SPDX-License-Identifier: Apache-2.0

package main

import (
	"encoding/json"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"github.com/guardlint/guardlint/aws/iam"
	"github.com/guardlint/guardlint/aws/iam/validate"
)

// maxPolicy bounds the files that are read as policies. The longest that AWS takes have some ten thousand characters.
const maxPolicy = 1 << 20

func iamLintCommand(s streams) *cobra.Command {
	var typ string
	var quiet bool
	var format *choice
	cmd := &cobra.Command{
		Use:   "lint FILE|DIR...",
		Short: "Judge how policy documents are written",
		Long: "Judge whether AWS will take the policy documents in JSON files, and whether they do what they seem to be meant for, by those\n" +
			"checks of IAM Access Analyzer that can be decided without AWS. Of directories, the files *.json that hold a policy are judged.\n" +
			"Policies in Terraform are judged by scan, as the rule iam-policy-validation.\n\n" +
			"Exit status: 0 nothing is wrong, 1 an error or warning, 2 usage or internal error.",
		Example: "  guardlint iam lint policies/\n  guardlint iam lint --type resource:s3 bucket.json",
		Args:    cobra.MinimumNArgs(1),
		RunE: func(_ *cobra.Command, paths []string) error {
			policies, err := lintPolicies(paths, typ)
			if err != nil {
				return err
			}
			if quiet {
				for i := range policies {
					policies[i].dropSuggestions()
				}
			}
			write := lintText
			if format.word == "json" {
				write = lintJSON
			}
			if err := writeStdout(s.out, func(out io.Writer) error { return write(out, policies) }); err != nil {
				return err
			}
			if slices.ContainsFunc(policies, lintedPolicy.isFaulty) {
				return outcome(statusFindings)
			}
			return nil
		},
	}
	cmd.Flags().StringVar(&typ, "type", "", "what the policies are attached to: identity, resource, resource:SERVICE, trust, scp, rcp, session or endpoint (default: told by what each says)")
	cmd.Flags().BoolVar(&quiet, "no-suggestions", false, "show errors, warnings and notes only")
	format = addChoice(cmd, "format", "f", "format of the answer", "text", []string{"text", "json"})
	return cmd
}

// lintedPolicy is a policy and what is wrong with it.
type lintedPolicy struct {
	File     string        `json:"file"`
	Type     string        `json:"type"`
	Findings []lintFinding `json:"findings"`
}

type lintFinding struct {
	Code    string `json:"code"`
	Kind    string `json:"kind"`
	Message string `json:"message"`
	// Path is the place in the document: "Statement[0].Action".
	Path   string `json:"path"`
	Line   int    `json:"line"`
	Column int    `json:"column"`
	kind   validate.Kind
}

func (p *lintedPolicy) dropSuggestions() {
	p.Findings = slices.DeleteFunc(p.Findings, func(f lintFinding) bool { return f.kind == validate.Suggestion })
}

// isFaulty reports whether something is wrong with the policy that is more than a suggestion or a note.
func (p lintedPolicy) isFaulty() bool {
	return slices.ContainsFunc(p.Findings, func(f lintFinding) bool { return f.kind <= validate.Warning })
}

func lintPolicies(paths []string, typ string) ([]lintedPolicy, error) {
	var told *validate.Type
	if typ != "" {
		t, err := validate.ParseType(typ)
		if err != nil {
			return nil, fmt.Errorf("--type: %w", err)
		}
		told = &t
	}
	var policies []lintedPolicy
	for _, path := range paths {
		files, named, err := policyFilesIn(path)
		if err != nil {
			return nil, err
		}
		before := len(policies)
		for _, file := range files {
			text, err := readPolicyFile(file)
			if err != nil {
				return nil, err
			}
			if named || looksLikePolicy(text) {
				policies = append(policies, lintPolicy(file, text, told))
			}
		}
		if len(policies) == before {
			return nil, fmt.Errorf("%s holds no policies: files *.json with a Statement", path)
		}
	}
	return policies, nil
}

// policyFilesIn lists the files to read: path itself, which is named, or the JSON files below it. Directories of tools are left out.
func policyFilesIn(path string) (files []string, named bool, err error) {
	info, err := os.Stat(path)
	if err != nil {
		return nil, false, fmt.Errorf("read %s: %w", path, withoutPath(err))
	}
	if !info.IsDir() {
		return []string{path}, true, nil
	}
	err = filepath.WalkDir(path, func(file string, entry fs.DirEntry, err error) error {
		switch {
		case err != nil:
			return fmt.Errorf("read %s: %w", file, withoutPath(err))
		case entry.IsDir() && file != path && (strings.HasPrefix(entry.Name(), ".") || entry.Name() == "node_modules"):
			return fs.SkipDir
		case entry.Type().IsRegular() && strings.HasSuffix(entry.Name(), ".json") && !strings.HasSuffix(entry.Name(), ".tf.json"):
			if info, err := entry.Info(); err == nil && info.Size() <= maxPolicy {
				files = append(files, file)
			}
		}
		return nil
	})
	return files, false, err
}

func readPolicyFile(name string) (string, error) {
	data, err := readAtMost(name, maxPolicy)
	if err != nil {
		return "", fmt.Errorf("read the policy %s: %w", name, withoutPath(err))
	}
	return strings.TrimPrefix(string(data), "\ufeff"), nil
}

// looksLikePolicy tells policies among other JSON files.
func looksLikePolicy(text string) bool {
	root, err := iam.ParseWritten(text)
	if err != nil {
		return strings.Contains(text, `"Statement"`)
	}
	for m := range root.Members() {
		if name, _ := m.Name.Known(); name == "Statement" {
			return true
		}
	}
	return false
}

func lintPolicy(file, text string, told *validate.Type) lintedPolicy {
	typ := validate.Type{Kind: validate.Identity}
	if root, err := iam.ParseWritten(text); told != nil {
		typ = *told
	} else if err == nil {
		typ = validate.TypeOf(root)
	}
	p := lintedPolicy{File: filepath.ToSlash(file), Type: typ.String(), Findings: []lintFinding{}}
	for _, f := range validate.Text(text, typ) {
		line, column := iam.Position(text, f.Offset)
		p.Findings = append(p.Findings, lintFinding{f.Code, f.Kind.String(), f.Message, f.Path, line, column, f.Kind})
	}
	return p
}

func lintText(out io.Writer, policies []lintedPolicy) error {
	found := 0
	for _, p := range policies {
		for _, f := range p.Findings {
			found++
			fmt.Fprintln(out, printable(fmt.Sprintf("%s:%d:%d: %s: %s [%s]", p.File, f.Line, f.Column, f.Kind, f.Message, f.Code)))
		}
	}
	if found == 0 {
		fmt.Fprintln(out, "nothing is wrong with", counted(len(policies), "policy", "policies"))
	}
	return nil
}

func counted(n int, one, many string) string {
	if n == 1 {
		return "1 " + one
	}
	return fmt.Sprintf("%d %s", n, many)
}

func lintJSON(out io.Writer, policies []lintedPolicy) error {
	e := json.NewEncoder(out)
	e.SetEscapeHTML(false)
	e.SetIndent("", "  ")
	return e.Encode(struct {
		Policies []lintedPolicy `json:"policies"`
	}{policies})
}
