// SPDX-License-Identifier: Apache-2.0

package plan

import (
	"bytes"
	"hash/maphash"

	"github.com/go-json-experiment/json/jsontext"
)

// kept holds the values of changes until they are asked for, equal ones once: what does not change is the same before and after, and instances of
// one resource have the same unknown and sensitive parts.
type kept struct {
	seed    maphash.Seed
	records map[uint64]*record
}

func newKept() *kept { return &kept{maphash.MakeSeed(), make(map[uint64]*record)} }

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
