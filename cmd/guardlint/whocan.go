// SPDX-License-Identifier: Apache-2.0

package main

import (
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"github.com/guardlint/guardlint/aws/iam/access"
	"github.com/guardlint/guardlint/aws/iam/actions"
	"github.com/guardlint/guardlint/aws/iam/whocan"
)

func whoCanCommand(s streams) *cobra.Command {
	var input inputFlags
	var format *choice
	cmd := &cobra.Command{
		Use:   "who-can ACTION RESOURCE [PATH...]",
		Short: "List who may do something, by the policies of a configuration",
		Long: "List the roles, users, groups and permission sets of a configuration or a plan that may do an action on a resource, by all policies\n" +
			"that they carry and their boundaries, and whom the policies of resources let in. RESOURCE is an ARN, with or without wildcards, or *.\n" +
			"Service control policies are left out, and so are policies of resources that name no resource but *.\n\n" +
			"Exit status: 0 all is known, 2 usage or internal error, 3 it is not known of somebody, or something could not be read.",
		Example: "  guardlint iam who-can s3:GetObject 'arn:aws:s3:::reports/*' envs/prod\n  guardlint iam who-can iam:PassRole '*' plan.json",
		Args:    cobra.MinimumNArgs(2),
		RunE: func(c *cobra.Command, args []string) error {
			if err := checkQuestion(args[0], args[1]); err != nil {
				return err
			}
			paths := args[2:]
			if len(paths) == 0 {
				paths = []string{"."}
			}
			d, err := readDeclared(c.Context(), &input, paths, s)
			if err != nil {
				return err
			}
			answers := make([]rootAnswer, len(d.cfg.Roots))
			for i, root := range d.cfg.Roots {
				answers[i] = rootAnswer{root.Name, whocan.Ask(root, args[0], args[1])}
			}
			write := whoCanText
			if format.word == "json" {
				write = whoCanJSON
			}
			if err := writeStdout(s.out, func(w io.Writer) error { return write(w, answers) }); err != nil {
				return err
			}
			if err := unread(io.Discard, d.cfg); err != nil || slices.ContainsFunc(answers, rootAnswer.isUnknown) {
				return outcome(statusIncomplete)
			}
			return nil
		},
	}
	cmd.Flags().SortFlags = false
	format = addChoice(cmd, "format", "f", "format of the answer", "text", []string{"text", "json"})
	input.declare(cmd)
	return cmd
}

// checkQuestion refuses what is no action or no resource.
func checkQuestion(action, resource string) error {
	service, name := actions.Split(action)
	switch {
	case service == "" || name == "" || strings.ContainsAny(action, "*?"):
		return fmt.Errorf("%q is not one action: write service:Name", action)
	case resource != "*" && (!strings.HasPrefix(resource, "arn:") || strings.Count(resource, ":") < 5):
		return fmt.Errorf("%q is neither an ARN nor *", resource)
	}
	if _, known := actions.Lookup(service, name); !known && !actions.Has(service) {
		return errors.New("AWS had no service " + service + " on " + actions.Updated())
	}
	return nil
}

// rootAnswer is who may do it in one root module.
type rootAnswer struct {
	root    string
	holders []whocan.Holder
}

func (a rootAnswer) isUnknown() bool {
	return slices.ContainsFunc(a.holders, func(h whocan.Holder) bool { return h.Answer == access.Perhaps })
}

func whoCanText(w io.Writer, answers []rootAnswer) error {
	for _, a := range answers {
		if len(answers) > 1 {
			fmt.Fprintf(w, "%s:\n", a.root)
		}
		if len(a.holders) == 0 {
			fmt.Fprintln(w, "nobody")
		}
		for _, h := range a.holders {
			switch {
			case h.Answer == access.Perhaps:
				fmt.Fprintf(w, "%s: unknown, %s\n", h.Name, h.Reason)
			default:
				fmt.Fprintf(w, "%s: %s of %s allows %s\n", h.Name, h.Witness.Label(), h.Witness.Document.Place(), h.Witness)
			}
		}
	}
	return nil
}

func whoCanJSON(w io.Writer, answers []rootAnswer) error {
	type holder struct {
		Root    string       `json:"root"`
		Who     string       `json:"who"`
		Answer  string       `json:"answer"` // "yes" or "unknown"
		Reason  string       `json:"reason,omitempty"`
		Example *exampleJSON `json:"example"` // null when nothing is known of it, or when the policy is sensitive
	}
	out := []holder{}
	for _, a := range answers {
		for _, h := range a.holders {
			out = append(out, holder{a.root, h.Name, h.Answer.String(), h.Reason, exampleOf(h.Witness)})
		}
	}
	e := json.NewEncoder(w)
	e.SetEscapeHTML(false)
	e.SetIndent("", "  ")
	return e.Encode(out)
}
