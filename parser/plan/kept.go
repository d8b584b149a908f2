// SPDX-License-Identifier: Apache-2.0

package plan

import (
	"bytes"
	"hash/maphash"

	"github.com/go-json-experiment/json"
	"github.com/go-json-experiment/json/jsontext"
)

// kept holds the values of changes until they are asked for, equal ones once: what does not change is the same before and after, and instances of
// one resource have the same unknown and sensitive parts.
type kept struct {
	seed    maphash.Seed
	records map[uint64]*record
	words   map[string]string   // by how they are quoted
	lists   map[string][]string // actions by their text
}

func newKept() *kept {
	return &kept{maphash.MakeSeed(), make(map[uint64]*record), make(map[string]string), make(map[string][]string)}
}

// read keeps the next value.
func (k *kept) read(dec *jsontext.Decoder) (*record, error) {
	raw, err := dec.ReadValue()
	if err != nil {
		return nil, err
	}
	return k.keep(raw), nil
}

func (k *kept) keep(raw jsontext.Value) *record {
	hash := maphash.Bytes(k.seed, raw)
	same := k.records[hash]
	if same == nil || !bytes.Equal(same.raw, raw) {
		same = newRecord(raw.Clone())
		k.records[hash] = same
	}
	return same
}

// word reads the next value, a string like others before, or null.
func (k *kept) word(dec *jsontext.Decoder) (string, error) {
	quoted, err := textOf(dec)
	if err != nil {
		return "", err
	}
	same, ok := k.words[string(quoted)]
	if !ok {
		same = unquote(quoted)
		k.words[string(quoted)] = same
	}
	return same, nil
}

// text reads the next value, a string or null.
func text(dec *jsontext.Decoder) (string, error) {
	quoted, err := textOf(dec)
	return unquote(quoted), err
}

// textOf is what stands between the quotes of the next value, nothing for null. It is valid until more is read.
func textOf(dec *jsontext.Decoder) ([]byte, error) {
	raw, err := dec.ReadValue()
	switch {
	case err != nil:
		return nil, err
	case raw.Kind() == 'n':
		return nil, nil
	case raw.Kind() != '"':
		return nil, unfit(dec)
	}
	return raw[1 : len(raw)-1], nil
}

// actions reads the next value, a list of strings or null, which nobody may modify.
func (k *kept) actions(dec *jsontext.Decoder) ([]string, error) {
	raw, err := dec.ReadValue()
	if err != nil {
		return nil, err
	}
	list, ok := k.lists[string(raw)]
	if !ok {
		if err := json.Unmarshal(raw, &list); err != nil {
			return nil, unfit(dec)
		}
		k.lists[string(raw)] = list
	}
	return list, nil
}

// unfit is the error for a value, the last one that was read, which is not what stands there in a plan.
func unfit(dec *jsontext.Decoder) error {
	return &json.SemanticError{JSONPointer: dec.StackPointer(), ByteOffset: dec.InputOffset()}
}
