// SPDX-License-Identifier: Apache-2.0

package main

import (
	"encoding/json"
	"fmt"
	"io"

	"github.com/spf13/cobra"

	"github.com/guardlint/guardlint/aws/iam"
	"github.com/guardlint/guardlint/aws/iam/access"
)

func iamDiffCommand(s streams) *cobra.Command {
	var format *choice
	cmd := &cobra.Command{
		Use:   "diff OLD NEW",
		Short: "Tell whether a policy allows what an older one does not",
		Long: "Tell whether the policy document in the file NEW allows a request that the one in OLD does not, and show one. Documents whose\n" +
			"statements name principals are compared as policies of resources, others as policies of identities.\n\n" +
			"Exit status: 0 no new access, 1 new access, 2 usage or internal error, 3 unknown.",
		Example: "  guardlint iam diff deployed.json planned.json",
		Args:    cobra.ExactArgs(2),
		RunE: func(_ *cobra.Command, files []string) error {
			var documents [2]*iam.Document
			for i, name := range files {
				d, err := readDocument(name)
				if err != nil {
					return err
				}
				documents[i] = d
			}
			answer, w := access.NewAccess(documents[0], documents[1])
			write := newAccessText
			if format.word == "json" {
				write = newAccessJSON
			}
			if err := writeStdout(s.out, func(out io.Writer) error { return write(out, answer, w) }); err != nil {
				return err
			}
			switch answer {
			case access.No:
				return nil
			case access.Yes:
				return outcome(statusFindings)
			}
			return outcome(statusIncomplete)
		},
	}
	format = addChoice(cmd, "format", "f", "format of the answer", "text", []string{"text", "json"})
	return cmd
}

// readDocument reads a policy document from a file, which must be valid JSON.
func readDocument(name string) (*iam.Document, error) {
	text, err := readPolicyFile(name)
	if err != nil {
		return nil, err
	}
	d := iam.ParseText(name, text)
	if d.Open != nil {
		return nil, fmt.Errorf("the policy cannot be used: %s", d.Open.Text)
	}
	return d, nil
}

func newAccessText(out io.Writer, answer access.Answer, w *access.Witness) error {
	switch {
	case answer == access.No:
		fmt.Fprintln(out, "no new access")
	case w == nil:
		fmt.Fprintln(out, "unknown: the policies are too intricate to be compared")
	case answer == access.Yes:
		fmt.Fprintf(out, "new access: %s of %s allows %s\n", w.Label(), w.Document.Name(), w)
	default:
		fmt.Fprintf(out, "unknown: %s of %s may allow %s\n", w.Label(), w.Document.Name(), w)
	}
	return nil
}

func newAccessJSON(out io.Writer, answer access.Answer, w *access.Witness) error {
	result := struct {
		NewAccess string       `json:"newAccess"` // "yes", "no" or "unknown"
		Example   *exampleJSON `json:"example"`   // null without one, or when the policy is sensitive
	}{answer.String(), exampleOf(w)}
	e := json.NewEncoder(out)
	e.SetEscapeHTML(false)
	e.SetIndent("", "  ")
	return e.Encode(result)
}

// exampleJSON is a request that a policy allows.
type exampleJSON struct {
	Principal string `json:"principal,omitempty"` // left out for policies of identities
	Action    string `json:"action"`
	Resource  string `json:"resource"`
	// Context are condition keys; null says that the request lacks the key.
	Context map[string][]string `json:"context"`
	Policy  string              `json:"policy"`
	// Statement counts from 0; null when it is not known.
	Statement *int   `json:"statement"`
	Sid       string `json:"sid,omitempty"`
}

// exampleOf shows a request; not one that a sensitive policy tells.
func exampleOf(w *access.Witness) *exampleJSON {
	if w == nil || w.Document.IsSensitive() {
		return nil
	}
	e := &exampleJSON{Action: w.Action, Resource: w.Resource(), Context: w.Context, Policy: w.Document.Place()}
	if w.Caller != nil {
		e.Principal = w.Caller.Name
	}
	if granting := w.Statements[0]; granting != nil {
		e.Statement = &granting.Index
		e.Sid, _ = granting.Sid.Known()
	}
	return e
}
