// SPDX-License-Identifier: Apache-2.0

package plan

import (
	"bytes"
	"errors"
	"fmt"
	"slices"
	"sync"

	"github.com/go-json-experiment/json"
	"github.com/go-json-experiment/json/jsontext"
)

// ahead is how many bytes of elements are read together before they are worked on.
const ahead = 256 << 10

// batch is a part of an array: elements one behind the other.
type batch struct {
	text   []byte
	array  jsontext.Pointer // to the whole array
	first  int              // index of the first element
	starts []int            // where in text elements start
	places []int64          // where in the document they do
}

func (b *batch) add(dec *jsontext.Decoder) error {
	raw, err := dec.ReadValue()
	if err != nil {
		return err
	}
	b.starts = append(b.starts, len(b.text))
	b.places = append(b.places, dec.InputOffset()-int64(len(raw)))
	b.text = append(b.text, raw...)
	return nil
}

// begin empties b for elements from an index on.
func (b *batch) begin(first int) {
	b.first, b.text, b.starts, b.places = first, b.text[:0], b.starts[:0], b.places[:0]
}

// inDocument makes an error about a place in b one about the place in the document.
func (b *batch) inDocument(err error) error {
	var e *json.SemanticError
	if !errors.As(err, &e) {
		return err
	}
	i, found := slices.BinarySearch(b.starts, int(e.ByteOffset))
	if !found {
		i--
	}
	moved := *e
	moved.ByteOffset += b.places[i] - int64(b.starts[i])
	moved.JSONPointer = jsontext.Pointer(fmt.Sprintf("%s/%d%s", b.array, b.first+i, e.JSONPointer))
	return &moved
}

// arrayAhead is array that leaves the elements to f in a goroutine of its own, while it reads the next ones. What f uses is f's until wait
// returns, which gives f's error. The decoder that f gets holds its element and what follows.
func arrayAhead(dec *jsontext.Decoder, f func(*jsontext.Decoder) error) (wait func() error, err error) {
	read, free, worked := make(chan *batch), make(chan *batch, 2), make(chan error, 1)
	free <- &batch{array: dec.StackPointer()}
	free <- &batch{array: dec.StackPointer()}
	go func() { worked <- work(read, free, f) }()
	defer close(read)
	return sync.OnceValue(func() error { return <-worked }), split(dec, read, free)
}

// split reads the elements of an array into batches.
func split(dec *jsontext.Decoder, read chan<- *batch, free <-chan *batch) error {
	b := <-free
	n := 0
	err := array(dec, func() error {
		if err := b.add(dec); err != nil {
			return err
		}
		if n++; len(b.text) >= ahead {
			read <- b
			b = <-free
			b.begin(n)
		}
		return nil
	})
	read <- b
	return err
}

// work calls f for each element of each batch, until there is an error.
func work(read <-chan *batch, free chan<- *batch, f func(*jsontext.Decoder) error) (err error) {
	var dec jsontext.Decoder
	for b := range read {
		dec.Reset(bytes.NewBuffer(b.text), lenient)
		for range b.starts {
			if err != nil {
				break
			}
			err = b.inDocument(f(&dec))
		}
		free <- b
	}
	return err
}
