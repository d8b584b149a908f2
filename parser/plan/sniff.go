// SPDX-License-Identifier: Apache-2.0

package plan

import (
	"bufio"
	"bytes"
	"compress/gzip"
	"errors"
	"io"

	"github.com/go-json-experiment/json/jsontext"
)

// Kind is what a file is, judged by its first bytes.
type Kind int

// The kinds. Gzip may hold any of the others.
const (
	Other  Kind = iota
	Plan        // what `terraform show -json PLAN` prints
	State       // a state, or what `terraform show -json` prints of one
	Stream      // the messages of `terraform plan -json`, one JSON object a line
	Binary      // the file of `terraform plan -out`
	Gzip
	Empty // nothing but white space
)

// Sniff reports what kind of input begins with head. A few hundred bytes suffice.
func Sniff(head []byte) Kind {
	switch {
	case len(bytes.TrimSpace(head)) == 0:
		return Empty
	case bytes.HasPrefix(head, []byte("PK\x03\x04")):
		return Binary
	case bytes.HasPrefix(head, []byte{0x1f, 0x8b}):
		return Gzip
	}
	return sniffJSON(bytes.TrimPrefix(head, []byte("\ufeff")))
}

// SniffFile reports what kind of input r holds, looking into what is compressed with gzip. It reads only the beginning.
func SniffFile(r io.Reader) Kind {
	in := bufio.NewReaderSize(r, sniffBytes)
	kind := sniffAhead(in)
	if kind != Gzip {
		return kind
	}
	unzipped, err := gzip.NewReader(in)
	if err != nil {
		return Other
	}
	return sniffAhead(bufio.NewReaderSize(unzipped, sniffBytes))
}

// sniffAhead is Sniff of what a reader has not handed out yet.
func sniffAhead(in *bufio.Reader) Kind {
	head, _ := in.Peek(sniffBytes) // what there is
	return Sniff(head)
}

// keyKinds are the members at the top of a document that give it away. A key that plans share with other documents is not among them.
var keyKinds = map[string]Kind{
	"planned_values": Plan, "resource_changes": Plan, "resource_drift": Plan, "output_changes": Plan, "prior_state": Plan, "relevant_attributes": Plan,
	"deferred_changes": Plan, "applyable": Plan,
	"values": State, "lineage": State, "serial": State,
	"@level": Stream, "@message": Stream,
}

// sniffJSON looks at the keys of the top-level object, and of objects in it that are plans' own.
func sniffJSON(head []byte) Kind {
	dec := jsontext.NewDecoder(bytes.NewBuffer(head), lenient)
	if tok, err := dec.ReadToken(); err != nil || tok.Kind() != '{' {
		return Other
	}
	kind := Other
	for {
		tok, err := dec.ReadToken()
		if err != nil || tok.Kind() != '"' {
			return kind
		}
		key := tok.String()
		if k, ok := keyKinds[key]; ok {
			return k
		}
		switch key {
		case "format_version": // states have it too, but say what they are soon after
			kind = Plan
		case "configuration":
			if holds(dec, "provider_config", "root_module") {
				return Plan
			}
			return kind
		}
		if err := dec.SkipValue(); err != nil {
			return kind
		}
	}
}

// holds reports whether the next value is an object that begins with one of the keys.
func holds(dec *jsontext.Decoder, keys ...string) bool {
	if tok, err := dec.ReadToken(); err != nil || tok.Kind() != '{' {
		return false
	}
	tok, err := dec.ReadToken()
	if err != nil || tok.Kind() != '"' {
		return false
	}
	for _, key := range keys {
		if tok.String() == key {
			return true
		}
	}
	return false
}

var (
	errState  = errors.New("this is a state, not a plan: run `terraform plan -out=PLAN` and `terraform show -json PLAN > plan.json`")
	errStream = errors.New("these are the messages of `terraform plan -json`, not a plan: run `terraform plan -out=PLAN` and `terraform show -json PLAN > plan.json`")
	errBinary = errors.New("this is a binary plan: run `terraform show -json PLAN > plan.json`")
	errEmpty  = errors.New("there is nothing in it: the command that should write the plan may have failed, so run `terraform show -json PLAN` and look")
	errOther  = errors.New("this is not a plan in JSON: make one with `terraform show -json PLAN > plan.json`")
	errTwice  = errors.New("this is gzip inside of gzip")
)

// refusal is the error for an input that is no plan, or nil.
func (k Kind) refusal() error {
	switch k {
	case Plan:
		return nil
	case State:
		return errState
	case Stream:
		return errStream
	case Binary:
		return errBinary
	case Gzip:
		return errTwice
	case Empty:
		return errEmpty
	}
	return errOther
}
