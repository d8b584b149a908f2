// SPDX-License-Identifier: Apache-2.0

package main

import (
	"bufio"
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"slices"

	"github.com/guardlint/guardlint/aws/iam/decide"
)

// simulationText tells a decision and what led to it.
func simulationText(w io.Writer, r decide.Result) error {
	fmt.Fprintln(w, r.Decision)
	for _, reason := range r.Reasons {
		verb, policy := "denies", reason.Policy.Name()
		if reason.Allows {
			verb = "allows"
		}
		if !reason.Certain {
			verb = "may be what " + verb
		}
		name := "a statement that is not known (" + reason.Policy.Open() + ")"
		if reason.Statement != nil {
			name = reason.Statement.Name()
		}
		fmt.Fprintf(w, "  %s of the %s policy %s %s\n", name, reason.Layer, policy, verb)
	}
	for _, layer := range missingLayers(r) {
		fmt.Fprintf(w, "  no %s policy allows it\n", layer)
	}
	if r.Decision == decide.Unknown && r.Never {
		fmt.Fprintln(w, "  it is denied, but it is not known whether by a statement")
	}
	return nil
}

// missingLayers are the layers of which nothing allows, each once.
func missingLayers(r decide.Result) []decide.Layer {
	var layers []decide.Layer
	for _, layer := range r.Missing {
		if !slices.Contains(layers, layer) {
			layers = append(layers, layer)
		}
	}
	return layers
}

// simulationJSON is the same as JSON.
func simulationJSON(w io.Writer, r decide.Result) error {
	type statement struct {
		Layer   decide.Layer `json:"layer"`
		Policy  string       `json:"policy"`
		Index   *int         `json:"index"` // from 0; null when the statement is not known
		Sid     string       `json:"sid,omitempty"`
		Effect  string       `json:"effect"`
		Certain bool         `json:"certain"`
	}
	out := struct {
		Decision   string         `json:"decision"`
		Denied     bool           `json:"denied"` // in any case, even when the decision is unknown
		Statements []statement    `json:"statements"`
		Missing    []decide.Layer `json:"missing"`
	}{r.Decision.String(), r.Never, []statement{}, append([]decide.Layer{}, missingLayers(r)...)}
	for _, reason := range r.Reasons {
		st := statement{Layer: reason.Layer, Policy: reason.Policy.Name(), Effect: "Deny", Certain: reason.Certain}
		if reason.Allows {
			st.Effect = "Allow"
		}
		if reason.Statement != nil {
			st.Index = &reason.Statement.Index
			if !reason.Policy.IsSensitive() {
				st.Sid, _ = reason.Statement.Sid.Known()
			}
		}
		out.Statements = append(out.Statements, st)
	}
	e := json.NewEncoder(w)
	e.SetEscapeHTML(false)
	e.SetIndent("", "  ")
	return e.Encode(out)
}

// runCases decides cases, a line each.
func (f *simulateFlags) runCases(s streams) error {
	in := s.in
	if f.cases != "-" {
		file, err := os.Open(f.cases)
		if err != nil {
			return fmt.Errorf("read cases %s: %w", f.cases, withoutPath(err))
		}
		defer file.Close()
		in = file
	}
	bad := 0
	err := writeStdout(s.out, func(w io.Writer) error {
		var err error
		bad, err = decideCases(in, w, s.err)
		return err
	})
	if err == nil && bad > 0 {
		return outcome(statusError)
	}
	return err
}

// decideCases writes one line for each line that is not blank, and counts those that are no cases; what is wrong with them goes to errs.
func decideCases(in io.Reader, out, errs io.Writer) (bad int, err error) {
	lines := bufio.NewReaderSize(in, 1<<16)
	w := bufio.NewWriter(out)
	for n := 1; ; n++ {
		line, err := lines.ReadBytes('\n')
		if err != nil && !errors.Is(err, io.EOF) {
			return bad, fmt.Errorf("read cases: %w", err)
		}
		if len(bytes.TrimSpace(line)) > 0 {
			c, problem := decide.ReadCase(line)
			decision := decide.Unknown
			if problem == nil {
				decision = decide.Decide(c.Request, c.Policies).Decision
			} else {
				bad++
				say(errs, "line %d: %s", n, problem)
			}
			fmt.Fprintf(w, "{\"id\":%s,\"decision\":%q}\n", c.ID, decision.String())
		}
		if err != nil {
			return bad, w.Flush()
		}
	}
}
