// SPDX-License-Identifier: Apache-2.0

package tf

// why is the evidence for a Truth. Most truths pass and nobody asks why, so that sentences are not made before somebody does.
type why interface {
	// add appends the evidence to a list.
	add(list []Evidence) []Evidence
}

// stated is evidence that was there already.
type stated []Evidence

func (s stated) add(list []Evidence) []Evidence { return append(list, s...) }

// fact is what one value says.
type fact struct {
	about    Value
	sentence func(Value) string
}

func (f *fact) add(list []Evidence) []Evidence {
	return append(list, f.about.says(f.sentence(f.about)))
}

// together is the evidence of several truths, in order. None of them is nil.
type together []why

func (all together) add(list []Evidence) []Evidence {
	for _, w := range all {
		list = w.add(list)
	}
	return list
}

func because(list []Evidence) why {
	if len(list) == 0 {
		return nil
	}
	return stated(list)
}

func evidence(w why) []Evidence {
	switch w := w.(type) {
	case nil:
		return nil
	case stated:
		return w
	}
	return w.add(nil)
}
