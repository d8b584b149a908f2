// SPDX-License-Identifier: Apache-2.0

package plan

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"strings"

	"github.com/go-json-experiment/json"
	"github.com/go-json-experiment/json/jsontext"
	tfjson "github.com/hashicorp/terraform-json"

	"github.com/guardlint/guardlint/tf"
)

// plan is a plan while it is read and as long as its root is in use.
type plan struct {
	name       string
	root       *tf.Root
	incomplete []tf.Incomplete

	instances []*instance // what will exist, in the plan's order
	already   []*instance // data sources of the prior state
	variables map[string]jsontext.Value
	config    configuration
	format    string
	errored   bool
	refused   []string // addresses of what does not meet its own conditions
	complete  bool
	changed   func() error                   // waits until all of resource_changes is worked on
	kept      struct{ changes, state *kept } // while it is read
	// hasDeferred says that changes of some resources are left to a later plan.
	hasDeferred bool
	// hadResources says that the prior state has managed resources.
	hadResources bool
	index
	regions map[string]tf.Value
	spot    *tf.Place // of all values
}

func newPlan(name string) *plan {
	p := &plan{name: name, root: &tf.Root{}, complete: true, changed: func() error { return nil }, regions: make(map[string]tf.Value)} // plans of Terraform before 1.8 do not say
	p.spot = tf.NewPlace(p.place(), nil)
	return p
}

// place is where everything in the plan is pointed at: a plan has no lines of its own.
func (p *plan) place() tf.Range { return tf.Range{File: p.name, Start: tf.Pos{Line: 1}} }

// note adds something that is missing from the plan.
func (p *plan) note(address, message string, blocking bool) {
	p.incomplete = append(p.incomplete, tf.Incomplete{Kind: "plan", Range: p.place(), Address: address, Message: message, Blocking: blocking})
}

// read reads the document's members in whatever order they come.
func (p *plan) read(dec *jsontext.Decoder) error {
	p.kept.changes, p.kept.state = newKept(), newKept()
	defer func() { p.kept.changes, p.kept.state = nil, nil }()
	err := object(dec, func(key []byte) error { return p.member(dec, string(key)) })
	if earlier := p.changed(); earlier != nil {
		return earlier
	}
	if err != nil {
		return err
	}
	if _, err := dec.ReadToken(); err == nil || !errors.Is(err, io.EOF) {
		return fmt.Errorf("there is more after the plan, at byte %d", dec.InputOffset())
	}
	return p.check()
}

func (p *plan) member(dec *jsontext.Decoder, key string) (err error) {
	switch key {
	case "format_version":
		return json.UnmarshalDecode(dec, &p.format)
	case "variables":
		var variables map[string]struct {
			Value jsontext.Value `json:"value"`
		}
		err := json.UnmarshalDecode(dec, &variables)
		p.variables = make(map[string]jsontext.Value, len(variables))
		for name, v := range variables {
			p.variables[name] = v.Value
		}
		return err
	case "resource_changes":
		if err := p.changed(); err != nil {
			return err
		}
		p.changed, err = arrayAhead(dec, p.change)
		return err
	case "deferred_changes":
		return array(dec, func() error { return p.deferred(dec) })
	case "prior_state":
		return p.priorState(dec)
	case "configuration":
		return json.UnmarshalDecode(dec, &p.config)
	case "checks":
		return array(dec, func() error { return p.condition(dec) })
	case "errored":
		return json.UnmarshalDecode(dec, &p.errored)
	case "complete":
		return json.UnmarshalDecode(dec, &p.complete)
	}
	return pass(dec)
}

// check notes what the plan says of itself.
func (p *plan) check() error {
	if p.format == "" {
		return errors.New("the plan has no format_version: write it with `terraform show -json PLAN > plan.json`")
	}
	if err := (&tfjson.Plan{FormatVersion: p.format}).Validate(); err != nil {
		return fmt.Errorf("format version %q of plans is not known here: use a guardlint that is as new as your Terraform", p.format)
	}
	switch {
	case p.errored:
		p.note("", "the plan ended in an error, so resources may be missing from it"+p.refusals()+": mend the error and plan again", true)
	case !p.complete:
		p.note("", "the plan is not complete: it was limited to targets, or changes are deferred to a later plan", false)
	case p.hadResources && len(p.root.Changes) == 0:
		p.note("", "the plan has no changes to judge although there are resources: it was made with -refresh-only, so make one without", true)
	}
	return nil
}

// condition reads an element of checks: whether what has conditions of its own meets them. What it says then may hold values and is not read.
func (p *plan) condition(dec *jsontext.Decoder) error {
	var c struct {
		Address struct {
			Display string `json:"to_display"`
		} `json:"address"`
		Status string `json:"status"`
	}
	if err := json.UnmarshalDecode(dec, &c); err != nil {
		return err
	}
	if c.Status == "fail" || c.Status == "error" {
		p.refused = append(p.refused, c.Address.Display)
	}
	return nil
}

// refusals names what does not meet its conditions, in parentheses behind a blank.
func (p *plan) refusals() string {
	if len(p.refused) == 0 {
		return ""
	}
	const shown = 5
	names := strings.Join(p.refused[:min(len(p.refused), shown)], ", ")
	if n := len(p.refused) - shown; n > 0 {
		names += fmt.Sprintf(" and %d more", n)
	}
	return " (a condition is not met: " + names + ")"
}

// isPartial reports whether there may be resources that the plan does not show.
func (p *plan) isPartial() bool { return p.errored || !p.complete || p.hasDeferred }

// object reads an object, or null, calling f after each of its keys; f reads the value, and key is valid until it does.
func object(dec *jsontext.Decoder, f func(key []byte) error) error {
	return container(dec, '{', func() error {
		raw, err := dec.ReadValue()
		if err != nil {
			return err
		}
		key := raw[1 : len(raw)-1]
		if bytes.IndexByte(key, '\\') >= 0 {
			key = []byte(unquote(key))
		}
		return f(key)
	})
}

// pass passes over a value. It reads small values at once, which is faster than token by token, and what may hold many resources resource by
// resource, so that little of it is in memory.
func pass(dec *jsontext.Decoder) error {
	switch dec.PeekKind() {
	case '[':
		return array(dec, func() error { return over(dec) })
	case '{':
		return object(dec, func(key []byte) error {
			if string(key) == "child_modules" {
				return array(dec, func() error { return pass(dec) })
			}
			return pass(dec)
		})
	}
	return over(dec)
}

// over passes over a value that is small.
func over(dec *jsontext.Decoder) error {
	_, err := dec.ReadValue()
	return err
}

// array reads an array, or null, calling f before each of its elements; f reads the element.
func array(dec *jsontext.Decoder, f func() error) error { return container(dec, '[', f) }

func container(dec *jsontext.Decoder, begin jsontext.Kind, f func() error) error {
	tok, err := dec.ReadToken()
	if err != nil {
		return err
	}
	switch tok.Kind() {
	case 'n':
		return nil
	case begin:
	default:
		return unfit(dec)
	}
	end := begin + 2 // in ASCII
	for dec.PeekKind() != end && dec.PeekKind() != jsontext.KindInvalid {
		if err := f(); err != nil {
			return err
		}
	}
	_, err = dec.ReadToken()
	return err
}
