// SPDX-License-Identifier: Apache-2.0

package plan

import (
	"bufio"
	"bytes"
	"compress/gzip"
	"errors"
	"fmt"
	"io"

	"github.com/go-json-experiment/json"
	"github.com/go-json-experiment/json/jsontext"
	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/unicode"
	"golang.org/x/text/transform"

	"github.com/guardlint/guardlint/tf"
)

const (
	sniffBytes = 4096
	maxBytes   = 4 << 30 // of a plan, after decompression
)

// lenient accepts what Terraform and the tools that plans pass through write.
var lenient = json.JoinOptions(jsontext.AllowDuplicateNames(true), jsontext.AllowInvalidUTF8(true))

// Load reads one plan, compressed with gzip or not. name is the plan file's path relative to Config.Base; it names the root and
// every place in it. The root's values are decoded when rules ask for them. The entries tell what the plan itself says is
// missing from it.
//
// An error says what the input is when it is no plan, and is a Broken when it is one that cannot be read; it quotes no values.
func Load(r io.Reader, name string) (*tf.Root, []tf.Incomplete, error) {
	p := newPlan(name)
	if err := p.load(r); err != nil {
		return nil, nil, fmt.Errorf("read plan %s: %w", name, plain(err))
	}
	return p.build(), p.incomplete, nil
}

func (p *plan) load(r io.Reader) error {
	in, kind, err := open(r)
	if err != nil {
		return err
	}
	if kind == Gzip {
		unzipped, err := gzip.NewReader(in)
		if err != nil {
			return fmt.Errorf("decompress: %w", err)
		}
		if in, kind, err = open(unzipped); err != nil {
			return err
		}
	}
	if err := kind.refusal(); err != nil {
		return err
	}
	return p.read(jsontext.NewDecoder(&limited{in, maxBytes}, lenient))
}

// open looks at the beginning of an input. Text with a byte order mark, as PowerShell's `>` writes it, becomes UTF-8.
func open(r io.Reader) (*bufio.Reader, Kind, error) {
	in := bufio.NewReaderSize(r, 1<<16)
	head, err := in.Peek(sniffBytes)
	if err != nil && len(head) == 0 && !errors.Is(err, io.EOF) {
		return nil, Other, err
	}
	for _, bom := range []string{"\xef\xbb\xbf", "\xff\xfe", "\xfe\xff"} {
		if bytes.HasPrefix(head, []byte(bom)) {
			in = bufio.NewReaderSize(transform.NewReader(in, unicode.BOMOverride(encoding.Nop.NewDecoder())), 1<<16)
			head, _ = in.Peek(sniffBytes) // a read error comes back when the decoder reads
			break
		}
	}
	return in, Sniff(head), nil
}

// limited fails, unlike io.LimitedReader, when there is more.
type limited struct {
	r    io.Reader
	left int64
}

func (l *limited) Read(b []byte) (int, error) {
	n, err := l.r.Read(b)
	if l.left -= int64(n); l.left < 0 {
		return n, fmt.Errorf("the plan is larger than %d bytes", maxBytes)
	}
	return n, err
}

// Broken is the error for a plan that cannot be read to its end: it was cut off, or something else changed it.
type Broken struct{ message string }

func (b Broken) Error() string { return b.message }

// plain words what the JSON packages say, without the values that they quote.
func plain(err error) error {
	var syntactic *jsontext.SyntacticError
	var semantic *json.SemanticError
	switch {
	case errors.As(err, &syntactic) && errors.Is(err, io.ErrUnexpectedEOF):
		return Broken{fmt.Sprintf("the JSON ends at byte %d, in the middle: write the plan again", syntactic.ByteOffset)}
	case errors.Is(err, io.ErrUnexpectedEOF):
		return Broken{"the compressed plan ends in the middle: write the plan again"}
	case errors.As(err, &syntactic):
		return Broken{fmt.Sprintf("the JSON is not valid at byte %d: write the plan again", syntactic.ByteOffset)}
	case errors.As(err, &semantic):
		return Broken{fmt.Sprintf("%s at byte %d does not have the form of a plan", semantic.JSONPointer, semantic.ByteOffset)}
	}
	return err
}
